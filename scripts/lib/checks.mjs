// Counts the checks of a run that is no test runner's, says each in a line, and closes with one plain line.
import { closingLine } from './counting-reporter.mjs';

/** @param {{ quiet?: boolean }} [options] `quiet`: what is said of a check stands there only where it fails */
export function createChecks({ quiet = false } = {}) {
  const counts = { passed: 0, failed: 0 };
  return {
    get failed() {
      return counts.failed;
    },
    check(name, fine, said = '') {
      const more = said === '' || (quiet && fine) ? '' : ` (${said})`;
      console.log(`${fine ? 'ok  ' : 'BAD '} ${name}${more}`);
      counts[fine ? 'passed' : 'failed'] += 1;
    },
    /** Ends the process: red where anything failed. */
    close() {
      console.log(`\n${closingLine(counts)}`);
      process.exit(counts.failed > 0 ? 1 : 0);
    },
  };
}
