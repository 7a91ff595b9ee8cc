import { expect } from 'chai';
import { snippet } from '../../demo/baukasten/snippet.js';
import { faultsOf } from '../helpers/axe.js';
import { until } from '../helpers/page.js';

type Page = Window & typeof globalThis;
type Suite = HTMLElement & { state: string };

const frame = document.createElement('iframe');
let page: Page;

async function open(query = '', width = 1100): Promise<void> {
  [frame.width, frame.height] = [String(width), '900'];
  frame.src = `/demo/baukasten.html${query}`;
  document.body.append(frame);
  await until(() => frame.contentWindow?.location.pathname.endsWith('baukasten.html'), 'the page');
  await ready();
}

/** Waits for the page, after a reload as well, and for the element in it. */
async function ready(): Promise<void> {
  page = frame.contentWindow as Page;
  await until(() => suite()?.state === 'ready' && said('feed-says').startsWith('Gelesen'), 'the feed');
}

const inner = () => page.document.querySelector<HTMLIFrameElement>('#preview')?.contentDocument;
const suite = () => inner()?.querySelector<Suite>('body > *');
const find = <T extends HTMLElement>(selector: string): T => {
  const found = page.document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
const said = (id: string) => page.document.getElementById(id)?.textContent?.trim() ?? '';
const code = () => find<HTMLTextAreaElement>('#snippet').value;
const query = () => Object.fromEntries(new URLSearchParams(page.location.search));

const tick = (selector: string) => find(selector).click();
function set(selector: string, value: string): void {
  const field = find<HTMLInputElement | HTMLSelectElement>(selector);
  field.value = value;
  field.dispatchEvent(new page.Event('change', { bubbles: true }));
}
/** The box of a list by the name that stands beside it. */
function box(list: string, name: string): HTMLInputElement {
  const labels = [...page.document.querySelectorAll<HTMLLabelElement>(`#option-${list} label`)];
  const found = labels.find(({ textContent }) => textContent?.trim() === name);
  if (!found) throw new Error(`${list} has no ${name}`);
  return found.control as HTMLInputElement;
}

const attributes = () => {
  const { theme, ...others } = Object.fromEntries(
    [...(suite()?.attributes ?? [])].map(({ name, value }) => [name, value]),
  );
  return theme === 'auto' ? others : { theme, ...others };
};

describe('the Baukasten', () => {
  afterEach(() => frame.remove());

  it('brings each choice to the live element, the text and the address, and back after a reload', async () => {
    await open();
    box('districts', 'Nordstadt').click();
    box('audiences', 'Frauen').click();
    set('#option-lang', 'ar');
    tick('#option-language-switch');
    tick('#option-url-sync');
    set('#option-page-size', '5');
    set('#option-theme', 'dark');
    tick('[name=look][value=verein]');
    tick('[name=width][value=handy]');
    tick('[name=format][value=shortcode]');
    const feed = new URL('/demo/feeds/minden.json', location.href).href;
    const chosen = {
      feed,
      districts: 'nordstadt',
      audiences: 'women',
      lang: 'ar',
      'language-switch': '',
      'page-size': '5',
      theme: 'dark',
      'url-sync': '',
    };
    const written = `[ikon_angebote feed="${feed}" districts="nordstadt" audiences="women" lang="ar" language-switch="1" page-size="5" theme="dark" url-sync="1"]`;
    const look = () => {
      expect(attributes()).to.deep.equal(chosen);
      expect(code()).to.equal(written);
      expect(find('#preview').clientWidth).to.be.closeTo(360, 2);
      expect(find<HTMLTextAreaElement>('#css').value).to.contain('--ikon-accent');
      expect(page.getComputedStyle(suite()!).getPropertyValue('--ikon-radius')).to.equal('14px');
    };
    look();
    expect(query()).to.deep.equal({
      element: 'angebote',
      ...chosen,
      feed: 'minden',
      'language-switch': '1',
      'url-sync': '1',
      gestaltung: 'verein',
      breite: 'handy',
      format: 'shortcode',
    });
    const before = inner();
    page.location.reload();
    await until(() => inner() !== before && suite(), 'the reload');
    await ready();
    look();
    expect(box('districts', 'Nordstadt').checked).to.equal(true);
    expect(find<HTMLSelectElement>('#option-lang').value).to.equal('ar');
    box('districts', 'Nordstadt').click();
    tick('#option-language-switch');
    expect(attributes()).to.not.have.any.keys('districts', 'language-switch');
  });

  it('offers for each element what it has, and names from the feed', async () => {
    await open('?element=kennzahlen&feed=minden');
    box('indicators', 'Einwohnerinnen und Einwohner').click();
    expect(attributes()).to.include({ indicators: 'bevoelkerung' });
    expect(page.document.querySelector('#option-basemap, #option-page-size')).to.equal(null);
    tick('[name=element][value=quartierskarte]');
    await ready();
    expect(suite()?.localName).to.equal('ikon-quartierskarte');
    expect(attributes()).to.not.have.property('indicators');
    set('#option-indicator', 'minderjaehrige-nach-stadtteil');
    expect(attributes()).to.include({ indicator: 'minderjaehrige-nach-stadtteil' });
    tick('[name=feed][value=musterstadt]');
    await until(() => said('feed-says').includes('15 Angebote'), 'the other feed');
    expect(() => box('districts', 'Nordstadt')).to.throw();
    expect(box('districts', 'Altstadt').checked).to.equal(false);
  });

  it('takes a basemap and places of the own, and says what is wrong with them', async () => {
    await open('?element=quartierskarte&feed=minden');
    expect(find('#option-basemap-own').hidden).to.equal(true);
    set('#option-basemap', 'own');
    expect(find('#option-basemap-own').hidden).to.equal(false);
    set('#option-basemap-own', 'karte.pmtiles');
    expect(said('option-basemap-own-says')).to.contain('https://');
    expect(find('#option-basemap-own').getAttribute('aria-invalid')).to.equal('true');
    expect(attributes()).to.not.have.property('basemap');
    set('#option-consent', 'click');
    set('#option-basemap-own', 'https://karte.example/minden.json');
    set('#option-center', '8.917,52.289');
    set('#option-zoom', '14');
    set('#option-standpoint', 'am Markt');
    expect(said('option-standpoint-says')).to.contain('Länge');
    set('#option-standpoint', '8.91,52.28');
    expect(said('option-standpoint-says')).to.equal('');
    set('#option-group', 'karte-1');
    const chosen = {
      basemap: 'https://karte.example/minden.json',
      center: '8.917,52.289',
      zoom: '14',
      standpoint: '8.91,52.28',
      group: 'karte-1',
    };
    expect(attributes()).to.include(chosen);
    expect(query()).to.include(chosen);
    set('#option-basemap', 'versatiles');
    expect(find('#option-basemap-own').hidden).to.equal(true);
    expect(attributes()).to.include({ basemap: 'versatiles' });
  });

  it('keeps the text to copy free of the preview that stays in sight', async () => {
    await open();
    const radio = find('[name=format][value=shortcode]');
    radio.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = radio.getBoundingClientRect();
    expect(page.document.elementFromPoint(left + width / 2, top + height / 2)).to.equal(radio);
  });

  it('passes over what the address says wrongly, and names it', async () => {
    await open('?element=angebote&feed=minden&districts=nordstadt+atlantis&lang=xx&quatsch=1');
    expect(attributes()).to.include({ districts: 'nordstadt' }).and.not.have.property('lang');
    const note = said('address-note');
    for (const wrong of ['districts=atlantis', 'lang', 'quatsch']) expect(note).to.contain(wrong);
    expect(query()).to.deep.equal({ element: 'angebote', feed: 'minden', districts: 'nordstadt' });
  });

  it('says in a sentence why a feed cannot be read, and keeps the one before while the address is wrong', async () => {
    await open();
    tick('[name=feed][value=eigener]');
    expect(page.document.activeElement).to.not.equal(null);
    set('#own-feed', 'http://stadt.example/a.json');
    expect(said('feed-says')).to.contain('muss mit https:// beginnen');
    expect(find('#own-feed').getAttribute('aria-invalid')).to.equal('true');
    expect(code()).to.contain('/feeds/minden.json');
    set('#own-feed', new URL('/demo/index.html', location.href).href);
    await until(() => said('feed-says').includes('kein JSON'), 'a page that is no feed');
    set('#own-feed', new URL('/package.json', location.href).href);
    await until(() => said('feed-says').includes('kein Bestand'), 'other JSON');
    set('#own-feed', new URL('/gibt-es-nicht.json', location.href).href);
    await until(() => /Fehler 404/.test(said('feed-says')), 'nothing there');
    expect(find('#option-districts .count').textContent).to.equal('');
    set('#own-feed', new URL('/demo/feeds/offene-tuer.json', location.href).href);
    await until(() => said('feed-says').includes('Gelesen: 14 Angebote'), 'a feed');
  });

  it('writes the base that it is told, and refuses what is none', async () => {
    await open();
    set('#base', 'ikon');
    expect(said('base-says')).to.contain('vollständige Adresse');
    set('#base', 'https://stadt.example/ikon/');
    expect(said('base-says')).to.equal('');
    expect(code()).to.contain('src="https://stadt.example/ikon/cdn/angebote.js"');
    expect(query().basis).to.equal('https://stadt.example/ikon/');
    tick('[name=format][value=iframe]');
    expect(find('#origin-note').hidden).to.equal(false);
  });

  it('copies, and marks the text where the clipboard is forbidden', async () => {
    await open();
    const copied: string[] = [];
    const clipboard = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(page.navigator, 'clipboard', { value: { writeText }, configurable: true });
    clipboard(async (text) => void copied.push(text));
    tick('#copy');
    await until(() => said('copied') === 'Kopiert.', 'the message');
    expect(copied).to.deep.equal([code()]);
    clipboard(() => Promise.reject(new Error('forbidden')));
    page.document.execCommand = () => false;
    tick('#copy');
    await until(() => said('copied').includes('markiert'), 'the way out');
    const { selectionStart, selectionEnd } = find<HTMLTextAreaElement>('#snippet');
    expect(code().slice(selectionStart, selectionEnd)).to.equal(code());
  });

  it('passes axe at 320 and 1100 pixels, light and dark, each hint tied to its control, nothing sideways', async () => {
    for (const [width, element] of [
      [320, 'angebote'],
      [1100, 'quartierskarte'],
    ] as const) {
      await open(`?element=${element}&feed=minden&gestaltung=stadt`, width);
      for (const details of page.document.querySelectorAll('details')) details.open = true;
      for (const scheme of ['light', 'dark']) {
        page.document.documentElement.style.colorScheme = scheme;
        expect(await faultsOf(page.document), `${element} ${width} ${scheme}`).to.deep.equal([]);
      }
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
      const controls = page.document.querySelectorAll('#baukasten :is(input, select)');
      for (const control of controls) {
        const described = control.closest('[aria-describedby]')?.getAttribute('aria-describedby') ?? '';
        const words = described.split(' ').map((id) => said(id));
        expect(words.join(''), control.outerHTML).to.match(/\.$|;/);
      }
      frame.remove();
    }
  });

  it('writes a text that runs: a page that has it shows the offers', async () => {
    const { href } = location;
    frame.srcdoc = snippet('script', {
      element: 'angebote',
      feeds: [new URL('/demo/feeds/musterstadt.json', href).href],
      values: { 'page-size': '3', lang: 'de' },
      base: new URL('/test/browser/delivered/', href).href,
      title: 'Angebote',
    });
    document.body.append(frame);
    const root = await until(
      () => frame.contentDocument?.querySelector('ikon-angebote')?.shadowRoot,
      'the element',
    );
    await until(() => root.querySelector('.card'), 'the cards');
    expect(root.querySelectorAll('.card').length).to.equal(3);
    frame.removeAttribute('srcdoc');
  });
});
