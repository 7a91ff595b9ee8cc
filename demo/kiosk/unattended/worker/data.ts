import { headersOf, readPointers } from '../kept.js';

/** @returns what is kept under this address, or the part of it that is asked for; undefined where nothing is */
export async function keptData(request: Request): Promise<Response | undefined> {
  const { feeds, grounds } = await readPointers();
  for (const { cache } of [...Object.values(feeds), ...Object.values(grounds)]) {
    const response = await keptIn(cache, request.url);
    if (response) return partOf(response, request.headers.get('Range'));
  }
  return undefined;
}

async function keptIn(name: string, url: string): Promise<Response | undefined> {
  try {
    // `has`, because opening a cache that was taken away would make an empty one.
    if (!(await caches.has(name))) return undefined;
    const cache = await caches.open(name);
    return await cache.match(url, { ignoreVary: true });
  } catch {
    return undefined;
  }
}

/** A cache keeps whole files; map files are read in ranges. */
async function partOf(whole: Response, range: string | null): Promise<Response> {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return whole;
  const blob = await whole.blob();
  const { size } = blob;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size : Math.min(size, Number(to) + 1);
  if (start >= end)
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  const headers = headersOf(whole);
  headers.set('Content-Range', `bytes ${start}-${end - 1}/${size}`);
  headers.set('Content-Length', String(end - start));
  return new Response(blob.slice(start, end), { status: 206, headers });
}
