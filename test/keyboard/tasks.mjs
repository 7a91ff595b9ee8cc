// What a visitor comes for, by keyboard alone. Each task begins where the one before left off.

const has = (name) => (at) => at.classes?.includes(name);
const is = (tag) => (at) => at.tag === tag;
const named = (words) => (at) => at.name?.startsWith(words);
const box = (name) => (at) => at.field === name;

/** In the page: counts what would be printed, since no test may open the system's own dialog. */
function catchPrinting() {
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  window.printed = 0;
  function print() {
    window.printed += 1;
    this.dispatchEvent(new this.Event('afterprint'));
  }
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get() {
      const frame = get.call(this);
      if (frame) frame.print = print;
      return frame;
    },
  });
}

const SPACE = ' ';
const PHONE = [375, 700];

/** @type {Record<string, (person: ReturnType<typeof import('./person.mjs').personAt>) => Promise<unknown>>} */
export const tasks = {
  async 'finds the search, and searches while typing'(person) {
    await person.sees('.slip-button');
    await person.sees('.filters .groups');
    const all = await person.sees('.result', 'words');
    await person.tabTo((at) => is('input')(at) && named('Angebote suchen')(at), 'the search');
    await person.write('deutsch');
    await person.sees('.result', 'words', (words) => words && words !== all);
    await person.expectFocus(named('Angebote suchen'), 'the search still');
    await person.keys(...Array(7).fill('Backspace'));
    await person.sees('.result', 'words', (words) => words === all);
  },

  async 'filters with a checkbox beside the list, and takes it back with its chip'(person) {
    const all = await person.sees('.result', 'words');
    await person.tabTo(box('free'), 'the box');
    await person.keys(SPACE);
    await person.sees('.result', 'words', (words) => words !== all);
    await person.sees('.chip');
    await person.expectFocus(box('free'), 'the box still');
    await person.tabTo(has('chip'), 'the chip');
    await person.keys('Enter');
    await person.sees('.result', 'words', (words) => words === all);
    await person.expectFocus(has('result'), 'the number of offers, since the chip is gone');
  },

  async 'filters in the sheet on a phone; Escape closes it and gives the focus back'(person) {
    await person.resize(...PHONE);
    const all = await person.sees('.result', 'words');
    await person.sees('.filter-button');
    await person.tabTo(has('filter-button'), 'the button of the filters', { back: true });
    await person.keys('Enter');
    await person.sees('dialog', 'open', (open) => open === 'true');
    await person.expectFocus((at) => at.inside === 'dialog', 'something in the sheet');
    await person.tabTo(box('free'), 'the box');
    await person.keys(SPACE);
    await person.sees('.result', 'words', (words) => words !== all);
    await person.keys('Escape');
    await person.sees('dialog', '', (there) => !there);
    await person.expectFocus(has('filter-button'), 'the button of the filters');
  },

  async 'opens an offer, and stands at its title'(person) {
    await person.tabTo(has('title-button'), 'a card');
    await person.keys('Enter');
    await person.sees('.detail .actions');
    await person.expectFocus(has('detail-title'), 'the title of the offer');
  },

  async 'keeps the offer'(person) {
    await person.tabTo(has('keep'), 'the button');
    await person.keys(SPACE);
    await person.sees('.detail .keep.kept');
    await person.expectFocus(has('keep'), 'the button still');
  },

  async 'shows it in two languages, and closes that with Escape'(person) {
    await person.tabTo(named('Zum Zeigen'), 'the button');
    await person.keys('Enter');
    await person.sees('dialog .two');
    await person.expectFocus((at) => at.inside === 'dialog', 'something in the dialog');
    await person.keys('Escape');
    await person.sees('dialog', '', (there) => !there);
    await person.expectFocus(named('Zum Zeigen'), 'the button');
  },

  async 'shares it, and closes that with the button'(person) {
    await person.tabTo(named('Teilen'), 'the button');
    await person.keys('Enter');
    await person.sees('dialog .qr');
    await person.expectFocus((at) => at.inside === 'dialog', 'something in the dialog');
    await person.tabTo(named('Link kopieren'), 'a way to share');
    await person.tabTo(named('Schließen'), 'the button that closes', { back: true });
    await person.keys('Enter');
    await person.sees('dialog', '', (there) => !there);
    await person.expectFocus(named('Teilen'), 'the button');
  },

  async 'goes back to the card that it came from'(person) {
    await person.tabTo(has('back'), 'the way back', { back: true });
    await person.keys('Enter');
    await person.sees('.card');
    await person.expectFocus(has('title-button'), 'the card');
  },

  async 'opens the slip, and prints it'(person) {
    await person.ask(catchPrinting);
    await person.tabTo(has('slip-button'), 'the slip', { back: true });
    await person.keys('Enter');
    await person.sees('.slip-list');
    await person.expectFocus(has('detail-title'), 'the title of the slip');
    await person.sees('.slip .primary', 'disabled', (disabled) => disabled === 'false');
    await person.tabTo(named('Drucken'), 'the button that prints');
    await person.keys('Enter');
    const printed = await person.ask(() => window.printed);
    if (printed !== 1) throw new Error(`printed ${printed} times`);
    await person.expectFocus(named('Drucken'), 'the button still');
  },

  async 'chooses another language by its name'(person) {
    await person.tabTo((at) => is('select')(at) && named('Sprache wählen')(at), 'the languages', {
      back: true,
    });
    await person.write('eng');
    await person.sees('.suite', 'lang', (lang) => lang === 'en');
    await person.sees('.slip .detail-title', 'words', (words) => words === 'My list');
    await person.expectFocus((at) => is('select')(at), 'the languages still');
  },
};
