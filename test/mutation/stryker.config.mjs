// Mutation testing of what reads a feed and what reckons with it: `npm run test:mutation`. The tests are those of the browser,
// run in Node here: they use nothing of a page but what setup.mjs stands in for.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // Kept out: what only lists (the schema's own words, the published schema), and types.
  mutate: ['src/{feed,catalog}/**/*.ts', '!src/feed/json-schema.ts', '!src/catalog/model.ts'],
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--import=tsx/esm'],
  mochaOptions: {
    spec: ['test/mutation/setup.mjs', 'test/feed/**/*.test.ts', 'test/catalog/**/*.test.ts'],
  },
  coverageAnalysis: 'perTest',
  ignoreStatic: true, // What runs once at loading would need all tests for each change.
  disableTypeChecks: false,
  ignorePatterns: [
    'demo',
    'dist',
    'docs',
    'embed',
    'kiosk',
    'scripts',
    'wordpress',
    'test/{pixels,hosts,cli}',
  ],
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: '.cache/stryker.json',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
  timeoutMS: 3_000,
  concurrency: 1,
  allowEmpty: false,
};
