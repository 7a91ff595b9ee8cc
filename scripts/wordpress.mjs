// `npm run test:wordpress [WORD]`: the plugin in a real WordPress from Debian's packages. Builds the plugin first where there is
// none; scripts/install-wordpress.sh installs what is missing. With a word: only what has it in its name, and what
// has to be done before.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' });

ensureInstalled();
run('bash', 'scripts/install-wordpress.sh');
if (['dist/cdn', '.cache/cdn-report.json'].every((made) => existsSync(join(root, made))))
  run(process.execPath, 'scripts/build-wordpress.mjs');
else run('npm', 'run', '--silent', 'build:wordpress');

const { closingLine, noCounts, add } = await import('./lib/counting-reporter.mjs');
const { facts } = await import('../test/wordpress/facts.mjs');
const { startWordPress } = await import('../test/wordpress/host.mjs');
const { openBrowser } = await import('../test/wordpress/visits.mjs');

async function hold(name, check) {
  const start = Date.now();
  try {
    await check();
    console.log(`  ok   ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    return { ...noCounts, passed: 1 };
  } catch (error) {
    console.log(`  FAIL ${name}\n       ${error.message.slice(0, 600)}`);
    return { ...noCounts, failed: 1 };
  }
}

const wp = await startWordPress();
console.log(`WordPress ${wp.php("echo $GLOBALS['wp_version'], ', PHP ', PHP_VERSION;")} at ${wp.origin}`);
const browser = await openBrowser(wp.origin);
let counts = noCounts;
const { start, rest } = facts(wp, browser);
const [, , word = ''] = process.argv;
const wanted = Object.entries(rest).filter(([name]) => name.includes(word));
for (const [name, check] of [...Object.entries(start), ...wanted])
  counts = add(counts, await hold(name, check));
await browser.close();
console.log(`\n${closingLine(counts)}`);
process.exit(counts.failed === 0 ? 0 : 1);
