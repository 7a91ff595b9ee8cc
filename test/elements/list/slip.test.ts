import { expect } from 'chai';
import { render } from 'lit';
import type { IkonAngebote } from '../../../src/angebote.js';
import { createCalendar } from '../../../src/catalog/time/calendar.js';
import type { LinkTo } from '../../../src/catalog/offer-link.js';
import type { Language } from '../../../src/i18n/languages.js';
import { loadMessages, translator } from '../../../src/i18n/translator.js';
import { sheet } from '../../../src/ui/handout.js';
import { handoutCss } from '../../../src/ui/handout.styles.js';
import { catchDownloads, releaseDownloads } from '../../helpers/downloads.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';
import { button, openList, openOffer, plainText } from '../../helpers/list.js';
import { replace, undoAll } from '../../helpers/map.js';
import { all, clearPage, mount, one, serve, serveFeed, until } from '../../helpers/page.js';

const offers = [
  offerDocument('a', {
    title: { de: 'Nähkurs', ar: 'دورة خياطة' },
    sample: true,
    url: 'https://angebot.example/a',
  }),
  offerDocument('b', { title: 'Fußball', schedule: [{ start: '2026-11-22T18:00', duration: 'PT1H' }] }),
  offerDocument('c', {
    title: 'Chor',
    accessibility: { wheelchair: 'limited', hearingLoop: true, plainLanguage: true, toilet: 'yes' },
  }),
];

const kept = (element: Element) => all(element, '.slip-list .title-button').map(plainText);

async function openSlip(element: IkonAngebote): Promise<void> {
  one<HTMLButtonElement>(element, '.slip-button').click();
  await until(() => all(element, '.slip').length, 'the slip');
}

