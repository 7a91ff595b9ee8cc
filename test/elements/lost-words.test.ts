import { expect } from 'chai';
import '../../src/angebote.js';
import type { IkonAngebote } from '../../src/angebote.js';
import { holdDeadlines } from '../helpers/clock.js';
import { offerDocument } from '../helpers/feeds.js';
import { undoAll } from '../helpers/map.js';
import { all, clearPage, mount, one, serveFeed, until } from '../helpers/page.js';

describe('an element whose visitor’s words do not come in time', () => {
  afterEach(() => {
    undoAll();
    clearPage();
  });

  it('says so in another language, asks again when it is told to, and speaks theirs when they are there', async () => {
    const clock = holdDeadlines();
    const feed = serveFeed({ offers: [offerDocument('a')] });
    const element = mount<IkonAngebote>(`<ikon-angebote feed="${feed}" lang="tr"></ikon-angebote>`);
    await element.updateComplete;
    expect(clock.waits(20)).to.equal(true);
    clock.pass(20);
    await until(() => all(element, '.card').length, 'the offer');
    expect(one(element, '.suite').lang).not.to.equal('tr');
    (await until(() => all(element, '.notice button')[0], 'the sentence')).click();
    await until(() => one(element, '.suite').lang === 'tr', 'Turkish');
    expect(all(element, '.notice')).to.have.length(0);
  });
});
