import { expect } from 'chai';
import { followClock } from '../../../src/elements/session-clock.js';
import { offerDocument } from '../../helpers/feeds.js';
import { openList } from '../../helpers/list.js';
import { replace, undoAll } from '../../helpers/map.js';
import { clearPage, until, words } from '../../helpers/page.js';

const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));
const at = (time: string) => replace(Date, 'now', () => Date.parse(time));

describe('a page that somebody comes back to', () => {
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('says what is open now, and no more what was open when it was left', async () => {
    at('2026-11-23T10:00:00+01:00');
    const hours = [{ days: ['mo'], opens: '09:00', closes: '17:00' }];
    const element = await openList({ offers: [offerDocument('a', { title: 'Beratung', hours })] });
    await until(() => words(element, '.cards').includes('Jetzt geöffnet, bis 17:00'), 'open now');
    at('2026-11-23T20:00:00+01:00');
    comeBack();
    await until(() => !words(element, '.cards').includes('Jetzt geöffnet'), 'closed by now');
  });

  it('is told once for a minute, and not while it is hidden', () => {
    at('2026-11-23T10:00:00Z');
    let told = 0;
    const end = followClock(() => told++);
    comeBack();
    expect(told).to.equal(0);
    at('2026-11-23T10:01:00Z');
    replace(document, 'visibilityState', 'hidden');
    comeBack();
    expect(told).to.equal(0);
    replace(document, 'visibilityState', 'visible');
    comeBack();
    window.dispatchEvent(new Event('pageshow'));
    expect(told).to.equal(1);
    end();
    at('2026-11-23T11:00:00Z');
    comeBack();
    window.dispatchEvent(new Event('pageshow'));
    expect(told).to.equal(1);
  });
});
