// Serves dist/, the demo's feeds and pages of imaginary hosts, with the strict policy of the contract.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data:";
/** ms that each answer takes, so that a page is painted before its widgets come, as it is on a phone. */
const LATENCY = 60;

const SHEET = `body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 sans-serif }
header, footer { padding: 1rem 0; border: 0 solid #ccc; border-width: 0 0 1px } .dark { color-scheme: dark }`;
const TEXT =
  '<p>Das Quartiersbüro hilft gern weiter. Kommen Sie vorbei, wenn Sie Fragen haben, oder rufen Sie an.</p>';

/** A page as an editor's: text above, something of ours, text below. */
export const hostPage = (body, { lang = 'de', head = '' } = {}) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Leben im Quartier</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css">${head}</head>
<body><header>Stadt · Rathaus · Leben</header><main><h1>Angebote im Quartier</h1>${TEXT}
${body}
<h2>Kontakt</h2>${TEXT.repeat(3)}</main><footer>Impressum</footer></body></html>`;

/**
 * @param pages the hosts' pages by path
 * @param options.tampered path of a file that arrives changed
 */
export async function serve(pages, options = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const headers = { 'content-security-policy': options.policy?.(pathname) ?? policyFor(pathname) };
    const send = (type, content) => {
      headers['content-type'] = type;
      if (options.openTo) headers['access-control-allow-origin'] = options.openTo;
      setTimeout(() => response.writeHead(200, headers).end(content), LATENCY);
    };
    if (pathname === '/host.css') return send(TYPES['.css'], SHEET);
    if (pages[pathname]) return send(TYPES['.html'], pages[pathname]);
    const file = fileFor(pathname);
    if (!file) return response.writeHead(404).end();
    const content = readFileSync(file);
    send(TYPES[extname(file)] ?? 'image/png', pathname === options.tampered ? `${content}\n;` : content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, close: () => new Promise((resolve) => server.close(resolve)) };
}

const policyFor = (pathname) =>
  pathname.startsWith('/ikon/embed/') ? `${POLICY}; frame-ancestors *` : `${POLICY}; frame-src *`;

/** /ikon/… is dist/, /feeds/… the demo's. */
function fileFor(pathname) {
  const [, top, ...rest] = normalize(pathname).split('/');
  const folder = { ikon: 'dist', feeds: 'demo/feeds' }[top];
  if (!folder) return undefined;
  const named = join(root, folder, ...rest);
  const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
  return existsSync(file) ? file : undefined;
}
