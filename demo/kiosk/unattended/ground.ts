import { basemapOf } from '../../../src/map/basemaps.js';
import type { Faults } from './faults.js';
import { drop, storeApart, sweep } from './generation.js';
import { readPointers, writePointers } from './kept.js';
import { inTurn } from './turn.js';

/** Bytes of a PMTiles head, version 3. */
const HEAD = 127;
/** ms that its server may take to answer, and the whole file to come. */
const ANSWER = 30_000;
const FILE = 60 * 60_000;

/** Map files of the elements: read in ranges, and stored whole. */
export const groundsOf = (elements: readonly HTMLElement[]): string[] => [
  ...new Set(
    elements.flatMap((element) => {
      const basemap = basemapOf(element.getAttribute('basemap') ?? '', document.baseURI);
      return basemap?.kind === 'pmtiles' ? basemap.url : [];
    }),
  ),
];

/**
 * Takes a map file over when there is another than the kept one. Never rejects.
 * @returns whether the page has to begin anew to draw from it
 */
export async function checkGround(url: string, faults: Faults): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER);
    const head = await fetch(url, { method: 'HEAD', cache: 'no-store', credentials: 'same-origin', signal });
    if (!head.ok) throw new Error(`Antwort ${head.status}`);
    const mark = ['ETag', 'Last-Modified', 'Content-Length'].map((name) => head.headers.get(name)).join(' ');
    const kept = (await readPointers()).grounds[url];
    if (kept?.mark === mark && (await caches.has(kept.cache))) return false;
    await take(url, mark);
    return kept !== undefined;
  } catch (error) {
    faults.add(`${url}: nicht übernommen: ${String(error)}`);
    return false;
  }
}

async function take(url: string, mark: string): Promise<void> {
  const signal = AbortSignal.timeout(FILE);
  const answer = await fetch(url, { cache: 'no-store', credentials: 'same-origin', signal });
  if (!answer.ok) throw new Error(`Antwort ${answer.status}`);
  const content = await answer.blob();
  if (!(await isWhole(content))) throw new Error('keine vollständige PMTiles-Datei');
  const answers = new Map([[url, new Response(content, { headers: answer.headers })]]);
  await inTurn(async () => {
    const cache = await storeApart(answers);
    try {
      const pointers = await readPointers();
      const grounds = { ...pointers.grounds, [url]: { cache, mark, fetched: Date.now() } };
      await writePointers({ ...pointers, grounds });
    } catch (error) {
      await drop(cache);
      throw error;
    }
    await sweep();
  });
}

/** Whether all sections that the head names lie within the file. */
export async function isWhole(file: Blob): Promise<boolean> {
  if (file.size < HEAD) return false;
  const bytes = await file.slice(0, HEAD).arrayBuffer();
  const view = new DataView(bytes);
  const name = String.fromCharCode(...new Uint8Array(bytes, 0, 7));
  if (name !== 'PMTiles' || view.getUint8(7) !== 3) return false;
  return [8, 24, 40, 56].every((at) => {
    const end = view.getBigUint64(at, true) + view.getBigUint64(at + 8, true);
    return end <= BigInt(file.size);
  });
}
