import { expect } from 'chai';
import { ATTRIBUTES, readRequest } from '../../embed/request.js';
import { LIST_KEYS } from '../../src/catalog/filter/filter.js';
import { MEASURE_KEYS } from '../../src/catalog/measure.js';
import { createCalendar } from '../../src/catalog/time/calendar.js';
import { loadMessages, translator } from '../../src/i18n/translator.js';
import type { IkonAngebote, IkonKennzahlen } from '../../src/index.js';
import { saveCalendar } from '../../src/ui/calendar-file.js';
import { saveHandout } from '../../src/ui/handout.js';
import { catchDownloads, type Download, releaseDownloads } from '../helpers/downloads.js';
import { catalogOf } from '../helpers/feeds.js';
import { all, clearPage, mount, one, serve, until } from '../helpers/page.js';
import { feedWith, hostileFeed } from './hostile-feed.js';
import { payloads } from './payloads.js';
import { foreignIn, misdeeds, shapesOf, watchPage } from './sentinel.js';
import { mounted } from './tours.js';

const harmless = serve(feedWith(0, () => 'Wort'));
const { catalog } = catalogOf(...payloads.map((_, seed) => hostileFeed(seed)));
const ADDRESS_KEYS = [
  ...['text', 'facts', 'age', 'when', 'near', 'bounds', 'view', 'offer', 'lang', 'slip'],
  ...LIST_KEYS,
  ...MEASURE_KEYS,
];

