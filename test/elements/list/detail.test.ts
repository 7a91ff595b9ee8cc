import { expect } from 'chai';
import type { IkonAngebote } from '../../../src/angebote.js';
import { createReadAloud, spokenPieces } from '../../../src/ui/read-aloud.js';
import { catchDownloads, releaseDownloads } from '../../helpers/downloads.js';
import { offerDocument } from '../../helpers/feeds.js';
import { button, openList, openOffer, plainText } from '../../helpers/list.js';
import { all, clearPage, one, until } from '../../helpers/page.js';

/** What a feed has besides, by what has it. */
interface Parts {
  offer?: object;
  place?: object;
  provider?: object;
  feed?: object;
}

/** Every field of an offer (and of what it points to), and words that only this field brings. */
const FIELDS: Record<string, Parts & { words: string }> = {
  title: { offer: { title: 'Nähkurs' }, words: 'Nähkurs' },
  summary: { offer: { summary: 'Kurz gesagt' }, words: 'Kurz gesagt' },
  description: { offer: { description: 'Lang gesagt' }, words: 'Lang gesagt' },
  categories: { words: 'Kurs' },
  provider: { offer: { provider: 'vhs' }, words: 'Volkshochschule' },
  partners: { offer: { partners: ['club'] }, words: 'Partner: Club' },
  places: { offer: { places: ['haus'] }, words: 'Haus am Fluss' },
  online: { offer: { online: 'https://example.org/' }, words: 'Zum Online-Angebot' },
  outreach: { offer: { outreach: true }, words: 'Kommt zu Ihnen' },
  districts: { offer: { places: ['haus'], districts: ['nord', 'sued'] }, words: 'Süd' },
  'districts, all': { offer: { districts: ['*'] }, words: 'In der ganzen Stadt' },
  audiences: { offer: { audiences: ['seniors'] }, words: 'Ältere Menschen' },
  'audiences, own slug': { offer: { audiences: ['beekeepers'] }, words: 'beekeepers' },
  audienceRule: { offer: { audiences: ['women'], audienceRule: 'exclusive' }, words: 'nur für diese Gruppe' },
  age: { offer: { age: { min: 6, max: 12 } }, words: '6 bis 12 Jahre' },
  languages: { offer: { languages: ['uk'] }, words: 'Ukrainisch' },
  languagesNote: { offer: { languagesNote: 'Dari auf Anfrage' }, words: 'Dari auf Anfrage' },
  interpreter: { offer: { interpreter: true }, words: 'Dolmetschen möglich' },
  level: { offer: { level: ['B1'] }, words: 'B1' },
  free: { offer: { free: true }, words: 'Kostenlos' },
  'price.amount': { offer: { price: { amount: 3.5 } }, words: '3,50' },
  'price.currency': { offer: { price: { amount: 4, currency: 'CHF' } }, words: 'CHF' },
  'price.per': { offer: { price: { amount: 3, per: 'Abend' } }, words: 'Abend' },
  'price.note': { offer: { price: { note: 'Mit Pass günstiger' } }, words: 'Mit Pass günstiger' },
  registration: { offer: { registration: 'recommended' }, words: 'Anmeldung empfohlen' },
  registrationUrl: { offer: { registrationUrl: 'https://example.org/an' }, words: 'Hier anmelden' },
  childcare: { offer: { childcare: false }, words: 'Ohne Kinderbetreuung' },
  wheelchair: { offer: { accessibility: { wheelchair: 'limited' } }, words: 'Mit Rollstuhl teilweise' },
  toilet: { offer: { accessibility: { toilet: 'limited' } }, words: 'Barrierefreie Toilette: teilweise' },
  hearingLoop: { offer: { accessibility: { hearingLoop: true } }, words: 'Höranlage: ja' },
  signLanguage: { offer: { accessibility: { signLanguage: false } }, words: 'Gebärdensprache: nein' },
  plainLanguage: { offer: { accessibility: { plainLanguage: true } }, words: 'Einfache Sprache: ja' },
  'accessibility.note': { offer: { accessibility: { note: 'Rampe hinten' } }, words: 'Rampe hinten' },
  hours: {
    offer: { hours: [{ days: ['mo', 'we'], opens: '09:00', closes: '12:00' }] },
    words: 'Mo, Mi: 09:00–12:00',
  },
  'hours.appointment': {
    offer: { hours: [{ days: ['mo'], opens: '09:00', closes: '12:00', appointment: true }] },
    words: 'nach Vereinbarung',
  },
  'hours.note': {
    offer: { hours: [{ days: ['mo'], opens: '09:00', closes: '12:00', note: 'Raum 3' }] },
    words: 'Raum 3',
  },
  'hours.validThrough': {
    offer: { hours: [{ days: ['mo'], opens: '09:00', closes: '12:00', validThrough: '2099-03-01' }] },
    words: '01.03.2099',
  },
  'schedule.place': {
    offer: { schedule: [{ start: '2026-01-06T16:00', rrule: 'FREQ=WEEKLY;BYDAY=TU', place: 'haus' }] },
    words: 'Haus am Fluss',
  },
  'districts, with no place': {
    offer: { outreach: true, districts: ['nord', 'sued'] },
    words: 'Nord und Süd',
  },
  schedule: {
    offer: { schedule: [{ start: '2026-01-06T16:00', duration: 'PT2H', rrule: 'FREQ=WEEKLY;BYDAY=TU' }] },
    words: 'Jede Woche: Dienstag',
  },
  'schedule.note': {
    offer: { schedule: [{ start: '2098-01-06T16:00', note: 'Mit Kaffee' }, { start: '2099-01-01' }] },
    words: 'Mit Kaffee',
  },
  'schedule.except': {
    offer: { schedule: [{ start: '2026-01-06', rrule: 'FREQ=WEEKLY', except: ['school-holiday'] }] },
    words: 'Fällt in den Schulferien aus',
  },
  'contact.name': { offer: { contact: { name: 'Empfang' } }, words: 'Empfang' },
  'contact.phone': { offer: { contact: { phone: '0571 123' } }, words: '0571 123' },
  'contact.email': { offer: { contact: { email: 'da@example.org' } }, words: 'da@example.org' },
  'contact.url': { offer: { contact: { url: 'https://kontakt.example/' } }, words: 'kontakt.example' },
  'contact.note': { offer: { contact: { note: 'Nur vormittags' } }, words: 'Nur vormittags' },
  url: { offer: { url: 'https://angebot.example/seite' }, words: 'angebot.example/seite' },
  'image.credit': {
    offer: { image: { url: 'x.svg', alt: 'Ein Bild', credit: 'Foto: Stadt' } },
    words: 'Bild: Foto: Stadt',
  },
  status: { offer: { status: 'full' }, words: 'Ausgebucht' },
  validFrom: { offer: { validFrom: '2025-03-01' }, words: '1. März 2025' },
  validThrough: { offer: { validThrough: '2099-03-01' }, words: '1. März 2099' },
  checked: { offer: { checked: '2026-11-03' }, words: '3. November 2026' },
  'checked long ago': { offer: { checked: '2020-11-03' }, words: 'Lange nicht geprüft' },
  topic: { offer: { topic: 'bildung' }, words: 'Bildung und Sprache' },
  measure: { offer: { measure: 'm1' }, words: 'Sprachkurse ausbauen' },
  sample: { offer: { sample: true }, words: 'kein echtes Angebot' },
  tags: { offer: { tags: ['schach'] }, words: 'schach' },
  'place.street': { place: { street: 'Weg 7' }, words: 'Weg 7' },
  'place.postalCode': { place: { postalCode: '32423', city: 'Minden' }, words: '32423 Minden' },
  'place.precision': { place: { precision: 'street' }, words: 'ungefähr hier' },
  'place.district': { place: { district: 'sued' }, words: 'Süd' },
  'place.access': { place: { access: 'Zweiter Hof' }, words: 'Zweiter Hof' },
  'place.transit': { place: { transit: 'Bus 5' }, words: 'Bus 5' },
  'place.accessibility': { place: { accessibility: { toilet: 'yes' } }, words: 'Barrierefreie Toilette: ja' },
  'place.hours': {
    place: { hours: [{ days: ['su'], opens: '10:00', closes: '11:00' }] },
    words: 'So: 10:00–11:00',
  },
  'place.coordinates': { place: { coordinates: [8.9, 52.3] }, words: 'Weg auf OpenStreetMap' },
  'provider.kind': { provider: { kind: 'welfare' }, words: 'Wohlfahrtsverband' },
  'provider.description': { provider: { description: 'Seit 1946' }, words: 'Seit 1946' },
  'provider.phone': { provider: { phone: '0571 999' }, words: '0571 999' },
  'provider.email': { provider: { email: 'vhs@example.org' }, words: 'vhs@example.org' },
  'provider.url': { provider: { url: 'https://vhs.example/' }, words: 'vhs.example' },
};

