import { expect } from 'chai';
import type { IkonAngebote } from '../../../src/angebote.js';
import { offerDocument } from '../../helpers/feeds.js';
import { button, openList, plainText } from '../../helpers/list.js';
import { all, clearPage, one, until } from '../../helpers/page.js';

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const parts = {
  timezone: 'UTC',
  closures: [{ name: 'Inventur', from: day(1), to: day(1), kind: 'closure' }],
  offers: [
    offerDocument('daily', {
      title: 'Frühsport',
      free: true,
      schedule: [{ start: `${day(-30)}T07:00`, duration: 'PT1H', rrule: 'FREQ=DAILY' }],
    }),
    offerDocument('open', { title: 'Beratung', hours: [{ days: ['mo'], opens: '09:00', closes: '10:00' }] }),
  ],
};

async function calendar(): Promise<IkonAngebote> {
  const element = await openList(parts, 'view="calendar"');
  await until(() => all(element, '.agenda li').length, 'the agenda');
  return element;
}

const firstDay = (element: IkonAngebote) => plainText(all(element, '.day')[0] ?? document.createElement('p'));

describe('the calendar of the list', () => {
  afterEach(clearPage);

  it('shows the dates of a week, day by day, as headings and lists', async () => {
    const element = await calendar();
    button(element, 'Weiter').click();
    await until(() => all(element, '.day').length > 5);
    expect(all(element, '.agenda').every((list) => list.getAttribute('role') === 'list')).to.equal(true);
    expect(plainText(one(element, '.agenda li'))).to.match(/^07:00–08:00 Frühsport/);
    expect(plainText(one(element, '.calendar'))).to.include('1 passendes Angebot hat keine festen Termine.');
  });

  it('says what falls out and why', async () => {
    const element = await calendar();
    button(element, 'Monat').click();
    await until(
      () =>
        plainText(one(element, '.calendar')).includes('Fällt aus: Inventur') ||
        (button(element, 'Weiter').click(), false),
    );
  });

  it('goes to another span and back to today', async () => {
    const element = await calendar();
    const title = () => plainText(one(element, '.calendar-title'));
    const week = title();
    button(element, 'Weiter').click();
    await until(() => title() !== week);
    button(element, 'Heute').click();
    await until(() => title() === week);
    button(element, 'Tag').click();
    await until(() => all(element, '.day').length === 1);
  });

  it('begins the month with today, which is marked, and unfolds the days before it', async () => {
    const element = await calendar();
    const title = () => plainText(one(element, '.calendar-title'));
    const week = title();
    button(element, 'Monat').click();
    await until(() => title() !== week);
    const heading = (date: string) =>
      new Intl.DateTimeFormat('de', {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }).format(new Date(date));
    await until(() => firstDay(element) === `Heute ${heading(day(0))}`);
    expect(one(element, '.day').getAttribute('aria-current')).to.equal('date');
    expect(all(element, '[aria-current=date]')).to.have.length(1);
    if (day(0).endsWith('-01')) return;
    button(element, 'Frühere Termine zeigen').click();
    await until(() => firstDay(element) === heading(`${day(0).slice(0, 8)}01`));
    await until(() => element.shadowRoot!.activeElement === one(element, '.day'));
  });

  it('begins the week with today as well', async () => {
    const element = await calendar();
    await until(() => firstDay(element).startsWith('Heute'));
    const isMonday = new Date(day(0)).getUTCDay() === 1;
    expect(all(element, '.earlier')).to.have.length(isMonday ? 0 : 1);
  });

  it('goes to today, also in the month that is shown', async () => {
    const element = await calendar();
    for (const span of ['Monat', 'Woche', 'Tag']) {
      button(element, span).click();
      button(element, 'Heute').click();
      await until(() => element.shadowRoot!.activeElement?.matches('.day[aria-current=date]'), span);
    }
  });

  it('names today also where nothing takes place', async () => {
    const around = [-1, 1].map((days) => ({ start: `${day(days)}T09:00` }));
    const offers = [offerDocument('around', { schedule: around })];
    const element = await openList({ timezone: 'UTC', offers }, 'view="calendar"');
    button(element, 'Monat').click();
    await until(() => plainText(one(element, '.calendar')).includes('Heute gibt es keine Termine.'));
  });

  it('follows the filter', async () => {
    const element = await calendar();
    element.filter = { text: 'Beratung' };
    await until(() =>
      plainText(one(element, '.calendar')).includes('In diesem Zeitraum gibt es keine Termine.'),
    );
  });

  it('opens an offer and gives the focus back to its line', async () => {
    const element = await calendar();
    all<HTMLButtonElement>(element, '.agenda .title-button')[0]!.click();
    await until(() => all(element, '.detail').length);
    one<HTMLButtonElement>(element, '.back').click();
    await until(() => element.shadowRoot!.activeElement?.matches('.agenda .title-button'));
  });

  it('marks the dates of what is cancelled', async () => {
    const schedule = [{ start: `${day(0)}T00:00`, rrule: 'FREQ=DAILY' }];
    const offers = [offerDocument('off', { title: 'Chor', status: 'cancelled', schedule })];
    const element = await openList({ timezone: 'UTC', offers }, 'view="calendar"');
    const line = await until(() => all(element, '.agenda li')[0]);
    expect(plainText(line)).to.include('Chor Fällt aus');
  });

  it('gives the focus to the first of the last dates that were asked for', async () => {
    const schedule = [{ start: `${day(-30)}T00:00`, rrule: 'FREQ=DAILY;BYHOUR=8,9,10,11;BYMINUTE=0,30' }];
    const offers = ['a', 'b', 'c'].map((id) => offerDocument(id, { schedule }));
    const element = await openList({ timezone: 'UTC', offers }, 'view="calendar"');
    await until(() => all(element, '.agenda').length);
    button(element, 'Weiter').click();
    const more = await until(() => all<HTMLButtonElement>(element, '.calendar .more')[0]);
    more.focus();
    more.click();
    await until(() => !more.isConnected);
    const lines = () => all(element, '.agenda .title-button');
    await until(() => element.shadowRoot!.activeElement === lines()[100]);
    expect(lines()).to.have.length(168);
  });

  it('says, to be heard and to be read, that it has nothing to save', async () => {
    const element = await openList({ timezone: 'UTC', offers: [offerDocument('a')] }, 'view="calendar"');
    const save = await until(() => button(element, 'Termine als Kalenderdatei'));
    save.click();
    const words = 'In diesem Zeitraum gibt es keine Termine.';
    await until(() => one(element, '.suite > .visually-hidden[role=status]').textContent === words);
    expect(one(element, '.calendar > .notice').textContent).to.equal(words);
    await element.reload();
    await until(() => all(element, '.calendar > .notice').length === 0, 'newer results');
  });

  it('is a choice beside the list', async () => {
    const element = await openList(parts);
    button(element, 'Kalender').click();
    await until(() => all(element, '.agenda li').length);
    expect(button(element, 'Kalender').getAttribute('aria-pressed')).to.equal('true');
    button(element, 'Liste').click();
    await until(() => all(element, '.card').length === 2);
  });
});
