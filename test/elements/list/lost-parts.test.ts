import { expect } from 'chai';
import type { CSSResult } from 'lit';
import { IkonAngebote } from '../../../src/angebote.js';
import { detailStyles } from '../../../src/ui/detail.styles.js';
import { offerDocument } from '../../helpers/feeds.js';
import { button, plainText } from '../../helpers/list.js';
import { replace, undoAll } from '../../helpers/map.js';
import { all, clearPage, mount, one, serveFeed, until } from '../../helpers/page.js';

const LOST = 'Ein Teil der Seite konnte nicht geladen werden.';

describe('a list whose later parts do not come', () => {
  let tries: number;
  let works: boolean;
  /** The part that is refused by its style sheet, or any. */
  let refused: CSSResult | undefined;
  let element: IkonAngebote;

  beforeEach(async () => {
    tries = 0;
    works = false;
    refused = undefined;
    const inside = IkonAngebote.prototype as unknown as { adopt: (styles: CSSResult) => void };
    const { adopt } = inside;
    // The first thing that they do.
    replace(inside, 'adopt', function (this: IkonAngebote, styles: CSSResult) {
      tries++;
      if (!works && styles === (refused ?? styles)) throw new Error('not here');
      adopt.call(this, styles);
    });
    const feed = serveFeed({ offers: [offerDocument('a', { title: 'Frühsport' })] });
    element = mount<IkonAngebote>(`<ikon-angebote feed="${feed}" lang="de"></ikon-angebote>`);
    await until(() => all(element, '.notice').length, 'the sentence');
  });
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('shows its offers and says so, and asks no more by itself', async () => {
    expect(plainText(one(element, '.notice'))).to.include(LOST);
    expect(all(element, '.card')).to.have.length(1);
    const before = tries;
    for (const filter of [{ free: true }, {}] as const) {
      element.filter = filter;
      await element.updateComplete;
      await new Promise(requestAnimationFrame);
    }
    expect(tries).to.equal(before);
    expect(all(element, '.notice')).to.have.length(1);
  });

  it('says so in place of an offer that was opened, too', async () => {
    element.selected = 'a';
    await until(() => all(element, '.card').length === 0, 'the offer');
    await until(() => all(element, '.skeleton').length === 0, 'no promise');
    expect(plainText(one(element, '.notice'))).to.include(LOST);
  });

  it('keeps the focus where only an offer is tried again, and gives it to the offer', async () => {
    works = true;
    button(element, 'Noch einmal versuchen').click();
    await until(() => all(element, '.slip-button').length, 'the rest of the list');
    refused = detailStyles;
    works = false;
    one(element, '.title-button').click();
    const again = await until(() => all(element, '.notice .button')[0], 'the sentence');
    const focused = () => element.shadowRoot!.activeElement;
    works = true;
    again.focus();
    again.click();
    expect(focused()?.matches('.back')).to.equal(true);
    await until(() => focused()?.matches('.detail-title'), 'the focus on the title');
  });

  it('tries again when the visitor wants it, who stays at the list', async () => {
    works = true;
    button(element, 'Noch einmal versuchen').focus();
    button(element, 'Noch einmal versuchen').click();
    await until(() => all(element, '.slip-button').length, 'the rest of the list');
    expect(all(element, '.notice')).to.have.length(0);
    expect(element.shadowRoot!.activeElement?.className).to.equal('result');
  });
});
