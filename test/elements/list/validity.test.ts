import { expect } from 'chai';
import type { IkonAngebote } from '../../../src/angebote.js';
import { offerDocument } from '../../helpers/feeds.js';
import { button, openList, openOffer, plainText, titles } from '../../helpers/list.js';
import { replace, undoAll } from '../../helpers/map.js';
import { all, clearPage, one, until, words } from '../../helpers/page.js';

const at = (time: string) => replace(Date, 'now', () => Date.parse(time));

const hours = [{ days: ['mo'], opens: '09:00', closes: '12:00' }];
const offers = [
  offerDocument('stays', { title: 'Chor' }),
  offerDocument('leaves', { title: 'Nähkurs', hours, validThrough: '2026-11-24' }),
  offerDocument('comes', { title: 'Garten', hours, validFrom: '2026-11-25' }),
];

const count = (element: Element) => plainText(one(element, '.result'));

describe('the days on which an offer is valid', () => {
  beforeEach(() => at('2026-11-24T23:58:00+01:00'));
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('decide whether the list shows and counts it, also on a page that stays open over midnight', async () => {
    const element = await openList({ offers });
    expect(titles(element)).to.deep.equal(['Chor', 'Nähkurs', 'Garten']);
    expect(count(element)).to.equal('3 Angebote');
    at('2026-11-25T00:01:00+01:00');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => titles(element).join() === 'Chor,Garten', 'the next day');
    expect(count(element)).to.equal('2 Angebote');
    expect(element.results.map(({ id }) => id)).to.deep.equal(['stays', 'comes']);
  });

  const linked = async (id: string): Promise<[IkonAngebote, HTMLElement]> => {
    at('2026-11-25T10:00:00+01:00');
    const element = await openList({ offers });
    return [element, await openOffer(element, id)];
  };

  it('do not keep a link from what is over, which says so in full and in two languages', async () => {
    const [element, detail] = await linked('leaves');
    expect(plainText(detail)).to.include('Nähkurs').and.include('… – 24. November 2026');
    expect(plainText(one(element, '.detail .badges'))).to.equal('Beendet');
    button(element, 'Zum Zeigen').click();
    await until(() => all(element, '.show-card .badges').length, 'the card to show');
    expect(all(element, '.show-card .badges .cell').map(plainText)).to.deep.equal(['Has ended', 'Beendet']);
  });

  it('announce what has not begun, which says when it will', async () => {
    at('2026-11-24T10:00:00+01:00');
    const element = await openList({ offers });
    expect(titles(element)).to.include('Garten');
    const detail = await openOffer(element, 'comes');
    await until(() => plainText(detail).includes('30. November'), 'its first date');
    expect(plainText(detail)).to.include('25. November 2026 – …');
  });

  it('are what is said on a card that has no dates', async () => {
    at('2026-11-24T10:00:00+01:00');
    const element = await openList({
      offers: [
        offerDocument('soon', { title: 'Garten', validFrom: '2026-12-01' }),
        offerDocument('now', { title: 'Chor', validFrom: '2026-11-24' }),
      ],
    });
    const when = (id: string) => words(element, `[data-offer=${id}]`);
    await until(() => when('soon').includes('Ab 1. Dezember 2026'), 'the day');
    expect(when('now')).not.to.include('Ab ');
  });

  it('leave what is over on the slip, with the word for it', async () => {
    at('2026-11-24T10:00:00+01:00');
    const element = await openList({ offers });
    one<HTMLButtonElement>(element, '[data-offer=leaves] button[aria-label*=merken]').click();
    at('2026-11-25T10:00:00+01:00');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => !titles(element).includes('Nähkurs'), 'the next day');
    one<HTMLButtonElement>(element, '.slip-button').click();
    await until(() => all(element, '.slip-list li').length, 'the slip');
    expect(words(element, '.slip-list li')).to.include('Nähkurs').and.include('Beendet');
  });
});
