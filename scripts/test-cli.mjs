// `npm run test:cli`: the command line's tests alone. Arguments: files or patterns, default test/cli/**/*.test.ts.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { runCliTests } = await import('./lib/cli-tests.mjs');
const { closingLine } = await import('./lib/counting-reporter.mjs');

try {
  const { counts, passed } = await runCliTests({ patterns: process.argv.slice(2) });
  console.log(closingLine(counts));
  process.exit(passed ? 0 : 1);
} catch (error) {
  console.error(`The tests could not run: ${error.message}`);
  process.exit(1);
}
