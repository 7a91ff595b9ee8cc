import { expect } from 'chai';
import { Clock } from '../../demo/kiosk/unattended/clock.js';
import { Faults } from '../../demo/kiosk/unattended/faults.js';
import { FeedKeeper } from '../../demo/kiosk/unattended/feeds.js';
import { readPointers } from '../../demo/kiosk/unattended/kept.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';
import { fetched, serve, serveAgain } from '../helpers/page.js';
import { deviceAt } from './device.js';

const HOUR = 60 * 60_000;
const NOW = Date.UTC(2026, 10, 26);
const nothing = () => undefined;
const PICTURES = ['a', 'b', 'c'].map((name) => `${location.origin}/pictures-of-tests/${name}.png`);
const [A = '', B = '', C = ''] = PICTURES;
const withPictures = (addresses: readonly string[]) =>
  addresses.map((address, at) => offerDocument(`offer-${at}`, { image: { url: address, alt: 'Ein Haus' } }));

describe('the pictures of an unattended screen', () => {
  const { Date: RealDate } = globalThis;
  const put = Reflect.get(Cache.prototype, 'put') as (this: Cache, ...values: unknown[]) => Promise<void>;
  let setTime: (instant: number) => void;
  let url: string;
  let keeper: FeedKeeper;
  let faults: Faults;

  const picture = (content: string, headers: HeadersInit = {}) =>
    new Response(content, { headers: { 'Content-Type': 'image/png', ...headers } });
  /** What is kept of a picture; undefined where nothing is. */
  async function kept(address: string): Promise<string | undefined> {
    const { cache = '' } = (await readPointers()).feeds[url] ?? {};
    return (await (await caches.open(cache)).match(address))?.text();
  }
  const allKept = () => Promise.all(PICTURES.map(kept));
  /** Lets the store refuse one address. */
  const refuse = (refused: string, error: Error) => {
    Cache.prototype.put = function (address, answer) {
      return address === refused ? Promise.reject(error) : put.call(this, address, answer);
    };
  };
  const said = () => faults.list.map(({ text }) => text);

  beforeEach(() => {
    setTime = deviceAt(NOW);
    PICTURES.forEach((address) => serveAgain(address, picture('first')));
    url = serve(feedDocument({ offers: withPictures(PICTURES) }));
    faults = new Faults(nothing);
    keeper = new FeedKeeper(url, {
      ...{ faults, clock: new Clock(nothing), changed: nothing, showAnew: () => Promise.resolve() },
      attendance: { visiting: false, subscribe: () => nothing },
    });
  });
  afterEach(async () => {
    globalThis.Date = RealDate;
    Cache.prototype.put = put;
    for (const name of await caches.keys()) if (name.startsWith('ikon-kiosk-')) await caches.delete(name);
  });

  it('are kept, and the feed, also of a server that says that its answers vary by everything', async () => {
    const document = JSON.stringify(feedDocument({ offers: withPictures([A]) }));
    serveAgain(url, new Response(document, { headers: { Vary: '*' } }));
    serveAgain(A, picture('first', { Vary: '*' }));
    await keeper.check();
    expect(keeper.health.state).to.equal('aktuell');
    expect(await kept(A)).to.equal('first');
    expect(said()).to.deep.equal([]);
  });

  it('are kept but for the one that cannot be, and the operator reads why', async () => {
    refuse(A, new TypeError('broken'));
    await keeper.check();
    expect(await allKept()).to.deep.equal([undefined, 'first', 'first']);
    expect(said()).to.deep.equal(['Bilder nicht zu speichern: TypeError: broken']);
  });

  it('end where there is no more room, and the operator reads it', async () => {
    refuse(B, new DOMException('full', 'QuotaExceededError'));
    await keeper.check();
    expect(await allKept()).to.deep.equal(['first', undefined, undefined]);
    expect(said()).to.deep.equal(['Kein Platz für die Bilder']);
  });

  it('are asked for anew after half a day, though the feed is the same', async () => {
    await keeper.check();
    PICTURES.forEach((address) => serveAgain(address, picture('second')));
    setTime(NOW + 11 * HOUR);
    await keeper.check();
    expect(await kept(A)).to.equal('first');
    setTime(NOW + 13 * HOUR);
    await keeper.check();
    expect(await allKept()).to.deep.equal(['second', 'second', 'second']);
    fetched.length = 0;
    await keeper.check();
    expect(fetched).to.deep.equal([url]);
  });

  it('are asked for anew at once when the operator looks', async () => {
    await keeper.check();
    serveAgain(A, picture('second'));
    await keeper.check({ asked: true });
    expect(await kept(A)).to.equal('second');
  });

  it('go when the server has them no more, and stay when it fails', async () => {
    await keeper.check();
    serveAgain(A, new Response('', { status: 404 }));
    serveAgain(B, new Response('', { status: 503 }));
    serveAgain(C, new Response('<p>WLAN', { headers: { 'Content-Type': 'text/html' } }));
    await keeper.check({ asked: true });
    expect(await allKept()).to.deep.equal([undefined, 'first', 'first']);
  });

  it('come from the state before where the server fails, but not where it has them no more', async () => {
    await keeper.check();
    serveAgain(url, feedDocument({ offers: withPictures([A, B]), updated: '2026-11-21T08:00:00+01:00' }));
    serveAgain(A, new Response('', { status: 503 }));
    serveAgain(B, new Response('', { status: 410 }));
    await keeper.check();
    expect([await kept(A), await kept(B)]).to.deep.equal(['first', undefined]);
  });
});