describe('what is hostile', function () {
  this.timeout(240_000);
  let unwatch: () => void;
  before(async () => {
    unwatch = watchPage();
    await loadMessages('de', ['first', 'list']);
  });
  after(() => unwatch());
  /** WebKit lets a page change its address a hundred times in ten seconds, and says so by throwing. */
  const goTo = (address: string) =>
    until(() => {
      try {
        history.replaceState(null, '', address);
        return true;
      } catch {
        return false;
      }
    }, 'the address');
  afterEach(async () => {
    expect(misdeeds()).to.deep.equal([]);
    clearPage();
    releaseDownloads();
    localStorage.clear();
    await goTo(location.pathname);
  });

  const view = () => ({
    t: translator('de'),
    lang: 'de' as const,
    wanted: ['de'],
    calendar: createCalendar(),
    now: Date.UTC(2026, 10, 22, 9),
  });

  it('writes no line of its own into a calendar', async () => {
    const downloads = catchDownloads();
    const titles = catalog.offers.all.map(({ title }) => JSON.stringify(title));
    expect(saveCalendar(view(), catalog.offers.all, titles[0]!, () => 'https://town.example/')).to.equal(
      true,
    );
    const lines = (await downloads[0]!.blob.text()).replace(/\r\n[ \t]/g, '').split('\r\n');
    const names = new Set(lines.map((line) => line.replace(/[:;].*/s, '')));
    expect([...names].sort()).to.deep.equal(CALENDAR_LINES);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).to.equal(
      lines.filter((line) => line.startsWith('UID:')).length,
    );
    expect([...lines.join('')].filter((sign) => sign < ' ' && sign !== '\t')).to.deep.equal([]);
  });

  it('is nothing but words in a sheet that is saved as a page', async () => {
    const downloads = catchDownloads();
    const pages = async (offers: typeof catalog.offers.all) => {
      saveHandout({ pair: [view(), view()], offers, linkTo: () => 'https://town.example/' });
      return new DOMParser().parseFromString(await downloads.at(-1)!.blob.text(), 'text/html');
    };
    const { catalog: plain } = catalogOf(...[0, 1, 2, 3, 4, 5].map((seed) => feedWith(seed, () => 'Wort')));
    const usual = shapesOf(await pages(plain.offers.all));
    // One alone gives the page its title.
    for (const offers of [
      catalog.offers.all,
      ...catalog.offers.all.filter((_, index) => index % 2 === 0).map((offer) => [offer]),
    ]) {
      const page = await pages(offers);
      // The head that the file itself declares.
      expect(foreignIn(page).filter((name) => name !== 'meta')).to.deep.equal([]);
      expect([...shapesOf(page)].filter((shape) => !usual.has(shape) && shape !== 'title')).to.deep.equal([]);
    }
  });

  it('is no formula in a table and no code in a picture', async () => {
    const feed = payloads.flatMap((_, seed) => (seed % 24 === 0 ? [serve(hostileFeed(seed))] : [])).join(' ');
    const downloads = catchDownloads();
    const element = await mounted<IkonKennzahlen>('ikon-kennzahlen', feed);
    await until(() => all(element, '[data-file=csv]').length, 'the files');
    const buttons = all<HTMLButtonElement>(element, '[data-file=csv], [data-file=svg]');
    for (const button of buttons) button.click();
    await until(() => downloads.length === buttons.length, 'the files');
    for (const download of downloads) await expectHarmless(download);
  });

  it('opens nothing from the page’s address', async () => {
    const element = await mounted<IkonAngebote>('ikon-angebote', harmless, 'url-sync');
    await until(() => all(element, '.slip-button').length, 'the parts');
    for (const payload of payloads) {
      const query = new URLSearchParams(ADDRESS_KEYS.map((key) => [`ikon.${key}`, payload]));
      await goTo(`?${query.toString()}`);
      dispatchEvent(new PopStateEvent('popstate'));
      await element.updateComplete;
      expect(foreignIn(element.shadowRoot!), payload).to.deep.equal([]);
    }
    expect(element.state).to.equal('ready');
  });

  it('opens nothing from the address of a frame', async () => {
    const page = new URL('/embed/', location.href);
    const shown = new Map<string, HTMLElement>();
    for (const name of ['angebote', 'kennzahlen', 'massnahmen'] as const)
      shown.set(name, await mounted(`ikon-${name}`, harmless));
    for (const payload of payloads)
      for (const [name, listed] of Object.entries(ATTRIBUTES)) {
        const query = new URLSearchParams(listed.map((key) => [key, key === 'feed' ? '/a.json' : payload]));
        for (const key of ['title', 'frame', 'style', 'onclick']) query.set(key, payload);
        query.set('element', name);
        const request = readRequest(new URL(`?${query.toString()}`, page), []);
        if ('de' in request) continue;
        const attributes = request.attributes.filter(([key]) => key !== 'feed');
        expect(attributes.filter(([key]) => !listed.includes(key))).to.deep.equal([]);
        const basemap = attributes.find(([key]) => key === 'basemap')?.[1] ?? '';
        // Of what is no address of the web, nobody is asked.
        const map = URL.canParse(basemap, page) ? new URL(basemap, page) : page;
        if (/^https?:$/.test(map.protocol)) expect(map.origin, basemap).to.equal(page.origin);
        const element = shown.get(name);
        if (!element) continue;
        for (const [key, value] of attributes) element.setAttribute(key, value);
        await (element as IkonAngebote).updateComplete;
        expect(foreignIn(element.shadowRoot!), payload).to.deep.equal([]);
      }
  });

  it('is no address of a feed in a frame unless it is of the web', () => {
    const page = new URL('/embed/', location.href);
    for (const payload of payloads) {
      const query = new URLSearchParams({ element: 'angebote', feed: payload });
      const request = readRequest(new URL(`?${query.toString()}`, page), []);
      if ('de' in request) continue;
      const feeds = Object.fromEntries(request.attributes).feed?.split(/\s+/) ?? [];
      for (const feed of feeds) expect(new URL(feed, page).origin, feed).to.equal(page.origin);
    }
  });

  it('opens nothing from what a device remembers', async () => {
    const kept = [payloads.slice(0, 200), payloads.slice(200, 400), payloads.slice(400)].map((ids) =>
      JSON.stringify(ids),
    );
    for (const memory of [...kept, ...payloads.filter((_, index) => index % 20 === 0)]) {
      localStorage.setItem(`ikon-slip ${harmless}`, memory);
      const element = mount<IkonAngebote>(
        `<ikon-angebote feed="${harmless}" lang="de" group="g${Math.random()}"></ikon-angebote>`,
      );
      await until(() => all(element, '.slip-button').length, 'the slip');
      one<HTMLButtonElement>(element, '.slip-button').click();
      await until(() => all(element, '.slip').length, 'the slip');
      expect(foreignIn(element.shadowRoot!), memory).to.deep.equal([]);
      clearPage();
    }
  });
});

/** What our calendars are made of; the file's last line is empty. */
const CALENDAR_LINES =
  ' BEGIN CALSCALE DESCRIPTION DTEND DTSTAMP DTSTART END EXDATE LOCATION PRODID RDATE RRULE SUMMARY TZID TZOFFSETFROM TZOFFSETTO UID URL VERSION'.split(
    ' ',
  );

/** A cell that a spreadsheet would reckon with, or a picture that could do anything. */
async function expectHarmless({ name, blob }: Download): Promise<void> {
  const text = await blob.text();
  if (name.endsWith('.csv')) {
    const { default: Papa } = await import('papaparse');
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
    expect(data.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d,.]+$)/.test(cell))).to.deep.equal([]);
    return;
  }
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(picture.querySelector('parsererror')?.textContent ?? '', name).to.equal('');
  expect(foreignIn(picture)).to.deep.equal([]);
}