function feedOf({ offer, place, provider, feed }: Parts): object {
  return {
    ...feed,
    topics: [{ id: 'bildung', name: 'Bildung und Sprache' }],
    districts: [
      { id: 'nord', name: 'Nord' },
      { id: 'sued', name: 'Süd' },
    ],
    providers: [
      { id: 'vhs', name: 'Volkshochschule', ...provider },
      { id: 'club', name: 'Club' },
    ],
    places: [{ id: 'haus', name: 'Haus am Fluss', district: 'nord', ...place }],
    measures: [{ id: 'm1', title: 'Sprachkurse ausbauen', topic: 'bildung' }],
    offers: [
      offerDocument('it', {
        ...(place && { places: ['haus'] }),
        ...(provider && { provider: 'vhs' }),
        ...offer,
      }),
      offerDocument('other'),
    ],
  };
}

/** Keeps what would be downloaded. */

describe('an offer in full', () => {
  afterEach(() => {
    clearPage();
    releaseDownloads();
  });

  for (const [name, { words, ...feed }] of Object.entries(FIELDS))
    it(`says what the feed says under ${name}`, async () => {
      const element = await openList(feedOf(feed));
      const detail = await openOffer(element, 'it');
      await until(() => plainText(detail).includes(words), `${words} in ${plainText(detail)}`, 2_000);
      element.selected = 'other';
      await until(() => plainText(one(element, '.detail')).includes('Angebot other'));
      if (name !== 'categories') expect(plainText(one(element, '.detail'))).not.to.include(words);
    });

  it('shows a picture of the feed’s own origin with its words', async () => {
    const element = await openList(
      feedOf({ offer: { image: { url: '/demo/feeds/bilder/sprachcafe.svg', alt: 'Ein Bild' } } }),
    );
    const image = (await openOffer(element, 'it')).querySelector('img')!;
    expect([image.alt, image.src]).to.deep.equal([
      'Ein Bild',
      `${location.origin}/demo/feeds/bilder/sprachcafe.svg`,
    ]);
  });

  it('shows a provider’s logo of the feed’s own origin, and none of another', async () => {
    const logo = '/demo/feeds/bilder/brueckenschlag.svg';
    const own = await openList(feedOf({ provider: { logo } }));
    expect((await openOffer(own, 'it')).querySelector<HTMLImageElement>('.logo')!.src).to.equal(
      location.origin + logo,
    );
    clearPage();
    const other = await openList(feedOf({ provider: { logo: 'https://elsewhere.example/logo.svg' } }));
    expect((await openOffer(other, 'it')).querySelector('.logo')).to.equal(null);
  });

  it('names the closure for which a date falls out', async () => {
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const closures = [{ name: 'Betriebsausflug', from: soon, to: soon, kind: 'closure' }];
    const schedule = [{ start: `${soon}T10:00`, rrule: 'FREQ=DAILY' }];
    const element = await openList({ ...feedOf({ offer: { schedule } }), closures });
    const detail = await openOffer(element, 'it');
    await until(() => plainText(detail).includes('Betriebsausflug'));
  });

  const dated = {
    schedule: [{ start: '2098-01-06T16:00', duration: 'PT2H' }],
    url: 'https://angebot.example/',
  };

  it('says under what terms its feed may be used', async () => {
    const license = { name: 'CC0 1.0', url: 'https://example.org/cc0' };
    const element = await openList(feedOf({ feed: { license } }));
    await openOffer(element, 'it');
    const link = one<HTMLAnchorElement>(element, '.detail a[rel~=license]');
    expect([plainText(link), link.href]).to.deep.equal(['Lizenz: CC0 1.0', license.url]);
  });

  it('gives its dates as a calendar file', async () => {
    const downloads = catchDownloads();
    const element = await openList(feedOf({ offer: { title: 'Nähkurs', ...dated } }));
    await openOffer(element, 'it');
    button(element, 'In den Kalender').click();
    expect(downloads.map(({ name }) => name)).to.deep.equal(['Nähkurs.ics']);
    expect(await downloads[0]!.blob.text())
      .to.include('SUMMARY:Nähkurs')
      .and.include('20980106T160000');
  });

  it('can be handed on by link, messenger, mail and code', async () => {
    const element = await openList(feedOf({ offer: { title: 'Nähkurs', ...dated } }));
    await openOffer(element, 'it');
    button(element, 'Teilen').click();
    await until(() => all<HTMLDialogElement>(element, 'dialog').find(({ open }) => open));
    const hrefs = all<HTMLAnchorElement>(element, '.ways a').map(({ href }) => href);
    for (const start of [
      'https://wa.me/?text=N%C3%A4hkurs',
      'https://t.me/share/url?url=https%3A%2F%2Fangebot',
      'sms:',
      'mailto:?subject=N%C3%A4hkurs',
    ])
      expect(
        hrefs.some((href) => href.startsWith(start)),
        start,
      ).to.equal(true);
    expect(one<HTMLInputElement>(element, 'dialog input').value).to.equal('https://angebot.example/');
    expect(one(element, '.qr').getAttribute('aria-label')).to.equal('QR-Code');
    expect(one(element, '.qr path').getAttribute('d')!.length).to.be.greaterThan(1000);
  });

  it('says whether a link could be copied', async () => {
    const element = await openList(feedOf({ offer: dated }));
    await openOffer(element, 'it');
    button(element, 'Teilen').click();
    await until(() => all<HTMLDialogElement>(element, 'dialog').find(({ open }) => open));
    button(element, 'Link kopieren').click();
    const status = one(element, 'dialog [role=status]');
    await until(() => plainText(status));
    expect([
      'Der Link ist kopiert.',
      'Der Link konnte nicht kopiert werden. Bitte kopieren Sie ihn von Hand.',
    ]).to.include(plainText(status));
  });

  it('lets a mistake be reported to the provider, with id and fields', async () => {
    const place = { street: 'Weg 7', coordinates: [8.9, 52.3] };
    const element = await openList(
      feedOf({ offer: { title: 'Nähkurs', provider: 'vhs' }, place, provider: { email: 'vhs@example.org' } }),
    );
    await openOffer(element, 'it');
    const link = all<HTMLAnchorElement>(element, '.detail a').find(
      (one_) => plainText(one_) === 'Fehler melden',
    )!;
    const mail = decodeURIComponent(link.href);
    expect(mail).to.match(/^mailto:vhs@example\.org\?subject=Fehler im Angebot „Nähkurs“&body=/);
    expect(mail).to.include('id: town:it').and.include('Weg 7');
  });

  it('shows itself in two languages beside each other, each with its direction', async () => {
    const title = { de: 'Nähkurs', ar: 'دورة خياطة' };
    const element = await openList(feedOf({ offer: { title, free: true } }));
    element.lang = 'ar';
    await openOffer(element, 'it');
    await until(() => one(element, '.suite').lang === 'ar' && all(element, '.actions').length);
    all<HTMLButtonElement>(element, '.actions .button')[1]!.click();
    await until(() => all(element, 'dialog .two h4 .cell').length === 2);
    const cells = all(element, 'dialog .two h4 .cell').map((cell) => [cell.lang, cell.dir, plainText(cell)]);
    expect(cells).to.deep.equal([
      ['ar', 'rtl', 'دورة خياطة'],
      ['de', 'ltr', 'Nähkurs'],
    ]);
    expect(plainText(one(element, 'dialog .two'))).to.include('Kostenlos');
    expect(all(element, 'dialog select')).to.have.length(0);
  });

  it('lets a German reader choose the other language', async () => {
    const element = await openList(feedOf({ offer: { title: { de: 'Nähkurs', fa: 'دوره خیاطی' } } }));
    await openOffer(element, 'it');
    button(element, 'Zum Zeigen').click();
    const select = await until(() => all<HTMLSelectElement>(element, 'dialog .second select')[0]);
    select.value = 'fa';
    select.dispatchEvent(new Event('change'));
    await until(() => all(element, 'dialog .two h4').some((row) => plainText(row).startsWith('دوره خیاطی')));
  });

  it('closes its dialogs when it goes', async () => {
    const element = await openList(feedOf({ offer: dated }));
    await openOffer(element, 'it');
    button(element, 'Teilen').click();
    await until(() => all<HTMLDialogElement>(element, 'dialog').length);
    element.selected = null;
    await element.updateComplete;
    expect(all(element, 'dialog')).to.have.length(0);
  });
});

