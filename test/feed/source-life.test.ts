import { expect } from 'chai';
import type { FeedSource } from '../../src/feed/source.js';
import {
  city,
  CITY,
  cityWithNumbers,
  comesTo,
  NOW,
  NUMBERS,
  numbers,
  promised,
  shown,
  World,
} from './world.js';

const nobody = () => undefined;

describe('a feed’s source', () => {
  let world: World;
  beforeEach(() => (world = new World()));

  it('is idle until somebody subscribes, and idle again when the last one leaves too early', () => {
    world.documents.set(CITY, new Promise(() => undefined));
    const source = world.source(CITY);
    expect(source.snapshot).to.deep.equal({ state: 'idle' });
    const leave = source.subscribe(nobody);
    expect(source.snapshot).to.deep.equal({ state: 'loading' });
    leave();
    expect(source.snapshot).to.deep.equal({ state: 'idle' });
  });

  it('is ready with the feed and the moment at which it came', async () => {
    world.documents.set(CITY, city('a'));
    const source = world.source(CITY);
    await source.load();
    expect(source.snapshot).to.include({ state: 'ready', fetchedAt: NOW });
    expect(shown(source)).to.deep.equal(['a']);
  });

  it('is in error, with the reason, where there is neither network nor copy', async () => {
    const source = world.source(CITY);
    await source.load();
    expect(source.snapshot.state).to.equal('error');
    expect(source.snapshot.error?.message).to.equal(`${CITY} could not be reached`);
  });

  it('reads a feed over plain http', async () => {
    const url = 'http://feeds.example/city.json';
    world.documents.set(url, city('a'));
    const source = world.source(url);
    await source.load();
    expect(shown(source)).to.deep.equal(['a']);
  });

  it('calls no address that only holds one of http', async () => {
    const url = 'data:text/plain,https://feeds.example/city.json';
    const source = world.source(url);
    await source.load();
    expect(source.snapshot.error).to.include({
      code: 'refused-url',
      message: `${url} is no http or https address`,
    });
    expect(world.calls).to.deep.equal([]);
  });

  it('does not ask again for a subscriber who comes when all is there', async () => {
    world.documents.set(CITY, city('a'));
    const source = world.source(CITY);
    await comesTo(source, 'ready');
    await source.load();
    world.calls.length = 0;
    source.subscribe(nobody);
    expect(world.calls).to.deep.equal([]);
  });

  it('goes on for those who stay when another leaves twice', () => {
    world.documents.set(CITY, new Promise(() => undefined));
    const source = world.source(CITY);
    const leave = source.subscribe(() => undefined);
    source.subscribe(nobody);
    leave();
    leave();
    expect(world.aborted).to.deep.equal([]);
  });

  it('is done with loading for everybody at the same time', async () => {
    world.documents.set(CITY, city('a'));
    const source = world.source(CITY);
    void source.load();
    await source.load();
    expect(source.snapshot.state).to.equal('ready');
    expect(world.calls).to.deep.equal([CITY]);
  });

  it('begins anew when its only subscriber left as soon as it heard of the loading', async () => {
    const source = world.source(CITY);
    let leave: () => void = nobody;
    leave = source.subscribe(() => source.snapshot.state === 'loading' && leave());
    await source.load();
    world.documents.set(CITY, city('a'));
    await source.load();
    expect(source.snapshot.state).to.equal('idle');
    await comesTo(source, 'ready');
    expect(shown(source)).to.deep.equal(['a']);
  });

  describe('with numbers that are apart', () => {
    const indicators = (source: FeedSource) => source.snapshot.feed?.lists.indicators.length;

    it('shows nothing of a feed that comes when the last one has left', async () => {
      const { promise, keep } = promised<object>();
      world.documents.set(CITY, promise);
      const source = world.source(CITY);
      const leave = source.subscribe(nobody);
      const done = source.load();
      leave();
      keep(cityWithNumbers);
      await done;
      expect(source.snapshot).to.deep.equal({ state: 'idle' });
    });

    it('shows no numbers that come when the last one has left, and asks anew for the next one', async () => {
      const { promise, keep } = promised<object>();
      world.documents.set(CITY, cityWithNumbers);
      world.documents.set(NUMBERS, promise);
      const source = world.source(CITY);
      const first = promised<void>();
      const leave = source.subscribe(() => source.snapshot.state === 'ready' && first.keep());
      const done = source.load();
      await first.promise;
      leave();
      keep(numbers);
      await done;
      expect([source.snapshot.state, indicators(source)]).to.deep.equal(['ready', 0]);
      source.subscribe(nobody);
      await source.load();
      expect(indicators(source)).to.equal(1);
    });

    it('asks anew for the next one where they could not be had', async () => {
      world.documents.set(CITY, cityWithNumbers);
      const source = world.source(CITY);
      await source.load();
      expect([source.snapshot.state, indicators(source)]).to.deep.equal(['ready', 1]);
      world.documents.set(NUMBERS, numbers);
      source.subscribe(nobody);
      await source.load();
      expect(source.snapshot.feed?.lists.indicators[0]?.record.observations).to.have.length(1);
    });

    it('does not ask again for a subscriber who comes when they are there', async () => {
      world.documents.set(CITY, cityWithNumbers);
      world.documents.set(NUMBERS, numbers);
      const source = world.source(CITY);
      await source.load();
      expect([source.snapshot.state, indicators(source)]).to.deep.equal(['ready', 1]);
      source.subscribe(nobody);
      expect(world.calls).to.deep.equal([CITY, NUMBERS]);
    });
  });
});
