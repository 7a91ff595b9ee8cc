import { expect } from 'chai';
import { fillFeed, fillIndicators } from '../../src/feed/jsonstat/fill.js';
import '../../src/feed/mend.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { feedDocument } from '../helpers/feeds.js';
import { cube, eurostat } from './jsonstat-support.js';

const FEED = 'https://feeds.example/a/feed.json';

describe('an indicator with a data set', () => {
  const plain = (id: string) => ({
    id,
    title: id,
    source: { name: 'S' },
    dimensions: [],
    observations: [{ value: 1 }],
  });
  const fill = (
    indicators: object[],
    get: (url: string) => Promise<unknown> = () => Promise.reject(new Error('no')),
  ) => fillIndicators(readFeed(feedDocument({ indicators }), FEED), get);

  it('stands where the feed has it, with the words of the feed before those of the data set', async () => {
    const { lists, issues } = await fill([
      plain('first'),
      { id: 'own', jsonstat: eurostat, title: { de: 'Arbeitslose' }, asOf: 'Mai' },
      plain('last'),
    ]);
    const records = lists.indicators.map(({ record }) => record);
    expect(issues).to.deep.equal([]);
    expect(records.map(({ id }) => id)).to.deep.equal(['first', 'own', 'last']);
    expect(records[1]).to.deep.include({
      title: { de: 'Arbeitslose' },
      asOf: 'Mai',
      source: { name: 'ESTAT' },
    });
    expect(records[1]?.observations.length).to.equal(5);
  });

  it('is read from an address beside the feed, and from no other origin', async () => {
    const asked: string[] = [];
    const get = async (url: string) => (asked.push(url), eurostat);
    const { lists, issues } = await fill(
      [
        { id: 'near', jsonstat: '../daten/a.json' },
        { ...plain('far'), jsonstat: 'https://other.example/a.json' },
      ],
      get,
    );
    expect(asked).to.deep.equal(['https://feeds.example/daten/a.json']);
    expect(lists.indicators.map(({ record }) => record.observations.length)).to.deep.equal([5, 0]);
    expect(issues.map(({ record, pointer, code }) => [record, pointer, code])).to.deep.equal([
      ['far', '/indicators/1/jsonstat', 'refused-url'],
    ]);
  });

  it('has no data where the data set cannot be had, and says why', async () => {
    const { lists, issues } = await fill([{ ...plain('gone'), jsonstat: 'gone.json' }]);
    expect(lists.indicators[0]?.record).to.deep.include({ dimensions: [], observations: [] });
    expect(issues.map(({ code, reason, dropped }) => [code, reason, dropped])).to.deep.equal([
      ['unreachable', 'no', 'field'],
    ]);
  });

  it('is left out, with one report, where only the data set that cannot be had says what it needs', async () => {
    const { lists, issues, waiting } = await fill([{ id: 'bare', jsonstat: 'gone.json' }]);
    expect(lists.indicators).to.deep.equal([]);
    expect(issues.map(({ code, record, dropped }) => [code, record, dropped])).to.deep.equal([
      ['unreachable', 'bare', 'record'],
    ]);
    expect(waiting.map(({ item }) => item.id)).to.deep.equal(['bare']);
  });

  it('is left out, with reports, where neither feed nor data set says what it needs', async () => {
    const { lists, issues } = await fill([{ id: 'bare', jsonstat: 7 }]);
    expect(lists.indicators).to.deep.equal([]);
    expect(issues.map(({ pointer }) => pointer)).to.include.members([
      '/indicators/0/jsonstat/class',
      '/indicators/0/title',
    ]);
  });

  it('means districts of the feed by the mapping that it has itself, as far as that can be read', async () => {
    const districts = { '057/1': 'nord', '057/2': 7 };
    const { lists } = await fill([{ ...plain('mapped'), jsonstat: cube({}), districts }]);
    const [record] = lists.indicators;
    expect(record?.record.dimensions[0]?.values.map(({ id }) => id)).to.deep.equal(['nord', '057-2']);
  });

  it('is no worse for a mapping that is none', async () => {
    const { lists } = await fill([{ ...plain('unmapped'), jsonstat: cube({}), districts: 'nord' }]);
    expect(lists.indicators[0]?.record.observations).to.have.length(2);
  });

  it('keeps its place in the report: the whole path within the feed, and what was lost', async () => {
    const { issues } = await fill([{ ...plain('odd'), jsonstat: cube({ value: [1, 'x'] }) }]);
    expect(issues).to.deep.equal([
      {
        feed: 'town',
        list: 'indicators',
        record: 'odd',
        pointer: '/indicators/0/jsonstat/value/1',
        code: 'type',
        reason: '1 of 2 values are no numbers; they are left out',
        dropped: 'field',
      },
    ]);
  });

  it('follows no address that is none', async () => {
    const { issues } = await fill([{ ...plain('broken'), jsonstat: 'https://' }]);
    expect(issues.map(({ code, reason }) => [code, reason])).to.deep.equal([
      ['refused-url', "https:// is not on the feed's own origin, so it is not followed"],
    ]);
  });

  it('names no more than the beginning of an address that it does not follow', async () => {
    const start = 'https://other.example/';
    const { issues } = await fill([{ ...plain('long'), jsonstat: start.padEnd(300, 'a') }]);
    expect(issues[0]?.reason).to.equal(
      `${start.padEnd(200, 'a')} is not on the feed's own origin, so it is not followed`,
    );
  });
});

