// `npm run test:lighthouse [PAGE …]`: accessibility and best practices of the demo's pages as Lighthouse sees them; both have
// to be 100. Lighthouse is large and nothing else needs it: it is fetched into .cache/ when this is run first.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './lib/install.mjs';

/** The last one for Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['accessibility', 'best-practices'];

ensureInstalled();
const folder = join(root, '.cache/lighthouse');
const entry = join(folder, 'node_modules/lighthouse/core/index.js');
if (!existsSync(entry)) {
  console.log(`Fetching ${LIGHTHOUSE} …`);
  execFileSync('npm', ['install', '--silent', '--no-save', '--prefix', folder, LIGHTHOUSE], {
    stdio: 'inherit',
  });
}
const { default: lighthouse } = await import(pathToFileURL(entry).href);
const { createServer } = await import('vite');
const { closingLine, noCounts, add } = await import('./lib/counting-reporter.mjs');
const { launchChromium } = await import('./lib/launch.mjs');

/** @returns each category's score and what took something from it */
async function look(url, port) {
  const options = {
    port,
    onlyCategories: CATEGORIES,
    logLevel: 'error',
    formFactor: 'desktop',
    screenEmulation: { disabled: true },
  };
  const { lhr } = await lighthouse(url, options);
  return CATEGORIES.map((id) => {
    const { score, auditRefs } = lhr.categories[id];
    const lacking = auditRefs.filter(
      ({ weight, id: audit }) => weight > 0 && (lhr.audits[audit].score ?? 1) < 1,
    );
    const passed = auditRefs.filter(({ id: audit }) => lhr.audits[audit].score === 1);
    return { id, score, passed: passed.length, lacking: lacking.map(({ id: audit }) => audit) };
  });
}

const server = await createServer({ root, server: { host: '127.0.0.1', port: 0 }, logLevel: 'error' });
await server.listen();
const browser = await launchChromium({ shell: false, args: ['--remote-debugging-port=0'] });
const port = Number(new URL(browser.wsEndpoint()).port);
const wanted = process.argv.slice(2);
const pages = readdirSync(join(root, 'demo')).filter((name) => name.endsWith('.html'));
let counts = noCounts;
for (const page of pages.filter((name) => !wanted.length || wanted.includes(name.replace('.html', '')))) {
  const url = `http://127.0.0.1:${server.httpServer.address().port}/demo/${page}`;
  for (const { id, score, passed, lacking } of await look(url, port)) {
    const fine = score === 1;
    console.log(
      `  ${fine ? 'ok  ' : 'FAIL'} ${page}: ${id} ${Math.round(score * 100)} (${passed} checks passed) ${lacking.join(', ')}`,
    );
    counts = add(counts, { ...noCounts, [fine ? 'passed' : 'failed']: 1 });
  }
}
await browser.close();
await server.close();
console.log(`\n${closingLine(counts)}`);
process.exit(counts.failed === 0 ? 0 : 1);
