// Counts the tests of a run, so that scripts can close with one plain line.

const flatten = ({ tests = [], suites = [] } = {}) => [...tests, ...suites.flatMap(flatten)];

/** A file that could not be loaded, or that failed outside its tests, is one failure: it has no tests to count. */
const failsOutsideTests = (session, tests) =>
  !session.passed && tests.every((test) => test.passed || test.skipped);

export function countSession(session) {
  const tests = flatten(session.testResults);
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failed + (failsOutsideTests(session, tests) ? 1 : 0),
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

export function countingReporter(onCounts) {
  return {
    onTestRunFinished({ sessions }) {
      onCounts(sessions.map(countSession).reduce(add, noCounts));
    },
  };
}
