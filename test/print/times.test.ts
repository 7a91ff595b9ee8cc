import { expect } from 'chai';
import { feedDocument, offerDocument } from '../helpers/feeds.js';
import { drawn } from './drawn.js';

const weekly = { start: '2026-11-24T16:00', end: '2026-11-24T18:00', rrule: 'FREQ=WEEKLY' };
const closures = [
  { name: { de: 'Ferien', en: 'Holidays' }, from: '2026-12-23', to: '2027-01-06', kind: 'school-holiday' },
  { name: 'Feiertag', from: '2026-12-25', to: '2026-12-25', kind: 'public-holiday' },
  { name: 'Inventur', from: '2027-01-11', to: '2027-01-12', kind: 'closure' },
  { name: 'Vorbei', from: '2026-10-03', to: '2026-10-03', kind: 'public-holiday' },
];

async function printed(offer: object, languages: readonly ('de' | 'en')[] = ['de']) {
  const document = feedDocument({ closures, offers: [offerDocument('x', offer)] });
  const { words, root } = await drawn([document], { languages });
  const found = { when: words('.when'), key: words('.key') };
  root.host.remove();
  return found;
}

describe('the times of an offer on paper', () => {
  it('name single dates beside weekly ones', async () => {
    const { when } = await printed({
      schedule: [weekly, { start: '2027-02-06T10:00', end: '2027-02-06T14:00' }],
    });
    expect(when)
      .to.include('Jede Woche: Dienstag, 16:00–18:00')
      .and.include('Sa., 6. Februar 2027, 10:00–14:00');
  });

  it('name all single dates, the time once where it is the same', async () => {
    const { when } = await printed({
      schedule: ['2026-12-05', '2026-12-12', '2026-11-07'].map((day) => ({
        start: `${day}T10:00`,
        end: `${day}T12:00`,
      })),
    });
    expect(when).to.equal('Sa., 5. Dez. und Sa., 12. Dez., 10:00–12:00');
  });

  it('name the next dates of what is not every week', async () => {
    const { when } = await printed({
      schedule: [{ start: '2026-11-03T16:00', end: '2026-11-03T18:00', rrule: 'FREQ=MONTHLY;BYDAY=1TU' }],
    });
    expect(when)
      .to.include('Jeden Monat')
      .and.include('Di., 1. Dez., Di., 5. Jan. 2027 und Di., 2. Feb. 2027');
  });

  it('say what the feed adds, in each language', async () => {
    const note = { de: 'Eingang im Hof', en: 'Entrance in the yard' };
    const { when } = await printed({ schedule: [{ ...weekly, note }] }, ['de', 'en']);
    expect(when).to.include('Eingang im Hof').and.include('Entrance in the yard');
  });

  it('say which days the feed leaves out', async () => {
    const { when } = await printed({ schedule: [{ ...weekly, except: ['2026-12-01', '2027-03-02'] }] });
    expect(when).to.include('Fällt aus am Di., 1. Dez. und Di., 2. März 2027');
  });

  it('say when an offer begins and ends', async () => {
    const { when } = await printed({
      ...{ validFrom: '2026-12-01', validThrough: '2027-03-31' },
      schedule: [weekly],
    });
    expect(when).to.include('ab 01.12.2026 · bis 31.03.2027');
  });

  it('say from when or until when an offer holds that has no other times', async () => {
    const { when } = await printed({ validFrom: '2026-12-01', validThrough: '2027-03-31' });
    expect(when).to.equal('ab 01.12.2026 · bis 31.03.2027');
    expect((await printed({ validFrom: '2026-01-01' })).when).to.equal('');
  });

  it('have holidays in the key, once for all offers and in each language', async () => {
    const except = ['school-holiday', 'public-holiday'];
    const { key } = await printed({ schedule: [{ ...weekly, except }] }, ['de', 'en']);
    expect(key).to.match(/Fällt in den Schulferien aus · .*: Ferien · Holidays 23.12.26\s?–\s?06.01.27/);
    expect(key).to.match(/Fällt an Feiertagen aus · .*: 25.12.26/);
    expect(key).to.match(/Fällt aus · .*: Inventur 11\D*–\s?12.01.27/);
    expect(key).not.to.include('03.10.26');
  });

  it('say so where no date is left', async () => {
    const { when } = await printed({ schedule: [{ start: '2026-11-07T10:00', end: '2026-11-07T12:00' }] });
    expect(when).to.equal('Zurzeit kein Termin');
  });
});

describe('what costs nothing', () => {
  it('has no sign of money but “0 €”, which the key explains', async () => {
    const { words, root } = await drawn([feedDocument({ offers: [offerDocument('x', { free: true })] })]);
    expect(words('.entry .sign')).to.equal('0 €');
    expect(words('.key')).to.match(/^0 € ?Kostenlos/);
    root.host.remove();
  });
});
