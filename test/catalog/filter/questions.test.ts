import { expect } from 'chai';
import { Columns } from '../../../src/catalog/filter/columns.js';
import { normalizeFilter } from '../../../src/catalog/filter/filter.js';
import { nearestMetres, questionsOf, timeColumn } from '../../../src/catalog/filter/questions.js';
import type { Catalog } from '../../../src/catalog/model.js';
import type { Calendar } from '../../../src/catalog/time/calendar.js';
import { NO_CALENDAR } from '../../../src/catalog/time/no-calendar.js';
import { distanceMetres } from '../../../src/catalog/geo.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';

const NOW = Date.UTC(2026, 10, 22, 9);
const places = [
  { id: 'near', coordinates: [8.9, 52.3] },
  { id: 'far', coordinates: [8.9, 52.4] },
  { id: 'somewhere' },
];

const townOf = (...parts: object[]): Catalog =>
  catalogOf(feedDocument({ places, offers: parts.map((part, i) => offerDocument(`o${i}`, part)) })).catalog;

function asked(filter: object, catalog: Catalog, calendar: Calendar = NO_CALENDAR) {
  const columns = new Columns(catalog.offers.all);
  return questionsOf(normalizeFilter(filter), { catalog, calendar, columns, now: NOW });
}

/** What each offer answers to the one question of a filter. */
const answers = (filter: object, catalog: Catalog) =>
  catalog.offers.all.map((offer, index) => asked(filter, catalog)[0]?.answer(offer, index));

describe('the questions of a filter', () => {
  it('are one for each key that is set, choices of time together', () => {
    const keys = (filter: object) => asked(filter, townOf()).map((question) => question.keys);
    expect(keys({})).to.deep.equal([]);
    expect(keys({ text: 'x', unknown: true })).to.deep.equal([]);
    expect(keys({ free: true, childcare: true, age: 0, level: ['A1'] })).to.deep.equal([
      ['level'],
      ['free'],
      ['childcare'],
      ['age'],
    ]);
    expect(keys({ weekdays: ['mo'] })).to.deep.equal([['weekdays']]);
    expect(keys({ when: 'today', weekdays: ['mo'], daytimes: ['evening'] })).to.deep.equal([
      ['when', 'weekdays', 'daytimes'],
    ]);
  });

  it('are the same where a list names the same in another order, and others where it does not', () => {
    const name = (filter: object) => asked(filter, townOf())[0]?.name;
    expect(name({ level: ['A1', 'B1'] })).to.equal(name({ level: ['B1', 'A1'] }));
    const names = [
      { level: ['A1'] },
      { level: ['A1', 'B1'] },
      { audiences: ['A1'] },
      { age: 1 },
      { age: 11 },
      { near: { coordinates: [8, 52], minutes: 5 } },
      { near: { coordinates: [8, 52], minutes: 6 } },
      { bounds: [8, 52, 9, 53] },
      { bounds: [8, 52, 9, 54] },
      { free: true },
      { online: true },
    ].map(name);
    expect(new Set(names).size).to.equal(names.length);
    expect(names).not.to.include(undefined);
  });
});

describe('a record that a filter names', () => {
  const town = { districts: [{ id: 'nord', name: 'Nord' }] };
  const feed = (id: string) =>
    feedDocument({ ...town, id, offers: [offerDocument(id, { districts: ['nord'] })] });
  const { catalog } = catalogOf(feed('town'), feed('county'));

  it('is that of every feed by its id alone, and of one feed with that', () => {
    expect(answers({ districts: ['nord'] }, catalog)).to.deep.equal([true, true]);
    expect(answers({ districts: ['county:nord'] }, catalog)).to.deep.equal([false, true]);
    expect(answers({ districts: ['sued'] }, catalog)).to.deep.equal([false, false]);
    expect(answers({ districts: ['sued', 'town:nord'] }, catalog)).to.deep.equal([true, false]);
  });

  it('is asked for once, by whichever id', () => {
    const name = (...districts: string[]) => asked({ districts }, catalog)[0]?.name;
    expect(name('nord')).to.equal(name('county:nord', 'town:nord'));
  });
});

