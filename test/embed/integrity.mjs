// dist/cdn/integrity.json: a browser that has it refuses a file that was changed on the way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { root } from '../../scripts/lib/install.mjs';
import { hostPage, serve } from './server.mjs';
import { openTab, PATIENCE, settled, until } from './support.mjs';

const { integrity: hashes } = JSON.parse(readFileSync(join(root, 'dist/cdn/integrity.json'), 'utf8'));

/** An import map with the hash of every module of the folder, as docs/embedding.md shows it. */
const map = JSON.stringify({
  integrity: Object.fromEntries(
    Object.entries(hashes).map(([path, hash]) => [path.replace('./', '/ikon/cdn/'), hash]),
  ),
});
const entry = `<script type="module" src="/ikon/cdn/angebote.js" integrity="${hashes['./angebote.js']}" crossorigin="anonymous"></script>`;
const list = '<ikon-angebote feed="/feeds/musterstadt.json"></ikon-angebote>';
const page = hostPage(list, { head: `<script type="importmap">${map}</script>${entry}` });
const allowed = createHash('sha256').update(map).digest('base64');
const policy = (pathname) =>
  pathname === '/list'
    ? `default-src 'self'; img-src 'self' data:; script-src 'self' 'sha256-${allowed}'`
    : "default-src 'none'";

export async function integrity(browser, check) {
  const named = (part) =>
    Object.keys(hashes)
      .find((path) => path.includes(part))
      .replace('./', '/ikon/cdn/');
  const whole = await serve({ '/list': page }, { policy });
  const { tab, complaints, close } = await openTab(browser);
  await tab.goto(`${whole.origin}/list`);
  await settled(tab, tab, 'ikon-angebote');
  check('with all hashes in an import map everything loads', complaints.length === 0, complaints.join(' '));
  await close();
  await whole.close();

  await refuses(browser, check, named('chunks/core-'), 'a file that an entry imports');
  await refuses(browser, check, named('chunks/cards-part-'), 'a file that is fetched later', () =>
    document.querySelector('ikon-angebote')?.shadowRoot?.querySelector('.card'),
  );
}

async function refuses(browser, check, tampered, what, first) {
  const { origin, close } = await serve({ '/list': page }, { policy, tampered });
  const { tab, complaints, close: leave } = await openTab(browser);
  const isRefused = () => complaints.some((said) => said.includes('integrity') && said.includes(tampered));
  const refused = new Promise((resolve) => tab.on('console', () => isRefused() && resolve()));
  await tab.goto(`${origin}/list`);
  if (first) await until(tab, first);
  // The network may be idle for long before what comes later is asked for.
  await Promise.race([refused, setTimeout(PATIENCE, undefined, { ref: false })]);
  check(`${what} is refused where it was changed`, isRefused(), complaints.join(' ').slice(0, 120));
  await leave();
  await close();
}
