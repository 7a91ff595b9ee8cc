import { expect } from 'chai';
import '../../src/angebote.js';
import type { IkonAngebote } from '../../src/angebote.js';
import type {
  IkonErrorEvent,
  IkonFilterChangeEvent,
  IkonOfferSelectEvent,
} from '../../src/elements/events.js';
import { LANGUAGES } from '../../src/i18n/language-names.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';
import {
  all,
  asked,
  choose,
  clearPage,
  mount,
  one,
  serve,
  serveAgain,
  serveFeed,
  silence,
  type,
  until,
  words,
} from '../helpers/page.js';

const categories = [
  { id: 'kurs', name: { de: 'Kurs', en: 'Course', ar: 'دورة' } },
  { id: 'treff', name: { de: 'Treffen', en: 'Meeting' } },
];
const districts = [
  { id: 'nord', name: 'Nordstadt' },
  { id: 'sued', name: 'Südstadt' },
];
const offers = [
  offerDocument('deutsch', {
    title: { de: 'Deutschkurs für Anfänger', en: 'German course', ar: 'دورة ألمانية' },
    summary: 'Wir lernen Deutsch.',
    free: true,
    childcare: true,
    languages: ['de', 'ar'],
    districts: ['nord'],
  }),
  offerDocument('cafe', { title: 'Sprachcafé', categories: ['treff'], free: true, districts: ['sued'] }),
  offerDocument('kochen', {
    title: 'Gemeinsam kochen',
    categories: ['treff'],
    free: false,
    districts: ['*'],
  }),
  offerDocument('sport', { title: 'Fußball', sample: true, status: 'full' }),
];
const parts = { categories, districts, offers };

async function list(attributes = '', feed = serveFeed(parts)): Promise<IkonAngebote> {
  const element = mount<IkonAngebote>(
    `<ikon-angebote feed="${feed}" lang="de" style="inline-size: 60rem" ${attributes}></ikon-angebote>`,
  );
  await until(() => all(element, '.filters .groups').length, 'the list');
  for (const group of all<HTMLDetailsElement>(element, '.group')) group.open = true;
  await until(() => all(element, '.group').length === all(element, '.group-body').length, 'the groups');
  return element;
}

const titles = (element: Element) =>
  all(element, '.card-title').map((title) => title.textContent.replace(/\s+/g, ' ').trim());
const check = (element: Element, label: string) => {
  const found = all(element, '.check').find((one) => one.textContent.includes(label));
  if (!found) throw new Error(`no choice ${label}`);
  return found.querySelector('input')!;
};

