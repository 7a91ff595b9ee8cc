import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { cli, cliJson, feedOf, folder, offerOf, offersOf } from './helpers/cli.js';

let home = '';
before(async () => (home = await folder()));

async function checked(more: object) {
  const file = join(home, 'feed.json');
  await writeFile(file, JSON.stringify(feedOf(more)));
  return cliJson(['check', file]);
}
const offers = (...records: object[]) => ({ offers: records });

/** The codes of one record. */
async function codes(more: object, record?: string): Promise<string[]> {
  const { problems } = await checked(more);
  return problems.filter((one) => record === undefined || one.record === record).map(({ code }) => code);
}

describe('check', () => {
  it('finds nothing in a sound feed', async () => {
    const file = join(home, 'good.json');
    await writeFile(file, JSON.stringify(feedOf()));
    const { code, out } = await cli(['check', file]);
    assert.equal(out, '1 Angebot geprüft.\nAlles in Ordnung.\n');
    assert.equal(code, 0);
  });

  it('names record, path, reason and what to do', async () => {
    const { problems, code } = await checked(offers(offerOf('cafe', { provider: 'niemand' })));
    assert.equal(code, 1);
    const [first] = problems;
    assert.equal(first?.record, 'cafe');
    assert.equal(first?.path, '/offers/0/provider');
    assert.equal(first?.message, '„niemand“ gibt es in der Liste „providers“ nicht.');
    assert.match(first?.advice ?? '', /Kennung/);
  });

  it('says in German and in English how a value has to be written', async () => {
    const file = join(home, 'date.json');
    await writeFile(file, JSON.stringify(feedOf(offers(offerOf('cafe', { validFrom: '31.12.2026' })))));
    assert.match((await cli(['check', file])).out, /validFrom: „31\.12\.2026“ ist kein Datum/);
    assert.match((await cli(['check', file, '--lang', 'en'])).out, /validFrom: “31\.12\.2026” is no date/);
  });

  it('names the values that are possible', async () => {
    const { problems } = await checked(offers(offerOf('cafe', { registration: 'maybe' })));
    assert.match(problems[0]?.message ?? '', /„maybe“ .* none, required, recommended/);
  });

  it('puts the worst first', async () => {
    const { problems } = await checked(
      offers(offerOf('a', { checked: undefined }), offerOf('b', { checked: '2020-01-01' }), { id: 'c' }),
    );
    assert.deepEqual([...new Set(problems.map(({ severity }) => severity))], ['error', 'warning', 'hint']);
  });

  it('shows five of a kind, and all when asked', async () => {
    const file = join(home, 'many.json');
    await writeFile(
      file,
      JSON.stringify(feedOf(offers(...offersOf(9).map((one) => ({ ...one, checked: '2020-01-01' }))))),
    );
    const short = (await cli(['check', file])).out;
    assert.equal(short.match(/Zuletzt am 01\.01\.2020/g)?.length, 5);
    assert.match(short, /… und 4 weitere Meldungen dieser Art/);
    assert.equal((await cli(['check', file, '--all'])).out.match(/Zuletzt am 01\.01\.2020/g)?.length, 9);
  });

  it('fails for warnings only when it is strict', async () => {
    const file = join(home, 'stale.json');
    await writeFile(file, JSON.stringify(feedOf(offers(offerOf('cafe', { checked: '2020-01-01' })))));
    assert.equal((await cli(['check', file])).code, 0);
    assert.equal((await cli(['check', file, '--strict'])).code, 1);
  });

  it('reads standard input', async () => {
    const { code, out } = await cli(['check', '-'], { stdin: JSON.stringify(feedOf()) });
    assert.equal(code, 0, out);
  });

  it('follows the parts of a feed in its folder, and says which one is missing', async () => {
    await writeFile(join(home, 'one.json'), JSON.stringify(feedOf({ next: 'two.json' })));
    await writeFile(
      join(home, 'two.json'),
      JSON.stringify(feedOf({ offers: offersOf(3), next: 'three.json' })),
    );
    const { code, out } = await cli(['check', join(home, 'one.json')]);
    assert.match(out, /Ein Teil des Feeds fehlt .*three\.json gibt es nicht/);
    assert.match(out, /4 Angebote geprüft/);
    assert.equal(code, 1);
  });

  it('says that a feed has more parts than are read', async () => {
    for (let part = 1; part <= 500; part++)
      await writeFile(join(home, `${part}.json`), JSON.stringify(feedOf({ next: `${part + 1}.json` })));
    const { code, out } = await cli(['check', join(home, '1.json')]);
    assert.match(out, /Ein Teil des Feeds fehlt .*501\.json.*Ein Feed hat höchstens 500 Teile/);
    assert.equal(code, 1);
  });

  it('reads no part outside of the folder', async () => {
    await writeFile(join(home, 'out.json'), JSON.stringify(feedOf({ next: '../../../../etc/hostname' })));
    const { out } = await cli(['check', join(home, 'out.json')]);
    assert.match(out, /liegt nicht im Ordner des Feeds/);
  });
});

