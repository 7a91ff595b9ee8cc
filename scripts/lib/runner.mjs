// One run of Web Test Runner in one engine, over two groups of tests.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { globSync } from 'tinyglobby';
import { countingReporter, noCounts } from './counting-reporter.mjs';
import { freePort } from './free-port.mjs';
import { root } from './install.mjs';
import { mediaFeatures } from './media-features.mjs';
import { createViteMiddleware } from './vite-middleware.mjs';

const host = '127.0.0.1';
const seconds = (n) => n * 1000;

/** What Lit tells developers in every page, and that would hide what a test says. */
const litSays = /^Lit is in dev mode|scheduled an update \(generally because a property was set\)/;

/** What draws gets more time. */
const draws = /^test\/(map|charts|elements|browser|kiosk|access|toughness)\//;

export const groupNames = ['unit', 'rendering'];
const groupOf = (file) => (draws.test(file) ? 'rendering' : 'unit');

const renderingPage = (framework) => `<!DOCTYPE html>
<html>
  <head><meta charset="utf-8" /></head>
  <body>
    <script type="module">
      // This group's time limit; the runner's own setting knows only one for all.
      window.__WTR_CONFIG__.testFrameworkConfig = { ...window.__WTR_CONFIG__.testFrameworkConfig, timeout: '${seconds(90)}' };
    </script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;

/** Reads our own options: --group NAME, and files with or without --files. What is unknown goes on to Web Test Runner. */
export function readArguments(args) {
  const files = [];
  const groups = [];
  const others = [];
  let afterGroup = false;
  for (const arg of args) {
    const [name, value] = arg.split('=');
    if (afterGroup) groups.push(arg);
    else if (name === '--group' && value) groups.push(value);
    else if (name === '--files' && value) files.push(value);
    else if (/^[^-].*(\/|\.ts$)/.test(arg)) files.push(arg);
    else if (name !== '--files' && name !== '--group') others.push(arg);
    afterGroup = arg === '--group';
  }
  return { files, groups: groups.length ? groups : groupNames, others };
}

/** The file that holds a folder's tests together in one page: a page for each of them takes longer than they do. */
const TOGETHER = 'together.ts';

/** Whether a run of all tests has a file in its folder's page. */
const isTogether = (file) =>
  !file.endsWith('.alone.test.ts') && existsSync(join(root, dirname(file), TOGETHER));

export function findTests(patterns) {
  const named = patterns.map((pattern) => pattern.replace(/^\.\//, ''));
  const byFolder = named.map((pattern) => (pattern.endsWith('/') ? `${pattern}**/*.test.ts` : pattern));
  // Those of the command line run in Node: scripts/test-cli.mjs.
  const find = (...some) =>
    globSync([...some, '!test/cli/**'], { cwd: root, expandDirectories: false }).sort();
  if (byFolder.length > 0) return find(...byFolder);
  const single = find('test/**/*.test.ts', '!test/{feed,catalog}/**').filter((file) => !isTogether(file));
  return [...find(`test/**/${TOGETHER}`, 'test/plain.together.ts'), ...single];
}

const groupConfig = (name, files, launcher) => ({
  name,
  files: files.map((file) => join(root, file)),
  browsers: [launcher],
  ...(name === 'rendering' && { testRunnerHtml: renderingPage }),
});

/**
 * Runs the tests and resolves with their counts and whether all is well.
 * `launcher` starts the browser, and says how many pages it may have at a time.
 */
export async function runTests({ launcher, args = [] }) {
  const { files: patterns, groups: wantedGroups, others } = readArguments(args);
  const unknown = wantedGroups.filter((name) => !groupNames.includes(name));
  if (unknown.length)
    throw new Error(`There is no group ${unknown.join(', ')}: the groups are ${groupNames.join(' and ')}`);

  const files = findTests(patterns);
  const groups = wantedGroups
    .map((name) =>
      groupConfig(
        name,
        files.filter((file) => groupOf(file) === name),
        launcher,
      ),
    )
    .filter((group) => group.files.length > 0);
  if (groups.length === 0)
    throw new Error(`No test files match ${patterns.join(' ') || 'test/**/*.test.ts'}`);

  const vite = await createViteMiddleware();
  let counts = noCounts;
  try {
    const runner = await startTestRunner({
      readFileConfig: false,
      autoExitProcess: false,
      argv: others,
      config: {
        rootDir: root,
        hostname: host,
        port: await freePort(host),
        groups,
        concurrentBrowsers: 1, // two engines at a time would slow each other down on a small machine
        middleware: [vite.middleware],
        plugins: [mediaFeatures],
        testFramework: { config: { timeout: String(seconds(30)), forbidOnly: Boolean(process.env.CI) } },
        browserStartTimeout: seconds(120),
        testsStartTimeout: seconds(120),
        testsFinishTimeout: seconds(1200),
        filterBrowserLogs: ({ args }) => !litSays.test(String(args[0])),
        reporters: [defaultReporter(), countingReporter((result) => (counts = result))],
      },
    });
    const passed = await new Promise((resolve) => {
      runner.on('stopped', resolve);
      if (runner.stopped) resolve(false); // it gave up while it was starting
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => runner.stop());
    });
    return { counts, passed: passed && counts.failed === 0 && counts.passed > 0 };
  } finally {
    await vite.close();
  }
}