describe('<ikon-angebote>', () => {
  afterEach(clearPage);

  it('shows the offers as a list of items with headings and buttons', async () => {
    const element = await list();
    expect(titles(element)).to.deep.equal([
      'Deutschkurs für Anfänger',
      'Sprachcafé',
      'Gemeinsam kochen',
      'Fußball',
    ]);
    expect(one(element, '.cards').getAttribute('role')).to.equal('list');
    expect(all(element, '.cards > li h3 button')).to.have.length(4);
    expect(words(element, '.result')).to.equal('4 Angebote');
    expect(one(element, '.result').getAttribute('role')).to.equal('status');
  });

  it('says once that it is ready, and shows its state to the host', async () => {
    const feed = serveFeed(parts);
    const events: Event[] = [];
    const listen = (event: Event) => events.push(event);
    document.addEventListener('ikon-ready', listen);
    const element = await list('', feed);
    document.removeEventListener('ikon-ready', listen);
    expect(events).to.have.length(1);
    expect(events[0]).to.have.property('catalog', element.catalog);
    expect(element.state).to.equal('ready');
    expect(element.issues).to.deep.equal([]);
  });

  it('says so again when it shows what a reload brought', async () => {
    const feed = serveFeed(parts);
    const element = await list('', feed);
    const ready: unknown[] = [];
    element.addEventListener('ikon-ready', ({ catalog }) => ready.push(catalog));
    serveAgain(feed, feedDocument({ offers: parts.offers.slice(0, 1) }));
    await element.reload();
    await until(() => words(element, '.result') === '1 Angebot', 'what is new');
    expect(ready).to.deep.equal([element.catalog]);
  });

  it('filters by a barrier and counts what each choice would leave', async () => {
    const element = await list();
    expect(words(element, '.filters')).to.contain('Kostenlos2');
    check(element, 'Kostenlos').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Deutschkurs für Anfänger', 'Sprachcafé']);
    expect(words(element, '.result')).to.equal('2 von 4 Angeboten');
    expect(check(element, 'Kurs').closest('label')!.querySelector('.count')!.textContent).to.equal('1');
  });

  it('offers unknown as a third answer, with the number that it brings', async () => {
    const element = await list();
    check(element, 'Kostenlos').click();
    await element.updateComplete;
    const unknown = check(element, 'nicht bekannt');
    expect(unknown.closest('label')!.textContent).to.contain('+ 1 ohne Angabe');
    unknown.click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Deutschkurs für Anfänger', 'Sprachcafé', 'Fußball']);
  });

  it('takes categories as or, and keys as and', async () => {
    const element = await list();
    check(element, 'Kurs').click();
    await element.updateComplete;
    check(element, 'Treffen').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(4);
    check(element, 'Südstadt').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Sprachcafé', 'Gemeinsam kochen']);
  });

  it('filters by a spoken language', async () => {
    const element = await list();
    check(element, 'Arabisch').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Deutschkurs für Anfänger']);
    expect(element.filter).to.deep.equal({ languages: ['ar'] });
  });

  it('searches in all languages, with parts of words and small typos', async () => {
    const element = await list();
    const field = one<HTMLInputElement>(element, 'input[type=search]');
    for (const [text, found] of [
      ['deutschk', 'Deutschkurs für Anfänger'],
      ['Deutschkrus', 'Deutschkurs für Anfänger'],
      ['german', 'Deutschkurs für Anfänger'],
      ['دورة', 'Deutschkurs für Anfänger'],
      ['fussball', 'Fußball'],
      ['sprachcafe', 'Sprachcafé'],
    ] as const) {
      type(field, text);
      await until(() => titles(element)[0] === found, `${text} finds ${found}`);
    }
  });

  it('shows what is filtered by as chips that can be taken away', async () => {
    const element = await list();
    check(element, 'Kostenlos').click();
    await element.updateComplete;
    check(element, 'Nordstadt').click();
    await element.updateComplete;
    expect(all(element, '.chip').map((chip) => chip.querySelector('span')!.textContent)).to.deep.equal([
      'Kostenlos',
      'Nordstadt',
    ]);
    all(element, '.chip')[0]!.click();
    await element.updateComplete;
    expect(element.filter).to.deep.equal({ districts: ['nord'] });
    one(element, '.chips > .quiet').click();
    await element.updateComplete;
    expect(element.filter).to.deep.equal({});
  });

  it('says when nothing fits and offers the way back', async () => {
    const element = await list();
    element.filter = { text: 'gibtesnicht' };
    await until(() => all(element, '.empty').length, 'the empty result');
    expect(words(element, '.empty')).to.contain('Zu dieser Auswahl passt kein Angebot.');
    one(element, '.empty button').click();
    await until(() => titles(element).length === 4);
  });

  it('opens an offer in full and gives the focus back to its card', async () => {
    const element = await list();
    all(element, '.title-button')[0]!.click();
    const heading = await until(() => element.shadowRoot!.querySelector<HTMLElement>('.detail-title'));
    await until(() => element.shadowRoot!.activeElement === heading, 'focus on the heading');
    expect(words(element, '.detail')).to.contain('Wir lernen Deutsch.');
    one(element, '.back').click();
    await until(
      () => element.shadowRoot!.activeElement === all(element, '.title-button')[0],
      'focus on the card',
    );
    expect(element.selected).to.equal(null);
  });

  it('tells the host what a visitor does, and nothing of what the host does', async () => {
    const element = await list();
    const told: string[] = [];
    element.addEventListener('ikon-filter-change', (event: IkonFilterChangeEvent) =>
      told.push(`filter ${event.results.length}`),
    );
    element.addEventListener('ikon-offer-select', (event: IkonOfferSelectEvent) =>
      told.push(`select ${event.id}`),
    );
    element.filter = { categories: ['kurs'] };
    element.selected = 'deutsch';
    element.selected = null;
    await element.updateComplete;
    expect(told).to.deep.equal([]);
    check(element, 'Kostenlos').click();
    await element.updateComplete;
    all(element, '.title-button')[0]!.click();
    expect(told).to.deep.equal(['filter 1', 'select deutsch']);
  });

  it('draws a page of offers and more on demand, with the focus on the first new one', async () => {
    const many = Array.from({ length: 30 }, (_, index) => offerDocument(`o${index}`));
    const element = await list('page-size="12"', serveFeed({ offers: many }));
    expect(titles(element)).to.have.length(12);
    one(element, '.more').click();
    await until(() => titles(element).length === 24);
    await until(() => element.shadowRoot!.activeElement?.closest('li')?.dataset.offer === 'o12');
  });

  it('never shows what is outside its scope, whatever the filter says', async () => {
    const element = await list('categories="treff"');
    expect(titles(element)).to.deep.equal(['Sprachcafé', 'Gemeinsam kochen']);
    expect(words(element, '.filters')).not.to.contain('Kurs');
    element.filter = { categories: ['kurs', 'treff'] };
    await element.updateComplete;
    expect(element.results.map(({ id }) => id)).to.deep.equal(['cafe', 'kochen']);
    element.selected = 'deutsch';
    await element.updateComplete;
    expect(all(element, '.detail')).to.have.length(0);
    expect(titles(element)).to.have.length(2);
  });

  it('says that a sample is one and that an offer is full', async () => {
    const element = await list();
    const card = all(element, '.card')[3]!;
    expect(card.textContent).to.contain('Beispiel – kein echtes Angebot');
    expect(card.textContent).to.contain('Ausgebucht');
  });

  it('speaks the language that it is told, with its direction, and marks texts in another', async () => {
    const element = await list();
    element.lang = 'ar';
    await until(() => one(element, '.suite').dir === 'rtl');
    expect(one(element, '.suite').lang).to.equal('ar');
    // Browsers differ in the digits that they take for Arabic.
    expect(words(element, '.result')).to.equal(`${new Intl.NumberFormat('ar').format(4)} عروض`);
    expect(titles(element)[0]).to.equal('دورة ألمانية');
    const german = all(element, '.card-title')[1]!.querySelector('[lang]')!;
    expect([german.getAttribute('lang'), german.getAttribute('dir')]).to.deep.equal(['de', 'ltr']);
  });

  it('takes the language of the page where it has none of its own', async () => {
    const element = mount<HTMLElement>(
      `<div lang="en"><ikon-angebote feed="${serveFeed(parts)}"></ikon-angebote></div>`,
    );
    const inner = element.querySelector<IkonAngebote>('ikon-angebote')!;
    await until(() => words(inner, '.result') === '4 offers');
  });

  it('offers the languages, each named in itself', async () => {
    const element = await list('language-switch');
    const menu = await until(() => all<HTMLSelectElement>(element, '.language-menu select')[0]);
    expect([...menu.options].map(({ text, lang }) => [lang, text])).to.deep.equal(Object.entries(LANGUAGES));
    const chosen = new Promise((resolve) =>
      element.addEventListener('ikon-language-change', resolve, { once: true }),
    );
    choose(menu, 'en');
    expect(await chosen).to.have.property('language', 'en');
    await until(() => words(element, '.result') === '4 offers');
  });

  it('says that a text was translated by a machine', async () => {
    const title = { de: 'Kurs', en: { text: 'Course', machine: true } };
    const element = await list('', serveFeed({ offers: [offerDocument('a', { title })] }));
    element.lang = 'en';
    await until(() => titles(element)[0] === 'Course (machine translation)');
  });

  describe('beside others', () => {
    const two = (feed: string, more = '') =>
      mount<HTMLElement>(`<div lang="de">
        <ikon-angebote feed="${feed}" style="inline-size: 60rem"></ikon-angebote>
        <ikon-angebote feed="${feed}" ${more}></ikon-angebote>
      </div>`);
    const pair = (root: Element) =>
      [...root.querySelectorAll<IkonAngebote>('ikon-angebote')] as [IkonAngebote, IkonAngebote];

    it('shares one request, the filter, the selection and the language', async () => {
      const feed = serveFeed(parts);
      const [first, second] = pair(two(feed));
      await until(() => titles(first).length === 4 && titles(second).length === 4);
      expect(asked.filter((url) => url === feed)).to.have.length(1);
      await until(() => all(first, '.filters .groups').length);
      check(first, 'Kostenlos').click();
      await until(() => titles(second).length === 2);
      expect(second.filter).to.deep.equal({ free: true });
      first.selected = 'cafe';
      expect(second.selected).to.equal('cafe');
    });

    it('keeps another group apart', async () => {
      const [first, second] = pair(two(serveFeed(parts), 'group="b"'));
      await until(() => titles(first).length === 4 && titles(second).length === 4);
      first.filter = { free: true };
      await until(() => titles(first).length === 2);
      expect(titles(second)).to.have.length(4);
    });

    it('keeps what was chosen when it is moved', async () => {
      const element = await list();
      element.filter = { free: true };
      const elsewhere = mount<HTMLElement>('<section></section>');
      elsewhere.append(element);
      await until(() => titles(element).length === 2);
    });

    it('takes a filter that was set before it was on the page', async () => {
      const element = document.createElement('ikon-angebote');
      element.feed = serveFeed(parts);
      element.lang = 'de';
      element.filter = { free: true };
      mount<HTMLElement>('<section></section>').append(element);
      await until(() => titles(element).length === 2);
    });
  });

  describe('with a bad feed', () => {
    const sentences: readonly (readonly [string, () => string, string, string, string, string])[] = [
      [
        'not JSON',
        () => serve('<html>'),
        'not-json',
        'nicht gelesen werden',
        'could not be read',
        'تعذّرت قراءة',
      ],
      [
        'truncated JSON',
        () => serve('{"ikonFeed":"1.0","offers":[{'),
        'not-json',
        'nicht gelesen werden',
        'could not be read',
        'تعذّرت قراءة',
      ],
      [
        'another version',
        () => serve(feedDocument({ ikonFeed: '2.0' })),
        'version',
        'neuere Fassung',
        'another version',
        'إصدار أحدث',
      ],
      [
        'no feed at all',
        () => serve({ hello: 'world' }),
        'not-a-feed',
        'keine passenden Daten',
        'no suitable data at this address',
        'لا توجد معلومات مناسبة في هذا العنوان',
      ],
      [
        'a 404',
        () => serve(new Response('', { status: 404 })),
        'http',
        'nicht erreichbar',
        'cannot be reached',
        'لا يمكن الوصول',
      ],
      [
        'a refused address',
        () => 'javascript:alert(1)',
        'refused-url',
        'nicht erlaubt',
        'not allowed',
        'غير مسموح',
      ],
      ['no address', () => '', 'no-feed', 'fehlt noch die Adresse', 'is missing here', 'غير موجود هنا'],
    ];
    for (const [name, address, code, de, en, ar] of sentences)
      it(`says in each language what is wrong with ${name}, tells the host and keeps the fallback`, async () => {
        const told: IkonErrorEvent[] = [];
        const element = mount<IkonAngebote>(
          '<ikon-angebote lang="de"><p>Fragen Sie im Büro.</p></ikon-angebote>',
        );
        element.addEventListener('ikon-error', (event) => told.push(event));
        element.feed = address();
        await until(() => words(element).includes(de), de);
        expect(one(element, '[part=error]').getAttribute('role')).to.equal('alert');
        expect(one<HTMLSlotElement>(element, 'slot').assignedElements()[0]?.textContent).to.equal(
          'Fragen Sie im Büro.',
        );
        expect(told.at(-1)?.error).to.have.property('code', code);
        for (const [lang, sentence] of [
          ['en', en],
          ['ar', ar],
        ] as const) {
          element.lang = lang;
          await until(() => words(element).includes(sentence), sentence);
        }
      });

    it('reserves the space and says that it is loading while a feed gives no answer', async () => {
      const element = mount<IkonAngebote>(
        `<ikon-angebote lang="de" feed="${serve(silence)}"></ikon-angebote>`,
      );
      await until(() => words(element).includes('Wird geladen'));
      expect(element.state).to.equal('loading');
      expect(all(element, '.card-skeleton')).to.have.length(3);
      expect(element.getBoundingClientRect().height).to.be.greaterThan(300);
    });

    it('says that an empty feed has no offers yet', async () => {
      const element = await list('', serveFeed({ offers: [] }));
      expect(words(element, '.empty')).to.equal('Hier gibt es noch keine Angebote.');
    });

    it('keeps showing what it has when a reload fails, says so with the date, and recovers', async () => {
      const feed = serveFeed(parts);
      const element = await list('', feed);
      const told: IkonErrorEvent[] = [];
      element.addEventListener('ikon-error', (event) => told.push(event));
      serveAgain(feed, 'rubbish');
      await element.reload();
      await until(() => words(element, '.notice').includes('Sie sehen den Stand vom'));
      expect(element.state).to.equal('stale');
      expect(titles(element)).to.have.length(4);
      expect(told).to.have.length(1);
      serveAgain(feed, feedDocument({ ...parts, offers: offers.slice(0, 1) }));
      one(element, '.notice button').click();
      await until(() => titles(element).length === 1 && all(element, '.notice').length === 0);
      expect(element.state).to.equal('ready');
    });

    it('shows the sound records beside a broken one and reports it', async () => {
      const element = await list('', serveFeed({ ...parts, offers: [...offers, { id: 'broken' }] }));
      expect(titles(element)).to.have.length(4);
      expect(
        element.issues.some(({ record, dropped }) => record === 'broken' && dropped === 'record'),
      ).to.equal(true);
    });

    it('shows HTML in a text as the characters that it is, and runs nothing', async () => {
      const evil = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
      const offer = offerDocument('a', {
        title: evil,
        summary: evil,
        description: `${evil}\n\n[klick](javascript:window.hacked=true) [gut](https://example.org/)`,
        url: 'javascript:window.hacked=true',
        contact: { name: evil, url: 'javascript:window.hacked=true' },
      });
      const element = await list('', serveFeed({ offers: [offer] }));
      element.selected = 'a';
      await until(() => all(element, '.detail').length);
      expect(words(element, '.detail')).to.contain('<img src=x onerror=');
      expect(all(element, 'img, script')).to.have.length(0);
      const links = all<HTMLAnchorElement>(element, '.detail a').map(({ href }) => href);
      expect(links).to.deep.equal(['https://example.org/']);
      expect(window).not.to.have.property('hacked');
    });

    it('shows the others when one of several feeds fails, and says that something is missing', async () => {
      const element = await list('', `${serveFeed(parts)} ${serve(new Response('', { status: 404 }))}`);
      expect(titles(element)).to.have.length(4);
      expect(words(element)).to.contain('Ein Teil der Daten konnte nicht geladen werden.');
    });

    it('shows the parts of a feed that came, and says that one is missing until it is there', async () => {
      const next = serve(new Response('', { status: 404 }));
      const element = await list('', serveFeed({ ...parts, next }));
      expect(titles(element)).to.have.length(4);
      expect(words(element)).to.contain('Ein Teil der Daten konnte nicht geladen werden.');
      serveAgain(next, feedDocument({ offers: [offerDocument('spaeter')] }));
      await element.reload();
      await until(() => titles(element).length === 5);
      expect(words(element)).not.to.contain('Ein Teil der Daten konnte nicht geladen werden.');
    });
  });

  it('leaves nothing behind when it goes: what is under way is aborted', async () => {
    let aborted = false;
    const real = window.fetch.bind(window);
    window.fetch = (_input, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => {
          aborted = true;
          reject(new DOMException('aborted', 'AbortError'));
        }),
      );
    try {
      const element = mount<IkonAngebote>(
        `<ikon-angebote feed="${location.origin}/never-${Math.random()}.json"></ikon-angebote>`,
      );
      await until(() => element.state === 'loading');
      element.remove();
      expect(aborted).to.equal(true);
    } finally {
      window.fetch = real;
    }
  });
});