describe('reading aloud', () => {
  afterEach(clearPage);

  function fakeSpeech(...langs: string[]) {
    const said: SpeechSynthesisUtterance[] = [];
    return {
      said,
      getVoices: () => langs.map((lang) => ({ lang })),
      addEventListener: () => undefined,
      cancel: () => undefined,
      speak: (utterance: SpeechSynthesisUtterance) => void said.push(utterance),
    };
  }

  it('is offered only where a voice for the language exists', () => {
    const speech = fakeSpeech('de-DE', 'uk');
    const aloud = createReadAloud(() => undefined, speech as unknown as SpeechSynthesis);
    expect(['de', 'de-simple', 'uk', 'ar'].map(aloud.speaks)).to.deep.equal([true, true, true, false]);
  });

  it('reads every piece in its own language, without marks and addresses', async () => {
    const element: IkonAngebote = await openList({
      offers: [
        offerDocument('it', {
          title: { de: 'Kurs', ar: 'دورة' },
          description: { de: '**Fett** [hier](https://x.example/)' },
        }),
      ],
    });
    const offer = element.catalog!.offers.get('it')!;
    const calendar = { next: () => undefined };
    const view = { t: (key: string) => key, lang: 'ar', wanted: ['ar'], calendar, now: 0 };
    const pieces = spokenPieces(view as never, offer).map(({ lang, text }) => [
      lang,
      text.replace(/\s+/g, ' ').trim(),
    ]);
    expect(pieces).to.deep.equal([
      ['ar', 'دورة'],
      ['de', 'Fett hier'],
      ['ar', 'when.unknown'],
    ]);
  });
});