describe('the slip', () => {
  afterEach(() => {
    clearPage();
    releaseDownloads();
    localStorage.clear();
  });

  it('keeps offers from cards and details, says so, and lets them go', async () => {
    const element = await openList({ offers });
    const keep = button(element, '„Nähkurs“ merken');
    expect(plainText(keep)).to.equal('Merken');
    keep.click();
    await element.updateComplete;
    expect(plainText(keep)).to.equal('Gemerkt');
    expect(keep.ariaLabel).to.equal('Gemerkt: „Nähkurs“ vom Merkzettel nehmen');
    expect(keep.hasAttribute('aria-pressed')).to.equal(false);
    expect(plainText(one(element, '.suite > .visually-hidden[role=status]'))).to.equal(
      '„Nähkurs“ ist jetzt auf dem Merkzettel.',
    );
    await openOffer(element, 'b');
    button(element, '„Fußball“ merken').click();
    element.selected = null;
    await until(() => all(element, '.slip-button').length);
    expect(plainText(one(element, '.slip-button'))).to.equal('Merkzettel (2)');
    await openSlip(element);
    expect(kept(element)).to.deep.equal(['Nähkurs', 'Fußball']);
    button(element, '„Nähkurs“ vom Merkzettel nehmen').click();
    await element.updateComplete;
    expect(kept(element)).to.deep.equal(['Fußball']);
  });

  it('shows what is kept before what can be done with it', async () => {
    const element = await openList({ offers });
    button(element, '„Nähkurs“ merken').click();
    await openSlip(element);
    const parts_ = [one(element, '.slip-list'), one(element, '.second'), one(element, '.slip .actions')];
    const order = all(element, '.slip *').filter((part) => parts_.includes(part));
    expect(order).to.deep.equal(parts_);
  });

  it('asks for the language beside German only where the visitor reads German', async () => {
    const element = await openList({ offers });
    button(element, '„Nähkurs“ merken').click();
    await openSlip(element);
    expect(plainText(one(element, '.second span'))).to.equal('Sprache neben Deutsch');
    element.lang = 'tr';
    await until(() => all(element, '.suite[lang=tr] .slip .actions').length, 'the slip in Turkish');
    expect(all(element, '.second')).to.have.length(0);
  });

  it('survives another filter, another language and a look at an offer', async () => {
    const element = await openList({ offers });
    button(element, '„Nähkurs“ merken').click();
    element.filter = { text: 'Chor' };
    element.lang = 'ar';
    await until(() => one(element, '.suite').lang === 'ar' && all(element, '.slip-button').length);
    await openSlip(element);
    expect(kept(element)).to.deep.equal(['دورة خياطة']);
    all<HTMLButtonElement>(element, '.slip-list .title-button')[0]!.click();
    await until(() => all(element, '.detail').length);
    one<HTMLButtonElement>(element, '.back').click();
    await until(() => all(element, '.slip').length);
    await until(() => element.shadowRoot!.activeElement?.matches('.slip-list .title-button'));
  });

  it('is empty with a hint, and gives the focus back to its button', async () => {
    const element = await openList({ offers });
    await openSlip(element);
    expect(plainText(one(element, '.slip'))).to.include('Ihr Merkzettel ist leer.');
    expect(plainText(element.shadowRoot!.activeElement!)).to.equal('Merkzettel');
    one<HTMLButtonElement>(element, '.back').click();
    await until(() => element.shadowRoot!.activeElement?.matches('.slip-button'));
  });

  it('is remembered on the device only where the visitor asks for it', async () => {
    const element = await openList({ offers });
    button(element, '„Nähkurs“ merken').click();
    expect(localStorage.length).to.equal(0);
    await openSlip(element);
    const remember = one<HTMLInputElement>(element, '.remember input');
    remember.click();
    expect(Object.values(localStorage)).to.deep.equal(['["a"]']);
    one<HTMLButtonElement>(element, '.back').click();
    await until(() => all(element, '.card').length);
    button(element, '„Chor“ merken').click();
    expect(Object.values(localStorage)).to.deep.equal(['["a","c"]']);
    await openSlip(element);
    one<HTMLInputElement>(element, '.remember input').click();
    expect(localStorage.length).to.equal(0);
  });

  it('says, to be read too, where the device does not let it be remembered', async () => {
    const element = await openList({ offers });
    button(element, '„Nähkurs“ merken').click();
    await openSlip(element);
    replace(Storage.prototype, 'setItem', () => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    one<HTMLInputElement>(element, '.remember input').click();
    undoAll();
    const said = await until(() => all(element, '.slip .notice')[0], 'the sentence');
    expect(plainText(said)).to.equal('Dieses Gerät lässt das Speichern nicht zu.');
    expect(one<HTMLInputElement>(element, '.remember input').checked).to.equal(false);
  });

  it('says of what is kept whether it is full, cancelled or a sample', async () => {
    const element = await openList({
      offers: [
        offerDocument('x', { title: 'Yoga', status: 'full', sample: true }),
        offerDocument('y', { title: 'Judo', status: 'cancelled' }),
      ],
    });
    for (const title of ['Yoga', 'Judo']) button(element, `„${title}“ merken`).click();
    await openSlip(element);
    expect(all(element, '.slip-list .badges').map(plainText)).to.deep.equal([
      'AusgebuchtBeispiel – kein echtes Angebot',
      'Fällt aus',
    ]);
  });

  it('does not say of an offer that it is gone where its feed could not be had', async () => {
    const feeds = [serveFeed({ offers }), serve(() => new Response('', { status: 404 }))];
    localStorage.setItem(`ikon-slip ${feeds.join(' ')}`, JSON.stringify(['a', 'other:kochen']));
    const element = mount<IkonAngebote>(
      `<ikon-angebote feed="${feeds.join(' ')}" lang="de"></ikon-angebote>`,
    );
    await until(() => all(element, '.slip-button').length, 'the list');
    await until(() => all(element, '.notice').length, 'what could not be had');
    await openSlip(element);
    expect(kept(element)).to.have.length(1);
    expect(plainText(one(element, '.slip'))).not.to.include('gibt es nicht mehr');
    element.selected = 'other:kochen';
    const said = await until(() => all(element, '.main .empty')[0], 'the offer that is not there');
    expect(plainText(said)).to.equal('Ein Teil der Daten konnte nicht geladen werden.');
  });

  it('brings back what the device remembers, and says what is gone', async () => {
    const first = await openList({ offers });
    localStorage.setItem(`ikon-slip ${first.feed}`, JSON.stringify(['c', 'long-gone', 7, null]));
    clearPage();
    const second = mount<IkonAngebote>(
      `<ikon-angebote feed="${first.feed}" group="again" lang="de"></ikon-angebote>`,
    );
    await until(() => all(second, '.slip-button').some((one_) => plainText(one_) === 'Merkzettel (2)'));
    await openSlip(second);
    expect(kept(second)).to.deep.equal(['Chor']);
    expect(plainText(one(second, '.slip'))).to.include('1 gemerktes Angebot gibt es nicht mehr.');
  });

  it('is cleared at once, and comes back where that was a mistake', async () => {
    const element = await openList({ offers });
    button(element, '„Nähkurs“ merken').click();
    button(element, '„Chor“ merken').click();
    await openSlip(element);
    await until(() => !button(element, 'Merkzettel leeren').disabled);
    button(element, 'Merkzettel leeren').focus();
    button(element, 'Merkzettel leeren').click();
    await until(() => element.shadowRoot!.activeElement?.matches('.undo'));
    expect(kept(element)).to.deep.equal([]);
    expect(plainText(one(element, '.suite > .visually-hidden[role=status]'))).to.equal(
      'Der Merkzettel ist geleert.',
    );
    button(element, 'Rückgängig').click();
    await until(() => kept(element).length === 2);
    await until(() => element.shadowRoot!.activeElement?.matches('.slip .detail-title'));
    expect(all(element, '.undo')).to.have.length(0);
  });

  it('takes no harm from a device that holds rubbish', async () => {
    const first = await openList({ offers });
    localStorage.setItem(`ikon-slip ${first.feed}`, '{broken');
    clearPage();
    const second = mount<IkonAngebote>(
      `<ikon-angebote feed="${first.feed}" group="rubbish" lang="de"></ikon-angebote>`,
    );
    await until(() => all(second, '.slip-button').length);
    expect(plainText(one(second, '.slip-button'))).to.equal('Merkzettel (0)');
  });

  it('prints in a frame of its own, which goes when it is done and gives the focus back', async () => {
    const element = await openList({ offers });
    button(element, '„Nähkurs“ merken').click();
    await openSlip(element);
    const print = await until(() =>
      all<HTMLButtonElement>(element, '.slip .primary').find(({ disabled }) => !disabled),
    );
    const printed: string[] = [];
    // The frame's own print would open a dialog that nobody closes.
    document.body.append = function (...nodes: (Node | string)[]) {
      Element.prototype.append.apply(this, nodes);
      const frame = nodes.find((node) => node instanceof HTMLIFrameElement);
      if (frame?.contentWindow)
        frame.contentWindow.print = () => {
          printed.push(frame.contentDocument!.body.textContent.replace(/\s+/g, ' '));
          frame.contentWindow!.dispatchEvent(new Event('afterprint'));
        };
    };
    print.focus();
    print.click();
    Reflect.deleteProperty(document.body, 'append');
    expect(printed).to.have.length(1);
    expect(printed[0]).to.include('Nähkurs').and.include('Offers for you').and.include('Angebote für Sie');
    expect(document.querySelector('body > iframe')).to.equal(null);
    expect(element.shadowRoot!.activeElement === print).to.equal(true);
  });

  it('saves words that look like markup as words', async () => {
    const downloads = catchDownloads();
    const title = '</title><script>window.harmed = 1</script>';
    const element = await openList({ offers: [offerDocument('x', { title })] });
    button(element, `„${title}“ merken`).click();
    await openSlip(element);
    await until(() => !button(element, 'Als Datei').disabled);
    button(element, 'Als Datei').click();
    const saved = new DOMParser().parseFromString(await downloads[0]!.blob.text(), 'text/html');
    expect(saved.querySelectorAll('script')).to.have.length(0);
    expect(saved.title).to.equal(title);
  });

  it('keeps the focus when the last offer leaves it', async () => {
    const element = await openList({ offers });
    button(element, '„Nähkurs“ merken').click();
    await openSlip(element);
    const remove = button(element, '„Nähkurs“ vom Merkzettel nehmen');
    remove.focus();
    remove.click();
    await until(() => element.shadowRoot!.activeElement?.matches('.slip .detail-title'));
  });
});

describe('the handout', () => {
  afterEach(clearPage);

  async function handout(language: Language, parts: object = { offers }): Promise<HTMLElement> {
    const bundles = ['first', 'list'] as const;
    await Promise.all([loadMessages(language, bundles), loadMessages('de', bundles)]);
    const { catalog } = catalogOf(feedDocument(parts));
    const view = (lang: Language) => ({
      t: translator(lang),
      lang,
      wanted: [lang],
      calendar: createCalendar(),
      now: Date.UTC(2026, 10, 22, 9),
    });
    const paper = mount<HTMLElement>('<div></div>');
    const linkTo: LinkTo = (_, lang) => `https://angebot.example/?lang=${lang}`;
    render(sheet({ pair: [view(language), view('de')], offers: catalog.offers.all, linkTo }), paper);
    return paper;
  }

  it('has every offer in both languages, right to left where that is how it is read', async () => {
    const paper = await handout('ar');
    const [first] = paper.querySelectorAll('section h4');
    const cells = [...first!.children].map((cell) => [(cell as HTMLElement).dir, cell.textContent.trim()]);
    expect(cells).to.deep.equal([
      ['rtl', 'دورة خياطة'],
      ['ltr', 'Nähkurs'],
    ]);
    expect(paper.querySelectorAll('section')).to.have.length(3);
  });

  it('writes out the addresses that nobody can follow on paper, and what the contact adds', async () => {
    const more = {
      online: 'https://online.example/raum',
      registrationUrl: 'https://anmelden.example/hier',
      contact: { url: 'https://kontakt.example/', note: 'Nur vormittags' },
      places: ['haus'],
    };
    const places = [
      { id: 'haus', name: { en: { text: 'House', machine: true } }, postalCode: '32423', city: 'Minden' },
    ];
    const paper = await handout('ar', { places, offers: [offerDocument('a', more)] });
    const said = plainText(paper.querySelector('section')!);
    for (const words of ['online.example/raum', 'anmelden.example/hier', 'kontakt.example', 'Nur vormittags'])
      expect(said).to.include(words);
    const name = [...paper.querySelectorAll('.text')].find((text) => plainText(text) === 'House')!;
    expect([name.getAttribute('lang'), name.getAttribute('dir')]).to.deep.equal(['en', 'ltr']);
    expect(said).to.include('House (maschinell übersetzt), 32423 Minden');
    expect([...paper.querySelectorAll('bdi')].map(plainText)).to.include('32423 Minden');
  });

  it('tells every date, not only the next one', async () => {
    const schedule = [{ start: '2026-12-01T18:00' }, { start: '2098-01-06T16:00' }];
    const paper = await handout('de', { offers: [offerDocument('a', { schedule })] });
    expect(plainText(paper)).to.include('6. Januar 2098');
  });

  it('says from when until when an offer holds, in both languages', async () => {
    const holds = { validFrom: '2026-12-01', validThrough: '2027-03-31' };
    const paper = await handout('en', { offers: [offerDocument('a', holds)] });
    expect(plainText(paper)).to.include('1. Dezember 2026 – 31. März 2027');
    expect(plainText(paper)).to.match(/1 December 2026 – 31 March 2027|December 1, 2026 – March 31, 2027/);
  });

  it('says all of what bars the way that the card says', async () => {
    const paper = await handout('en');
    const last = paper.querySelectorAll('section')[2]!;
    for (const words of [
      'Gut zu wissen',
      'Mit Rollstuhl teilweise erreichbar',
      'Höranlage',
      'Einfache Sprache',
      'Barrierefreie Toilette',
    ])
      expect(plainText(last)).to.include(words);
  });

  it('breaks between rows and not within them, and keeps a title with what follows', async () => {
    const paper = await handout('en');
    const styles = new CSSStyleSheet();
    styles.replaceSync(handoutCss);
    const style = (selector: string) => getComputedStyle(paper.querySelector(selector)!);
    document.adoptedStyleSheets = [styles];
    const breaks = ['section', '.two-row', 'footer'].map((selector) => style(selector).breakInside);
    const after = style('.two h4').breakAfter;
    const around = style('.two').display;
    document.adoptedStyleSheets = [];
    expect([...breaks, after]).to.deep.equal(['auto', 'avoid', 'avoid', 'avoid']);
    // Within a grid Chromium does not keep to it.
    expect(around).to.equal('block');
  });

  it('names days by their date, since it is read on another day', async () => {
    const paper = await handout('en');
    expect(paper.textContent).to.match(/Sun,? 22 November/);
    expect(paper.textContent).not.to.include('Today');
  });

  it('says whose it is, under which licence, of which day, and on every page again', async () => {
    const parts = { offers, updated: '2026-11-20T08:00:00+01:00', license: { name: 'CC0 1.0' } };
    const paper = await handout('de', parts);
    const head = plainText(paper.querySelector('thead .cell')!);
    expect(head).to.include('Die Stadt · Lizenz: CC0 1.0');
    expect(head).to.include('Stand der Daten: 20. November 2026, gedruckt am 22. November 2026');
    expect(head).not.to.include('nicht mehr aktuell');
    expect(getComputedStyle(paper.querySelector('thead')!).display).to.equal('table-header-group');
  });

  it('says where its data are old', async () => {
    const paper = await handout('de', { offers, updated: '2026-01-20T08:00:00+01:00' });
    expect(plainText(paper.querySelector('thead .cell')!)).to.include('vielleicht nicht mehr aktuell');
  });

  it('has a code and an address in its first language for each, says that a sample is one, and when it was made', async () => {
    const paper = await handout('en');
    expect(paper.querySelectorAll('section .qr')).to.have.length(3);
    expect(paper.textContent).to.include('https://angebot.example/?lang=en').and.include('22. November 2026');
    expect(paper.querySelector('section')!.textContent).to.include('Beispiel – kein echtes Angebot');
  });
});
