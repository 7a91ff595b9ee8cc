// Counts the tests of a run, so that scripts can close with one plain line.

const hasFailed = ({ passed, skipped }) => !passed && !skipped;

const flatten = ({ tests = [], suites = [] } = {}) => [...tests, ...suites.flatMap(flatten)];

/** A file that could not be loaded, or that failed outside its tests, is one failure: it has no tests to count. */
const failsOutsideTests = (session, tests) =>
  !session.passed && tests.every((test) => test.passed || test.skipped);

/** A rejected promise that nobody listens to: the runner only logs it, and in a page of a city it would be as quiet. */
const leavesRejection = ({ logs = [] }) =>
  logs.some((args) =>
    args.some((arg) => String(arg).startsWith('An error was thrown in a Promise outside a test')),
  );

export function countSession(session) {
  const tests = flatten(session.testResults);
  const failed = tests.filter(hasFailed).length;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failed + Number(failsOutsideTests(session, tests) || leavesRejection(session)),
    skipped: tests.filter((test) => test.skipped).length,
  };
}

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

export const noCounts = { passed: 0, failed: 0, skipped: 0 };

export const closingLine = ({ passed, failed, skipped = 0 }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** The failed tests of a file with their errors, a line each: where hundreds of files run, the runner's own report of one is far up. */
export const failuresOf = ({ testFile, testResults, errors = [] }) => [
  ...flatten(testResults)
    .filter(hasFailed)
    .map(({ name, error }) => `FAILED ${testFile}: ${name}: ${error?.message ?? 'no reason given'}`),
  ...errors.map(({ message }) => `FAILED ${testFile}: ${message}`),
];

export function countingReporter(onCounts) {
  return {
    onTestRunFinished({ sessions }) {
      for (const line of sessions.flatMap(failuresOf)) console.error(line);
      for (const { testFile } of sessions.filter(leavesRejection))
        console.error(`${testFile}: a rejected promise that nobody listens to counts as a failure`);
      onCounts(sessions.map(countSession).reduce(add, noCounts));
    },
  };
}
