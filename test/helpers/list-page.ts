import { expect } from 'chai';
import type { IkonAngebote } from '../../src/angebote.js';
import { faultsOf } from './axe.js';
import { all, one, until } from './page.js';

export const PHONE = 320;
const PHONE_HEIGHT = 900;
/** What a window of 1280 × 1024 shows at 400 % zoom. */
const ZOOMED = [320, 256] as const;

export type Scheme = 'light' | 'dark';
export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The demo's list in a window of its own, that can be asked whether anything is wrong with it. */
export class ListPage {
  readonly #frame = document.createElement('iframe');
  #page!: Window;
  list!: IkonAngebote;

  async open(): Promise<void> {
    this.#frame.src = '/demo/liste.html';
    this.resize(PHONE, PHONE_HEIGHT);
    document.body.append(this.#frame);
    this.#page = this.#frame.contentWindow!;
    await until(() => this.#find()?.shadowRoot, 'the list');
    this.list = this.#find()!;
    await until(() => all(this.list, '.slip-button').length, 'the cards');
  }

  #find(): IkonAngebote | null {
    return this.#page.document.querySelector('ikon-angebote');
  }

  close(): void {
    this.#frame.remove();
  }

  resize(width: number, height: number): void {
    [this.#frame.width, this.#frame.height] = [String(width), String(height)];
  }

  async speak(lang: string): Promise<void> {
    this.#page.document.documentElement.lang = lang;
    await until(() => all(this.list, '.suite')[0]?.lang === lang, lang);
    await until(() => all(this.list, '.slip-button')[0], `${lang}: the cards`);
  }

  /** Lets axe look at the whole page, or at the list alone, and at whether the page scrolls sideways. */
  async check(what: string, schemes: readonly Scheme[], whole = false): Promise<void> {
    const where = whole ? this.#page.document : this.list;
    for (const scheme of schemes) {
      this.#page.document.documentElement.style.colorScheme = scheme;
      expect(await faultsOf(where), `${what}, ${scheme}`).to.deep.equal([]);
    }
    this.#checkWidth(what);
  }

  #checkWidth(what: string): void {
    const { scrollWidth, clientWidth } = this.#page.document.documentElement;
    expect(scrollWidth, `${what} scrolls sideways`).to.be.at.most(clientWidth);
    // What scrolls on top of the page must not do it either.
    for (const box of all(this.list, 'dialog, .dialog-body'))
      expect(box.scrollWidth, `${what}: ${box.className} scrolls sideways`).to.be.at.most(box.clientWidth);
  }

  /** The same state in the window that is left at 400 % zoom. */
  async checkZoomed(what: string): Promise<void> {
    this.resize(...ZOOMED);
    await until(() => this.#page.innerHeight === ZOOMED[1], 'the small window');
    this.#checkWidth(`${what} at 400 %`);
    this.resize(PHONE, PHONE_HEIGHT);
    await until(() => this.#page.innerHeight === PHONE_HEIGHT, 'the phone');
  }

  // --- the states of the list ------------------------------------------------------------------------

  async openSheet(): Promise<void> {
    one(this.list, '.filter-button').click();
    await until(() => all(this.list, 'dialog[open] .group').length, 'the sheet');
    for (const group of all<HTMLDetailsElement>(this.list, '.group')) group.open = true;
    await until(() => all(this.list, '.group').length === all(this.list, '.group-body').length, 'the groups');
  }

  async openOffer(): Promise<void> {
    one(this.list, '.title-button').click();
    await until(() => all(this.list, '.actions').length, 'the detail');
  }

  /** The second of an offer's actions shows it in two languages, the third shares it. */
  async openDialog(which: 'show' | 'share'): Promise<void> {
    const [button, content] = which === 'show' ? [1, '.two'] : [2, '.qr'];
    all(this.list, '.actions .button')[button]!.click();
    await until(() => all(this.list, `dialog[open] ${content}`).length, 'the dialog');
  }

  async closeDialog(): Promise<void> {
    all<HTMLDialogElement>(this.list, 'dialog').forEach((dialog) => dialog.close());
    await until(() => all(this.list, 'dialog').length === 0, 'the end of the dialog');
  }

  async openCalendar(): Promise<void> {
    this.list.view = 'calendar';
    await until(() => all(this.list, '.agenda').length, 'the calendar');
  }

  async openSlip(): Promise<void> {
    const keep = await until(() => all(this.list, '.keep')[0], 'the cards');
    if (!keep.matches('.kept')) keep.click();
    one(this.list, '.slip-button').click();
    await until(() => all(this.list, '.slip-list').length, 'the slip');
  }

  /** Back to the list, wherever it is. */
  async reset(): Promise<void> {
    await this.closeDialog();
    this.list.selected = null;
    this.list.view = 'list';
    this.resize(PHONE, PHONE_HEIGHT);
    await until(() => all(this.list, '.slip-button, .back')[0], 'the list or the slip');
    all(this.list, '.back')[0]?.click();
    await until(() => all(this.list, '.slip-button')[0] && all(this.list, '.keep')[0], 'the list again');
  }
}

/** Walks through everything that the list can show besides its cards. */
export async function checkStates(page: ListPage, tag: string, schemes: readonly Scheme[]): Promise<void> {
  const check = async (what: string) => {
    await page.check(`${tag}: ${what}`, schemes);
    await page.checkZoomed(`${tag}: ${what}`);
  };
  await page.speak(tag);
  await page.openSheet();
  await check('the sheet');
  await page.closeDialog();
  await page.openOffer();
  await check('the detail');
  for (const which of ['show', 'share'] as const) {
    await page.openDialog(which);
    await check(`the dialog to ${which}`);
    await page.closeDialog();
  }
  await page.reset();
  await page.openCalendar();
  await check('the calendar');
  await page.reset();
  await page.openSlip();
  await check('the slip');
  await page.reset();
}
