import { expect } from 'chai';
import { storeApart } from '../../demo/kiosk/unattended/generation.js';
import { readPointers, writePointers } from '../../demo/kiosk/unattended/kept.js';
import { keepWanted } from '../../demo/kiosk/unattended/wanted.js';

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 26);
const OWN = ['https://a.example/feed.json', 'https://a.example/map.pmtiles'] as const;
const OTHER = ['https://b.example/feed.json', 'https://b.example/map.pmtiles'] as const;

describe('what an unattended screen keeps for pages of its origin', () => {
  async function keep(): Promise<void> {
    const one = async (url: string) => {
      const cache = await storeApart(new Map([[url, new Response('x')]]));
      return [url, { cache, mark: 'x', fetched: NOW }] as const;
    };
    const all = (urls: readonly string[]) => Promise.all(urls.map(one));
    const feeds = Object.fromEntries(await all([OWN[0], OTHER[0]]));
    await writePointers({ feeds, grounds: Object.fromEntries(await all([OWN[1], OTHER[1]])) });
  }
  /** What is pointed to, and how many caches there are. */
  async function kept(): Promise<{ urls: string[]; caches: number }> {
    const { feeds, grounds } = await readPointers();
    const names = (await caches.keys()).filter((name) => name.startsWith('ikon-kiosk-data-'));
    return { urls: [...Object.keys(feeds), ...Object.keys(grounds)].sort(), caches: names.length };
  }
  const everything = { urls: [...OWN, ...OTHER].sort(), caches: 4 };

  beforeEach(keep);
  afterEach(async () => {
    for (const name of await caches.keys()) if (name.startsWith('ikon-kiosk-')) await caches.delete(name);
  });

  it('goes once no page has named it for thirty days, feeds and map files', async () => {
    await keepWanted(OWN, true, NOW);
    await keepWanted(OWN, true, NOW + 30 * DAY);
    expect(await kept()).to.deep.equal(everything);
    await keepWanted(OWN, true, NOW + 31 * DAY);
    expect(await kept()).to.deep.equal({ urls: [...OWN], caches: 2 });
  });

  it('stays while another page names it, also where that one has no network', async () => {
    for (let day = 0; day < 100; day += 20) {
      await keepWanted(OTHER, false, NOW + day * DAY);
      await keepWanted(OWN, true, NOW + (day + 10) * DAY);
    }
    expect(await kept()).to.deep.equal(everything);
  });

  it('stays while what this page names is not to be had', async () => {
    await keepWanted(OWN, false, NOW);
    await keepWanted(OWN, false, NOW + 90 * DAY);
    expect(await kept()).to.deep.equal(everything);
  });
});
