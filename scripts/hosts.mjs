// `npm run test:hosts [chromium|firefox|webkit …] [broken] [words]`: pages of hosts with policies, style sheets and habits of
// their own, with the built elements on them. `npm run build` comes first. Words choose rows by their names; `broken` puts
// into each row the defects that it has to see, and fails where it does not.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { existsSync } = await import('node:fs');
const { join } = await import('node:path');
const { add, closingLine, noCounts } = await import('./lib/counting-reporter.mjs');
const { host, underVirtualScreen } = await import('./lib/engines.mjs');
const { root } = await import('./lib/install.mjs');
const args = process.argv.slice(2);
if (!existsSync(join(root, 'dist/cdn/ikon.js'))) {
  console.error('There is no dist/cdn: run `npm run build` first.');
  process.exit(1);
}
underVirtualScreen(args);

const { browsers } = await import('../test/keyboard/engines.mjs');
const { pages, rows } = await import('../test/hosts/rows.mjs');
const { runRows } = await import('../test/hosts/run.mjs');
const { serveHosts } = await import('../test/hosts/server.mjs');

const isEngine = (arg) => Object.hasOwn(browsers, arg);
const broken = args.includes('broken');
const words = args.filter((arg) => !isEngine(arg) && arg !== 'broken');
const chosen = args.filter(isEngine);

async function runEngine(name, hosts) {
  console.log(`\n── ${name} ──`);
  const own = rows.filter(
    (row) =>
      (row.engines ?? [name]).includes(name) &&
      (!words.length || words.some((word) => row.name.includes(word))),
  );
  let browser;
  try {
    browser = await browsers[name]();
    return await runRows(browser, hosts, own, broken);
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    return { ...noCounts, failed: 1 };
  } finally {
    await browser?.close();
  }
}

const hosts = await serveHosts(pages, host, !broken);
let counts = noCounts;
for (const name of chosen.length ? chosen : Object.keys(browsers))
  counts = add(counts, await runEngine(name, hosts));
hosts.close();
console.log(`\n${closingLine(counts)}`);
process.exit(counts.failed === 0 ? 0 : 1);