describe('the hygiene of data', () => {
  it('sees facts that were never checked, long ago, or in the future', async () => {
    assert.deepEqual(await codes(offers(offerOf('a', { checked: undefined }))), ['never-checked']);
    assert.deepEqual(await codes(offers(offerOf('a', { checked: '2025-11-24' }))), ['stale-checked']);
    assert.deepEqual(await codes(offers(offerOf('a', { checked: '2025-11-26' }))), []);
    assert.deepEqual(await codes(offers(offerOf('a', { checked: '2026-11-26' }))), ['checked-in-future']);
  });

  it('names a day as it is written in German', async () => {
    const { problems } = await checked(offers(offerOf('a', { checked: '2025-11-24' })));
    assert.match(problems[0]?.message ?? '', /am 24\.11\.2025 geprüft/);
  });

  it('does not miss a category that another feed has', async () => {
    const elsewhere = offers(offerOf('a', { categories: ['andere:sprache'] }));
    assert.deepEqual(await codes(elsewhere, 'a'), ['foreign-reference']);
    assert.ok((await codes(offers(offerOf('a', { categories: ['nirgends'] })))).includes('no-category'));
  });

  it('sees offers that are over', async () => {
    assert.deepEqual(await codes(offers(offerOf('a', { validThrough: '2026-11-24' }))), ['over']);
    assert.deepEqual(await codes(offers(offerOf('a', { validThrough: '2026-11-24', status: 'ended' }))), []);
    const schedule = [{ start: '2026-11-01T10:00' }, { start: '2026-11-02T10:00' }];
    assert.deepEqual(await codes(offers(offerOf('a', { schedule }))), ['all-dates-past']);
    assert.deepEqual(
      await codes(offers(offerOf('a', { schedule: [...schedule, { start: '2027-01-01' }] }))),
      [],
    );
  });

  it('sees languages that are promised and missing, and such that nobody promised', async () => {
    const titles = (title: object) => ({
      ...offers(offerOf('a', { title })),
      languages: ['de', 'ar'],
      categories: [],
    });
    assert.ok((await codes(titles({ de: 'Kurs' }), 'a')).includes('missing-language'));
    assert.ok(
      (await codes(titles({ de: 'Kurs', ar: 'دورة', tr: 'Kurs' }), 'a')).includes('undeclared-language'),
    );
  });

  it('sees what stands twice, and what nearly does', async () => {
    const places = [{ id: 'haus', name: 'Haus' }];
    const named = (id: string, title: string) => offerOf(id, { title, places: ['haus'] });
    const found = (...titles: string[]) =>
      codes({ places, ...offers(...titles.map((title, index) => named(`o${index}`, title))) });
    assert.deepEqual(await found('Nähcafé', 'Naehcafé '), ['duplicate-offer']);
    assert.deepEqual(await found('Nähcafé am Markt', 'Nähcafe am Makt'), ['near-duplicate-offer']);
    assert.deepEqual(await found('Deutsch für Frauen', 'Frauen: für Deutsch'), ['near-duplicate-offer']);
    assert.deepEqual(await found('Deutschkurs 1', 'Deutschkurs 2'), []);
    assert.deepEqual(await found('Deutsch am Montag', 'Deutsch am Freitag'), []);
  });

  it('sees places outside of the city, with swapped coordinates, and in another district', async () => {
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [8, 52],
          [9, 52],
          [9, 53],
          [8, 53],
          [8, 52],
        ],
      ],
    };
    const districts = [{ id: 'mitte', name: 'Mitte', geometry: square }];
    const at = (coordinates: number[], more = {}) =>
      codes(
        {
          districts,
          places: [{ id: 'haus', name: 'Haus', coordinates, ...more }],
          ...offers(offerOf('a', { places: ['haus'] })),
        },
        'haus',
      );
    assert.deepEqual(await at([8.5, 52.5]), []);
    assert.deepEqual(await at([13, 52.5]), ['outside-city']);
    assert.deepEqual(await at([52.5, 8.5]), ['swapped-coordinates']);
    assert.deepEqual(await at([9.05, 52.5], { district: 'mitte' }), ['other-district']);
    assert.deepEqual(await at([9.05, 52.5], { district: 'mitte', precision: 'district' }), []);
  });

  it('sees a place far from all others, and says of it what it knows best', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'fern'];
    const records = {
      places: ids.map((id, i) => ({ id, coordinates: id === 'fern' ? [52.3, 8.9] : [8.9 + i / 100, 52.3] })),
      ...offers(...ids.map((id) => offerOf(`bei-${id}`, { places: [id] }))),
    };
    assert.deepEqual(await codes(records, 'fern'), ['far-place']);
    assert.deepEqual(await codes({ ...records, bounds: [8.8, 52.2, 9, 52.4] }, 'fern'), [
      'swapped-coordinates',
    ]);
  });

  it('sees small numbers that stand open, and those that give them away', async () => {
    const values = [
      { id: 'w', name: 'Frauen' },
      { id: 'm', name: 'Männer' },
      { id: 'all', name: 'alle' },
    ];
    const indicator = (numbers: (number | null)[], more = {}) => ({
      indicators: [
        {
          id: 'i',
          title: 'Zahl',
          source: { name: 'Stadt' },
          unit: 'persons',
          dimensions: [{ id: 'g', kind: 'group', name: 'Geschlecht', values }],
          observations: numbers.map((value, index) => ({ g: values[index]?.id, value })),
          ...more,
        },
      ],
    });
    assert.deepEqual(await codes(indicator([3, 20, 23], { suppressBelow: 5 })), [
      'small-number',
      'telling-number',
    ]);
    assert.deepEqual(await codes(indicator([3, 20, 23])), ['no-suppression']);
    assert.deepEqual(await codes(indicator([0, 20, 20])), []);
  });

  it('sees mail addresses of persons, in texts too', async () => {
    const mail = (email: string) => codes(offers(offerOf('a', { contact: { email } })));
    assert.deepEqual(await mail('erika.mustermann@example.org'), ['personal-mail']);
    assert.deepEqual(await mail('e.mustermann@example.org'), ['personal-mail']);
    assert.deepEqual(await mail('naehcafe@gmx.de'), ['freemail-mail']);
    assert.deepEqual(await mail('info@example.org'), []);
    assert.deepEqual(await mail('jugend.zentrum@example.org'), []);
    assert.deepEqual(
      await codes(offers(offerOf('a', { description: 'Fragen an erika.mustermann@example.org.' }))),
      ['personal-mail'],
    );
  });

  it('sees plain German that is hard to read', async () => {
    const hard =
      'Die Inanspruchnahme der Beratungsleistungen erfolgt ausschließlich nach vorheriger telefonischer Terminvereinbarung unter Berücksichtigung der individuellen Förderungsvoraussetzungen sowie der Zuständigkeitsregelungen der beteiligten Kooperationspartnerinnen und Kooperationspartner im gesamten Stadtgebiet.';
    const plain =
      'Sie lernen hier Deutsch. Der Kurs ist neu. Er kostet kein Geld. Sie können einfach kommen. Wir sind nett. Es gibt Tee und Kuchen. Ihr Kind darf mit.';
    const text = (description: object) =>
      codes({ ...offers(offerOf('a', { description })), languages: ['de', 'de-simple'] }, 'a');
    assert.ok((await text({ de: plain, 'de-simple': hard })).includes('too-hard'));
    assert.ok(!(await text({ de: hard, 'de-simple': plain })).includes('too-hard'));
  });

  it('sees HTML and records that nothing refers to', async () => {
    assert.deepEqual(await codes(offers(offerOf('a', { summary: '<p>Hallo</p>' }))), ['html']);
    assert.deepEqual(await codes({ providers: [{ id: 'verein', name: 'Verein' }] }), ['unused']);
  });

  it('sees a rule that never happens, and an id that stands twice', async () => {
    const schedule = [{ start: '2026-12-01', rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }];
    assert.deepEqual(await codes(offers(offerOf('a', { schedule }))), ['rule-never']);
    assert.ok((await codes(offers(offerOf('a'), offerOf('a')))).includes('duplicate-id'));
  });

  it('sees a rule that nobody can read, and what is left of an age without its one end', async () => {
    const schedule = [{ start: '2026-12-01', rrule: 'jede Woche' }];
    assert.deepEqual(await codes(offers(offerOf('a', { schedule }))), ['rule-unreadable']);
    assert.deepEqual(await codes(offers(offerOf('a', { age: { min: '18' } }))), ['form.number', 'age-open']);
  });
});
