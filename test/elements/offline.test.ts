import { expect } from 'chai';
import '../../src/angebote.js';
import type { IkonAngebote } from '../../src/angebote.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';
import { clearPage, mount, serve, serveAgain, serveFeed, until } from '../helpers/page.js';

const CACHE = 'ikon-feeds-1';
const document_ = feedDocument({ offers: [offerDocument('a')] });
const gone = () => new Response('', { status: 404 });

const list = (feed: string, attributes = '') =>
  mount<IkonAngebote>(`<ikon-angebote feed="${feed}" ${attributes}></ikon-angebote>`);
const reaches = (element: IkonAngebote, state: string) => until(() => element.state === state, state);

/** Resolves once a copy lies on the device. */
async function kept(feed: string): Promise<void> {
  const cache = await caches.open(CACHE);
  while (!(await cache.match(feed))) await new Promise(requestAnimationFrame);
}

async function isKept(feed: string): Promise<boolean> {
  return (await (await caches.open(CACHE)).match(feed)) !== undefined;
}

async function leaveCopy(feed: string): Promise<void> {
  const headers = { 'X-Ikon-Fetched-At': '1764000000000' };
  const copy = { parts: [{ url: feed, document: document_ }], missing: [] };
  await (await caches.open(CACHE)).put(feed, new Response(JSON.stringify(copy), { headers }));
}

describe('a copy of the feed on the device', () => {
  afterEach(async () => {
    clearPage();
    await caches.delete(CACHE);
  });

  it('is made where the host says so, and nowhere else', async () => {
    const plain = serveFeed();
    await reaches(list(plain), 'ready');
    const offline = serveFeed();
    list(offline, 'offline');
    await kept(offline); // written after the other would have been
    expect(await isKept(plain)).to.equal(false);
  });

  it('is made on a kiosk', async () => {
    const feed = serveFeed();
    list(feed, 'kiosk');
    await kept(feed);
  });

  it('is made once one of the elements that share a feed asks for it, also later', async () => {
    const feed = serveFeed();
    const first = list(feed);
    const second = list(feed);
    await reaches(first, 'ready');
    second.offline = true;
    await kept(feed);
  });

  it('is shown with its date when the server gives nothing', async () => {
    const feed = serve(gone);
    await leaveCopy(feed);
    const element = list(feed, 'offline');
    await reaches(element, 'stale');
    expect(element.results.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('is not read by an element that does not ask for it, whoever left it', async () => {
    const feed = serve(gone);
    await leaveCopy(feed);
    await reaches(list(feed), 'error');
  });

  it('gives way to memory on a page without it: what was read once stays when the server goes', async () => {
    const feed = serve(document_);
    const first = list(feed);
    await reaches(first, 'ready');
    serveAgain(feed, gone);
    await first.reload();
    expect(first.state).to.equal('stale');
  });
});
