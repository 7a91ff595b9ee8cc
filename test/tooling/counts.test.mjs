import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  add,
  closingLine,
  countSession,
  failuresOf,
  noCounts,
} from '../../scripts/lib/counting-reporter.mjs';

const test = (result) => ({ passed: result === 'passed', skipped: result === 'skipped' });
const session = (passed, ...results) => ({
  passed,
  testResults: { tests: [], suites: [{ tests: results.map(test), suites: [] }] },
});

describe('the counts of a run', () => {
  it('are those of the tests, however deep', () =>
    assert.deepEqual(countSession(session(false, 'passed', 'failed', 'skipped')), {
      passed: 1,
      failed: 1,
      skipped: 1,
    }));

  it('take a file that did not load for one failure', () =>
    assert.deepEqual(countSession({ passed: false, testResults: undefined }), {
      passed: 0,
      failed: 1,
      skipped: 0,
    }));

  it('take a failure outside the tests for one failure', () =>
    assert.deepEqual(countSession(session(false, 'passed')), { passed: 1, failed: 1, skipped: 0 }));

  it('take a rejected promise that nobody listens to for one failure', () => {
    const logs = [['An error was thrown in a Promise outside a test. Did you forget to await?']];
    assert.deepEqual(countSession({ ...session(true, 'passed'), logs }), {
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('name each failed test with its file and its error, and what kept a file from loading', () => {
    const error = { message: 'expected 2 to equal 1' };
    const testResults = {
      tests: [],
      suites: [
        {
          tests: [
            { name: 'counts', passed: false, error },
            { name: 'adds', passed: true },
          ],
          suites: [],
        },
      ],
    };
    assert.deepEqual(failuresOf({ testFile: 'a.test.ts', testResults }), [
      'FAILED a.test.ts: counts: expected 2 to equal 1',
    ]);
    assert.deepEqual(failuresOf({ testFile: 'b.test.ts', errors: [{ message: 'no such module' }] }), [
      'FAILED b.test.ts: no such module',
    ]);
  });

  it('close with one plain line', () => {
    assert.equal(closingLine(add(noCounts, { passed: 3, failed: 1, skipped: 0 })), '3 passed, 1 failed');
    assert.equal(closingLine({ passed: 3, failed: 0, skipped: 2 }), '3 passed, 0 failed, 2 skipped');
  });
});