describe('the question for an age', () => {
  const age = (years: number) =>
    answers(
      { age: years },
      townOf({ age: { min: 6, max: 10 } }, { age: { max: 5 } }, { age: { min: 6 } }, { age: {} }, {}),
    );

  it('is met at both ends, and unknown where nobody says an age or one without both', () => {
    expect(age(5)).to.deep.equal([false, true, false, undefined, undefined]);
    expect(age(6)).to.deep.equal([true, false, true, undefined, undefined]);
    expect(age(10)).to.deep.equal([true, false, true, undefined, undefined]);
    expect(age(11)).to.deep.equal([false, false, true, undefined, undefined]);
    expect(age(0)).to.deep.equal([false, true, false, undefined, undefined]);
  });
});

describe('the question for a time', () => {
  const catalog = townOf({});
  const [offer] = catalog.offers.all;
  /** A calendar that tells what it is asked. */
  const told: unknown[] = [];
  const calendar: Calendar = {
    ...NO_CALENDAR,
    range: (when, now, zone) => (told.push([when, now, zone]), { from: 1, to: 2 }),
    answer: (_, question, now) => (told.push([question, now]), true),
  };
  const ask = (filter: object) => {
    told.length = 0;
    const answer = asked(filter, catalog, calendar)[0]?.answer(offer!, 0);
    return [answer, ...told];
  };

  it('is put to the calendar with no more than was asked for', () => {
    expect(ask({ when: 'today' })).to.deep.equal([
      true,
      ['today', NOW, 'Europe/Berlin'],
      [{ range: { from: 1, to: 2 } }, NOW],
    ]);
    expect(ask({ weekdays: ['mo'] })).to.deep.equal([true, [{ weekdays: ['mo'] }, NOW]]);
    expect(ask({ daytimes: ['evening'] })).to.deep.equal([true, [{ daytimes: ['evening'] }, NOW]]);
  });

  it('is another one in another minute, and for each choice', () => {
    const name = (part: object, now = NOW) => timeColumn(part, calendar, now).name;
    expect(name({ when: 'today' }, NOW + 59_999)).to.equal(name({ when: 'today' }));
    expect(name({ when: 'today' }, NOW + 60_000)).not.to.equal(name({ when: 'today' }));
    const names = [{ when: 'today' }, { weekdays: ['mo'] }, { daytimes: ['mo'] }, {}].map((part) =>
      name(part),
    );
    expect(new Set(names).size).to.equal(4);
  });

  it('is not worth keeping while there is no calendar', () => {
    expect(timeColumn({ when: 'today' }, NO_CALENDAR, NOW)).not.to.have.property('name');
  });
});

describe('the question for a place', () => {
  const catalog = townOf(
    { places: ['near'] },
    { places: ['far'] },
    { places: ['somewhere', 'far', 'near'] },
    { places: ['somewhere'] },
    {},
  );

  it('is met within a walk, by the nearest of several places, and unknown without a point', () => {
    const at = (minutes: number) => answers({ near: { coordinates: [8.9, 52.31], minutes } }, catalog);
    // 1112 metres as the crow flies: 18 minutes
    expect(at(17)).to.deep.equal([false, false, false, undefined, undefined]);
    expect(at(18)).to.deep.equal([true, false, true, undefined, undefined]);
    expect(at(240)).to.deep.equal([true, true, true, undefined, undefined]);
  });

  it('measures the way to the nearest place', () => {
    const from = [8.9, 52.31] as const;
    const metres = catalog.offers.all.map((offer) => nearestMetres(offer, [...from]));
    const [near, far] = [52.3, 52.4].map((lat) => distanceMetres([...from], [8.9, lat]));
    expect(metres).to.deep.equal([near, far, near, undefined, undefined]);
  });

  it('is met in a box up to its edges, by any of several places, and unknown without a point', () => {
    const within = (...bounds: number[]) => answers({ bounds }, catalog);
    expect(within(8.9, 52.3, 9, 52.35)).to.deep.equal([true, false, true, undefined, undefined]);
    expect(within(8.8, 52.25, 8.9, 52.3)).to.deep.equal([true, false, true, undefined, undefined]);
    expect(within(8.91, 52.2, 9, 52.5)).to.deep.equal([false, false, false, undefined, undefined]);
    expect(within(8.8, 52.2, 8.89, 52.5)).to.deep.equal([false, false, false, undefined, undefined]);
    expect(within(8.8, 52.31, 9, 52.39)).to.deep.equal([false, false, false, undefined, undefined]);
  });
});
