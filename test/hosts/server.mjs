// Two tiny servers on 127.0.0.1: a host's pages under the headers that a row wants, and another origin with the same files.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';
import { pageOf } from './page.mjs';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
};

/** What lies where. The second copy is another version: one of its words differs, so that it can be told who draws. */
const folders = {
  '/cdn/': 'dist/cdn/',
  '/cdn-next/': 'dist/cdn/',
  '/feeds/': 'demo/feeds/',
  '/lib/': 'node_modules/',
  '/host/': 'test/hosts/pages/',
};

function fileOf(path, defect) {
  const folder = Object.keys(folders).find((prefix) => path.startsWith(prefix));
  if (!folder || path.includes('..')) return undefined;
  const file = readFileSync(join(root, folders[folder], path.slice(folder.length)));
  const next = folder === '/cdn-next/' && /\/core-[^/]+\.js$/.test(path);
  if (next) return file.toString().replaceAll('Angebote', 'NEXT Angebote');
  return defect?.to?.test(path) && folder === '/cdn/' ? spoil(file.toString(), defect) : file;
}

/** @returns the file with the defect; imports hoist, so code may stand before them. Notes whether there was a place for it. */
function spoil(code, defect) {
  for (const [pattern, text] of defect.instead ?? []) {
    if (code.search(pattern) < 0) continue;
    code = code.replace(pattern, () => text);
    defect.put = true;
  }
  if (defect.before) defect.put = true;
  return `${defect.before ?? ''}\n${code}`;
}

function answer(request, response, { rows, reports, origins, defect, keep }) {
  const { pathname, searchParams } = new URL(request.url, 'http://host');
  if (pathname === '/reports') return takeReport(request, response, searchParams.get('row'), reports);
  const [, kind, name = ''] = pathname.split('/');
  const row = rows.get(decodeURIComponent(name));
  if (kind === 'sheet' && row) return response.writeHead(200, { 'content-type': 'text/css' }).end(row.css);
  if (kind === 'page' && row) {
    const { headers, html } = pageOf(row, origins, defect);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    return response.end(html);
  }
  const body = { 'break.js': defect?.page, 'break.css': defect?.css }[kind] ?? fileOf(pathname, defect);
  if (body === undefined) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': `${types[extname(pathname)] ?? 'application/octet-stream'}; charset=utf-8`,
    'access-control-allow-origin': '*',
    'cache-control': keep ? 'max-age=600' : 'no-store',
  });
  response.end(body);
}

/** What a browser says by itself to whoever set the policy, besides what the page hears. */
function takeReport(request, response, row, reports) {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const { 'csp-report': said } = JSON.parse(Buffer.concat(parts).toString());
    const uri = String(said['blocked-uri']).split('?')[0].replace(/.*\//, '') || said['blocked-uri'];
    reports.push({
      row,
      what: `${(said['effective-directive'] ?? said['violated-directive']).split(' ')[0]} ${uri}`,
    });
    response.writeHead(204).end();
  });
}

const listen = (server, host) =>
  new Promise((resolve) => server.listen(0, host, () => resolve(`http://${host}:${server.address().port}`)));

/**
 * @param {{name: string}[]} rows
 * @param {boolean} keep whether browsers may keep the files, which is faster; not where their content changes
 */
export async function serveHosts(rows, host, keep) {
  const reports = [];
  const known = {
    rows: new Map(rows.map((row) => [row.name, row])),
    reports,
    keep,
    origins: {},
    defect: undefined,
  };
  const servers = [0, 1].map(() =>
    createServer((request, response) => {
      try {
        answer(request, response, known);
      } catch (error) {
        response.writeHead(error.code === 'ENOENT' ? 404 : 500).end(String(error));
      }
    }),
  );
  const [own, other] = await Promise.all(servers.map((server) => listen(server, host)));
  Object.assign(known.origins, { own, other });
  return {
    origins: { own, other },
    reports,
    /** From now on every page and every file of the elements has this defect; none where it is left out. */
    spoil: (defect) => (known.defect = defect),
    pageUrl: ({ name, gl, fast }) =>
      `${own}/page/${encodeURIComponent(name)}?${[gl && 'gl', fast && 'fast'].filter(Boolean).join('&')}`,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
