import { expect } from 'chai';
import { fetchDocuments } from '../../src/feed/documents.js';
import { city, CITY, LIMITS, promised, World } from './world.js';

const PART = 'https://feeds.example/part-2.json';
const never = new AbortController().signal;

describe('the documents of a feed', () => {
  let world: World;
  beforeEach(() => (world = new World()));
  const fetched = (url = CITY, signal = never) =>
    fetchDocuments(url, signal, world.network, LIMITS, () => undefined);

  it('are the one alone where it names no other', async () => {
    world.documents.set(CITY, city('a'));
    expect(await fetched()).to.deep.equal({ parts: [{ url: CITY, document: city('a') }], missing: [] });
  });

  it('are looked for from where the part lies that names them', async () => {
    const first = 'https://feeds.example/parts/1.json';
    world.documents.set(CITY, { next: 'parts/1.json', sketch: 'sketch.json' });
    world.documents.set(first, { next: '2.json', sketch: 'other.json' });
    world.documents.set('https://feeds.example/parts/2.json', {});
    world.documents.set('https://feeds.example/sketch.json', 7);
    const { parts, sketch, missing } = await fetched();
    expect(parts.map(({ url }) => url)).to.deep.equal([CITY, first, 'https://feeds.example/parts/2.json']);
    expect(sketch).to.equal(7);
    expect(missing).to.deep.equal([]);
  });

  it('end with a part that cannot be had, and say so', async () => {
    world.documents.set(CITY, { next: 'part-2.json' });
    const { parts, missing } = await fetched();
    expect(parts).to.have.length(1);
    expect(missing).to.have.length(1);
    expect(missing[0]).to.include({ pointer: '/next', url: PART, reason: `${PART} could not be reached` });
    expect(missing[0]?.error).to.include({ code: 'network', url: PART });
  });

  it('are each given while the next one is on its way', async () => {
    world.documents.set(CITY, { next: 'part-2.json' });
    world.documents.set(PART, { next: 'part-3.json' });
    const given: [string, number][] = [];
    const onWait = (_: unknown, url: string) => given.push([url, world.calls.length]);
    await fetchDocuments(CITY, never, world.network, LIMITS, () => undefined, onWait);
    expect(given).to.deep.equal([
      [CITY, 2],
      [PART, 3],
    ]);
  });

  it('are there without a sketch that cannot be had', async () => {
    world.documents.set(CITY, { sketch: 'part-2.json' });
    const documents = await fetched();
    expect(documents).not.to.have.property('sketch');
    expect(documents.missing).to.have.length(1);
    expect(documents.missing[0]).to.include({
      pointer: '/sketch',
      url: PART,
      reason: `${PART} could not be reached`,
    });
  });

  it('are read once each where a later part names an earlier one', async () => {
    world.documents.set(CITY, { next: 'part-2.json' });
    world.documents.set(PART, { next: 'city.json' });
    const { missing } = await fetched();
    expect(world.calls).to.deep.equal([CITY, PART]);
    expect(missing).to.deep.equal([
      { pointer: '/next', url: CITY, reason: 'was read already; the parts go round in a ring' },
    ]);
  });

  it('of another origin are not asked for, and that is said of each', async () => {
    world.documents.set(CITY, { next: 'http://feeds.example/2.json', sketch: 'https://elsewhere.example/s' });
    const { missing } = await fetched();
    const reason = "is not on the feed's own origin, so it is not followed";
    expect(missing).to.deep.equal([
      { pointer: '/next', url: 'http://feeds.example/2.json', reason },
      { pointer: '/sketch', url: 'https://elsewhere.example/s', reason },
    ]);
    expect(world.calls).to.deep.equal([CITY]);
  });

  for (const document of [
    { next: 7, sketch: { type: 'x' } },
    { next: 'https://[', sketch: null },
    null,
    'text',
  ])
    it(`are the one alone where it is ${JSON.stringify(document)}`, async () => {
      world.documents.set(CITY, JSON.stringify(document));
      const { parts, missing } = await fetched();
      expect([parts.length, missing]).to.deep.equal([1, []]);
    });

  it('are 500 parts at most, and say that there are more', async () => {
    const address = (part: number) => `https://feeds.example/${part}`;
    for (let part = 1; part <= 501; part++) world.documents.set(address(part), { next: `${part + 1}` });
    const { parts, missing } = await fetched(address(1));
    expect(parts).to.have.length(500);
    const reason = 'is not read: a feed has at most 500 parts';
    expect(missing).to.deep.equal([{ pointer: '/next', url: address(501), reason }]);
  });

  it('are none where the first cannot be had', async () => {
    const error = await fetched().catch((failure: unknown) => failure);
    expect(error).to.include({ name: 'FeedError', code: 'network', url: CITY });
  });

  it('are none where nobody wants them any more while a further part comes', async () => {
    const controller = new AbortController();
    const part = promised<undefined>();
    world.documents.set(CITY, { next: 'part-2.json' });
    world.documents.set(PART, part.promise);
    const result = fetched(CITY, controller.signal).catch((failure: unknown) => failure);
    while (!world.calls.includes(PART)) await new Promise((resolve) => setTimeout(resolve));
    controller.abort(new Error('gone'));
    part.keep(undefined);
    expect(await result).to.have.property('message', 'gone');
  });
});
