import { expect } from 'chai';
import { render } from 'lit';
import type { Catalog } from '../../src/catalog/model.js';
import { createCalendar } from '../../src/catalog/time/calendar.js';
import { attractScreen, PLACES } from '../../src/kiosk/attract.js';
import type { Member } from '../../src/kiosk/member.js';
import { screenStyles } from '../../src/kiosk/screen.styles.js';
import { TAGS } from '../../src/i18n/languages.js';
import { loadMessages } from '../../src/i18n/translator.js';
import { base } from '../../src/styles/base.js';
import { controls } from '../../src/styles/controls.js';
import { tokens } from '../../src/styles/tokens.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';
import { clearPage, mount, until } from '../helpers/page.js';

const long = {
  title: 'Rollstuhlbasketball für alle, mit und ohne Behinderung',
  sample: true,
  places: ['a'],
  hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], opens: '00:00', closes: '23:59' }],
};
const places = [{ id: 'a', name: 'Gemeindesaal der Beispielkirche am Königstor, Haus B' }];
const { catalog } = catalogOf(
  feedDocument({ places, offers: ['a', 'b', 'c'].map((id) => offerDocument(id, long)) }),
);

/** An element with this catalogue, as far as the picture asks it. */
const member = (shown: Catalog): Member =>
  ({
    element: { catalog: shown },
    session: () => ({ engine: { calendar: createCalendar() } }),
    found: () => shown.offers.all,
  }) as unknown as Member;

/** A screen of this size with one picture, and where that stands. */
async function picture(width: number, height: number, turn: number): Promise<DOMRect> {
  const frame = mount<HTMLIFrameElement>(`<iframe width="${width}" height="${height}"></iframe>`);
  const page = frame.contentDocument!;
  const sheet = page.head.appendChild(page.createElement('style'));
  sheet.textContent = [tokens, base, controls, screenStyles]
    .map(({ cssText }) => cssText.replaceAll(':host', ':root'))
    .join('\n');
  page.body.className = 'suite';
  const languages = TAGS.map((tag) => ({ tag, name: tag }));
  const members = [member(catalog)];
  const nothing = () => undefined;
  render(
    attractScreen({ languages, members, turn, quiet: false, wake: nothing, changed: nothing }),
    page.body,
  );
  await until(() => page.querySelector('dialog')!.open, 'the picture');
  page.getAnimations().forEach((animation) => animation.finish());
  const range = page.createRange();
  range.selectNodeContents(page.querySelector('.picture')!);
  return range.getBoundingClientRect();
}

describe('the picture while nobody is there', () => {
  before(() => Promise.all(TAGS.map((tag) => loadMessages(tag, ['first', 'list', 'numbers']))));
  afterEach(clearPage);

  for (const [width, height] of [
    [1080, 1920],
    [1920, 1080],
    [1366, 768],
    [1024, 768],
    [768, 1024],
  ] as const)
    it(`is whole on ${width} × ${height} pixels, in every language and at every place`, async () => {
      const cut: string[] = [];
      for (let turn = 0; turn < Math.max(TAGS.length, PLACES); turn++) {
        const { left, top, right, bottom } = await picture(width, height, turn);
        if (left < 0 || top < 0 || right > width || bottom > height)
          cut.push(`${TAGS[turn]}: ${[left, top, right, bottom].map(Math.round).join(' ')}`);
        clearPage();
      }
      expect(cut).to.deep.equal([]);
    });
});