describe('a feed with data sets', () => {
  const near = (id: string) => ({ id, title: id, source: { name: 'S' }, jsonstat: 'a.json' });
  const URL_OF_A = 'https://feeds.example/a/a.json';
  const feed = readFeed(feedDocument({ indicators: [near('one'), near('two')] }), FEED);

  it('asks for each of them once, and hands on what came', async () => {
    const asked: string[] = [];
    const { whole, datasets } = await fillFeed(feed, {}, async (url) => (asked.push(url), eurostat));
    expect(asked).to.deep.equal([URL_OF_A]);
    expect(whole.lists.indicators.map(({ record }) => record.observations.length)).to.deep.equal([5, 5]);
    expect(datasets).to.deep.equal({ [URL_OF_A]: eurostat });
  });

  it('asks for none that it was given, and hands that on', async () => {
    const { whole, datasets } = await fillFeed(feed, { [URL_OF_A]: eurostat });
    expect(whole.lists.indicators.map(({ record }) => record.observations.length)).to.deep.equal([5, 5]);
    expect(whole.waiting).to.deep.equal([]);
    expect(datasets).to.deep.equal({ [URL_OF_A]: eurostat });
  });

  it('takes what the network gives before what it was given', async () => {
    const newer = { ...eurostat, label: 'newer' };
    const { whole, datasets } = await fillFeed(feed, { [URL_OF_A]: eurostat }, async () => newer);
    expect([whole.issues, datasets]).to.deep.equal([[], { [URL_OF_A]: newer }]);
  });

  it('takes what it was given where the network gives none, says so, and waits on', async () => {
    const get = () => Promise.reject(new Error('no'));
    const { whole, datasets } = await fillFeed(feed, { [URL_OF_A]: eurostat }, get);
    expect(whole.lists.indicators.map(({ record }) => record.observations.length)).to.deep.equal([5, 5]);
    expect(whole.issues.map(({ code, dropped }) => [code, dropped])).to.deep.equal([
      ['unreachable', 'nothing'],
      ['unreachable', 'nothing'],
    ]);
    expect(whole.waiting).to.deep.equal(feed.waiting);
    expect(datasets).to.deep.equal({ [URL_OF_A]: eurostat });
  });

  it('hands on none that no indicator names any more', async () => {
    const { datasets } = await fillFeed(feed, { [URL_OF_A]: eurostat, 'https://feeds.example/old.json': 7 });
    expect(Object.keys(datasets)).to.deep.equal([URL_OF_A]);
  });

  it('says of each indicator without its data set that it was not kept', async () => {
    const { whole } = await fillFeed(feed, {});
    expect(whole.issues.map(({ code, reason }) => [code, reason])).to.deep.equal([
      ['unreachable', `${URL_OF_A} was not kept`],
      ['unreachable', `${URL_OF_A} was not kept`],
    ]);
  });
});
