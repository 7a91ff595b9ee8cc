import { expect } from 'chai';
import { render } from 'lit';
import type { IkonAngebote } from '../../../src/angebote.js';
import { createCalendar } from '../../../src/catalog/time/calendar.js';
import { translator } from '../../../src/i18n/translator.js';
import { createSaid } from '../../../src/ui/said.js';
import { offerActions } from '../../../src/ui/offer-actions.js';
import { createReadAloud, spokenPieces } from '../../../src/ui/read-aloud.js';
import { catchDownloads, releaseDownloads } from '../../helpers/downloads.js';
import { offerDocument } from '../../helpers/feeds.js';
import { button, openList, openOffer, plainText } from '../../helpers/list.js';
import { replace, undoAll } from '../../helpers/map.js';
import { all, clearPage, mount, one, until } from '../../helpers/page.js';

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
    words: '1. März 2099',
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
  'schedule.except, both holidays': {
    offer: {
      schedule: [{ start: '2026-01-06', rrule: 'FREQ=WEEKLY', except: ['public-holiday', 'school-holiday'] }],
    },
    words: 'Fällt an Feiertagen aus',
  },
  'schedule.except, public holidays': {
    offer: { schedule: [{ start: '2026-01-06', rrule: 'FREQ=WEEKLY', except: ['public-holiday'] }] },
    words: 'Fällt an Feiertagen aus',
  },
  'schedule.except, a day': {
    offer: { schedule: [{ start: '2026-01-06', rrule: 'FREQ=DAILY', except: ['2031-05-06'] }] },
    words: 'Fällt aus am 6. Mai 2031: Termin entfällt',
  },
  'schedule.start, years away': {
    offer: { schedule: [{ start: '2098-01-06T16:00' }] },
    words: 'Mo., 6. Januar 2098, 16:00',
  },
  'schedule.start, of the second date': {
    offer: { schedule: [{ start: '2098-01-06T16:00' }, { start: '2099-03-01' }] },
    words: 'Weitere Termine: So., 1. März 2099, ganztägig',
  },
  'schedule.start, over': { offer: { schedule: [{ start: '2020-03-03T16:00' }] }, words: '3. März 2020' },
  'schedule.start, of a rule': {
    offer: { schedule: [{ start: '2098-01-06T16:00', rrule: 'FREQ=DAILY' }] },
    words: 'Jeden Tag, 16:00 (ab 6. Januar 2098)',
  },
  'schedule.rrule, that cannot be read': {
    offer: {
      schedule: [{ start: '2026-01-06T16:00', end: '2026-01-06T18:00', rrule: 'FREQ=DAILY;BYDAY=XX' }],
    },
    words: '16:00–18:00 (ab 6. Januar 2026)',
  },
  'schedule.rrule, UNTIL': {
    offer: { schedule: [{ start: '2026-01-06T16:00', rrule: 'FREQ=WEEKLY;UNTIL=20990301' }] },
    words: 'Jede Woche: Dienstag, 16:00 (bis 1. März 2099)',
  },
  'schedule.rrule, COUNT': {
    offer: { schedule: [{ start: '2026-01-06', rrule: 'FREQ=YEARLY;COUNT=90' }] },
    words: 'Jedes Jahr, ganztägig (90 Termine)',
  },
  'schedule.rrule, INTERVAL': {
    offer: { schedule: [{ start: '2026-01-06', rrule: 'FREQ=MONTHLY;INTERVAL=2' }] },
    words: 'Alle 2 Monate',
  },
  'audienceRule, preferred': {
    offer: { audiences: ['women'], audienceRule: 'preferred' },
    words: 'vor allem für diese Gruppe',
  },
  'free, not': { offer: { free: false }, words: 'Kostet etwas' },
  'price.per, with no amount': { offer: { price: { per: 'je Abend' } }, words: 'je Abend' },
  'hours.validFrom': {
    offer: { hours: [{ days: ['mo'], opens: '09:00', closes: '12:00', validFrom: '2024-03-01' }] },
    words: 'Mo: 09:00–12:00 (1. März 2024 – …)',
  },
  'image, of another origin': {
    offer: { image: { url: 'https://elsewhere.example/x.jpg', alt: 'Ein Chor', credit: 'Foto: Stadt' } },
    words: 'Ein Chor Bild: Foto: Stadt',
  },
  'place.precision, with no name': {
    place: { name: undefined, street: 'Weg 7', precision: 'street' },
    words: 'Weg 7 (ungefähr hier)',
  },
  'place.precision, alone': {
    place: { name: undefined, coordinates: [8.9, 52.3], precision: 'district' },
    words: '(ungefähr hier)',
  },
  'partners.kind': { offer: { partners: ['partner'] }, words: 'Partner: Partnerin Verein' },
  'partners.phone': { offer: { partners: ['partner'] }, words: '0571 777' },
  'partners.email': { offer: { partners: ['partner'] }, words: 'mit@example.org' },
  'partners.url': { offer: { partners: ['partner'] }, words: 'partnerin.example' },
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
      {
        id: 'partner',
        name: 'Partnerin',
        kind: 'club',
        phone: '0571 777',
        email: 'mit@example.org',
        url: 'https://partnerin.example/',
      },
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
    undoAll();
  });

  for (const [name, { words, ...feed }] of Object.entries(FIELDS))
    it(`says what the feed says under ${name}`, async () => {
      const element = await openList(feedOf(feed));
      const detail = await openOffer(element, 'it');
      await until(() => plainText(detail).includes(words), `${words} in ${plainText(detail)}`);
      element.selected = 'other';
      await until(() => plainText(one(element, '.detail')).includes('Angebot other'));
      if (name !== 'categories') expect(plainText(one(element, '.detail'))).not.to.include(words);
    });

  it('says when and where before what can be done with it, and how far that is', async () => {
    const element = await openList({
      ...feedOf({ place: { coordinates: [8.9, 52.3] } }),
      offers: [
        offerDocument('it', {
          places: ['haus'],
          schedule: [{ start: '2099-12-01T18:00', duration: 'PT1H' }],
        }),
      ],
    });
    element.filter = { near: { coordinates: [8.9, 52.303], minutes: 15 } };
    const detail = await openOffer(element, 'it');
    const lines = await until(() => all(element, '.detail > .lines')[0], 'the lines');
    await until(() => plainText(lines).includes('18:00–19:00'), 'the date');
    expect(plainText(lines)).to.match(
      /^Wann .*1\. Dezember 2099.* Wo Haus am Fluss, Nord etwa \d Minuten zu Fuß$/,
    );
    const actions = detail.querySelector('.actions')!;
    expect(lines.compareDocumentPosition(actions) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('keeps words for the search to itself', async () => {
    const detail = await openOffer(await openList(feedOf({ offer: { tags: ['offener-treff'] } })), 'it');
    expect(plainText(detail)).not.to.match(/offener-treff|Stichwörter/);
  });

  it('names groups that begin with a capital without an "and" between them', async () => {
    const detail = await openOffer(
      await openList(feedOf({ offer: { audiences: ['everyone', 'newcomers'] } })),
      'it',
    );
    expect(plainText(detail)).to.include('Alle, Neu Zugewanderte');
  });

  it('names which of several places a way leads to', async () => {
    const places = ['Haus', 'Hof'].map((name) => ({
      id: name.toLowerCase(),
      name,
      coordinates: [8.9, 52.3],
    }));
    const bare = { id: 'bare', street: 'Ufer 3', coordinates: [8.9, 52.3] };
    const element = await openList({
      places: [...places, bare],
      offers: [offerDocument('it', { places: ['haus', 'hof', 'bare'] })],
    });
    await openOffer(element, 'it');
    expect(all(element, '.place a').map(plainText)).to.deep.equal([
      'Weg auf OpenStreetMap zeigen: Haus',
      'Weg auf OpenStreetMap zeigen: Hof',
      'Weg auf OpenStreetMap zeigen: Ufer 3',
    ]);
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

  it('leads to a picture of another origin, and asks nobody for it', async () => {
    const image = { url: 'https://elsewhere.example/x.jpg', alt: { ar: 'جوقة' }, credit: 'Foto: Stadt' };
    const element = await openList(feedOf({ offer: { image } }));
    const detail = await openOffer(element, 'it');
    const link = detail.querySelector<HTMLAnchorElement>('.picture a')!;
    expect([link.href, link.querySelector('.text')!.getAttribute('lang')]).to.deep.equal([image.url, 'ar']);
    expect(detail.querySelector('.picture img')).to.equal(null);
  });

  it('leads to the feed’s publisher, in the language of its name', async () => {
    const publisher = { name: { en: { text: 'The town', machine: true } }, url: 'https://stadt.example/' };
    const element = await openList(feedOf({ feed: { publisher } }));
    const detail = await openOffer(element, 'it');
    const link = detail.querySelector<HTMLAnchorElement>('.fineprint a')!;
    expect([link.href, link.querySelector('.text')!.getAttribute('lang')]).to.deep.equal([
      publisher.url,
      'en',
    ]);
    expect(plainText(link)).to.equal('The town (maschinell übersetzt)');
  });

  it('keeps an address in its order where text runs from right to left', async () => {
    const place = { street: 'Weg 7', postalCode: '32423', city: 'Minden' };
    const element = await openList(feedOf({ place }));
    element.lang = 'ar';
    const detail = await openOffer(element, 'it');
    await until(() => one(element, '.suite').dir === 'rtl');
    const line = detail.querySelector('.place bdi')!;
    const words = [...line.childNodes].find((node) => node.textContent?.includes('Weg'))!;
    const places = ['W', '7', '3', 'M'].map((letter) => {
      const range = document.createRange();
      const at = words.textContent!.indexOf(letter);
      range.setStart(words, at);
      range.setEnd(words, at + 1);
      return range.getBoundingClientRect().left;
    });
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('keeps marks of direction within the text that has them', async () => {
    const element = await openList(feedOf({ place: { name: '\u202eHaus am Fluss' } }));
    await openOffer(element, 'it');
    const words = one(element, '.detail .place .text');
    expect(getComputedStyle(words).unicodeBidi).to.equal('isolate');
    element.selected = null;
    const card = await until(() => all(element, '[data-offer="it"] .lines')[0]);
    const [name, district] = card.querySelectorAll('dd .text');
    expect(name!.getBoundingClientRect().right).to.be.at.most(district!.getBoundingClientRect().left);
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

  it('says so where none of its dates is left for a calendar file', async () => {
    replace(Date, 'now', () => Date.parse('2026-11-24T00:30+01:00'));
    const downloads = catchDownloads();
    const hours = [{ days: ['mo'], opens: '20:00', closes: '02:00', validThrough: '2026-11-23' }];
    const element = await openList(feedOf({ offer: { title: 'Disko', hours } }));
    const said = () => plainText(one(element, '.suite > .visually-hidden[role=status]'));
    await openOffer(element, 'it');
    button(element, 'In den Kalender').click();
    await until(() => said() === 'Zurzeit kein Termin');
    const read = (part: string) => plainText(one(element, `${part} .actions + .notice`));
    expect(read('.detail'), 'to be read as well').to.equal('Zurzeit kein Termin');
    element.selected = null;
    await until(() => all(element, '.slip-button').length);
    button(element, '„Disko“ merken').click();
    await until(() => said().includes('Merkzettel'));
    one<HTMLButtonElement>(element, '.slip-button').click();
    await until(() => all(element, '.slip').length, 'the slip');
    const save = await until(() => {
      const found = button(element, 'Termine als Kalenderdatei');
      return found.disabled ? undefined : found;
    });
    save.click();
    await until(() => said() === 'Zurzeit kein Termin');
    expect(read('.slip')).to.equal('Zurzeit kein Termin');
    expect(downloads).to.deep.equal([]);
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

  it('says of the code whether it opens the offer, or only the page', async () => {
    const hint = async (offer: object, attributes?: string) => {
      clearPage();
      const element = await openList(feedOf({ offer }), attributes);
      await openOffer(element, 'it');
      button(element, 'Teilen').click();
      return plainText(await until(() => all(element, '.qr-figure figcaption')[0]));
    };
    const before = location.href;
    expect(await hint({})).to.include('Dann öffnet sich diese Seite.');
    expect(await hint({ url: 'https://angebot.example/' })).to.include('Dann öffnet sich dieses Angebot.');
    expect(await hint({}, 'url-sync')).to.include('Dann öffnet sich dieses Angebot.');
    clearPage();
    history.replaceState(null, '', before);
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

  async function mail(feed: Parts): Promise<string | undefined> {
    clearPage();
    const element = await openList(feedOf(feed));
    const detail = await openOffer(element, 'it');
    const links = [...detail.querySelectorAll<HTMLAnchorElement>('a')];
    return links.find((link) => plainText(link) === 'Fehler melden')?.href;
  }

  it('lets a mistake be reported, with id and every field', async () => {
    const offer = {
      title: 'Nähkurs',
      provider: 'vhs',
      free: true,
      languages: ['uk'],
      audiences: ['seniors'],
      hours: [{ days: ['mo'], opens: '09:00', closes: '12:00' }],
      accessibility: { toilet: 'yes' },
      status: 'full',
      tags: ['schach'],
    };
    const place = { street: 'Weg 7', coordinates: [8.9, 52.3] };
    const sent = decodeURIComponent((await mail({ offer, place, provider: { email: 'vhs@example.org' } }))!);
    expect(sent).to.match(/^mailto:vhs@example\.org\?subject=Fehler im Angebot „Nähkurs“&body=/);
    for (const words of [
      'id: town:it',
      'Ausgebucht',
      'Weg 7',
      'Kosten: Kostenlos',
      'Sprachen: Ukrainisch',
      'Für wen: Ältere Menschen',
      'Mo: 09:00–12:00',
      'Barrierefreiheit: Barrierefreie Toilette: ja',
      'Stichwörter: schach',
    ])
      expect(sent).to.include(words);
  });

  it('lets a mistake be reported to its contact, or else to the publisher, or else to nobody', async () => {
    const contact = { email: 'da@example.org' };
    const publisher = { name: 'Die Stadt', email: 'stadt@example.org' };
    expect(await mail({ offer: { contact }, feed: { publisher } })).to.match(/^mailto:da@example\.org\?/);
    expect(await mail({ feed: { publisher } })).to.match(/^mailto:stadt@example\.org\?/);
    expect(await mail({})).to.equal(undefined);
  });

  it('keeps the report short enough for every mail program', async () => {
    const tags = Array.from({ length: 300 }, (_, i) => `stichwort-${i}`);
    const sent = (await mail({ offer: { tags, contact: { email: 'da@example.org' }, free: true } }))!;
    expect(sent.length).to.be.at.most(2_000);
    expect(decodeURIComponent(sent)).to.include('Kosten: Kostenlos').and.match(/…$/);
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

  it('begins and ends with one and the same button', async () => {
    let draw: () => unknown = () => undefined;
    const readAloud = {
      speaks: () => true,
      speaking: false,
      start: () => ((readAloud.speaking = true), void draw()),
      stop: () => ((readAloud.speaking = false), void draw()),
      end: () => undefined,
    };
    const element = await openList({ offers: [offerDocument('it')] });
    const offer = element.catalog!.offers.get('it')!;
    const calendar = createCalendar();
    const view = { t: translator('de'), lang: 'de', wanted: ['de'], calendar, now: 0 } as const;
    const stage = mount<HTMLElement>('<div></div>');
    const nothing = () => undefined;
    const others = {
      slip: [],
      keep: nothing,
      linkTo: () => '',
      share: nothing,
      showCard: nothing,
      print: nothing,
      unsaved: createSaid({ say: nothing, changed: nothing }),
    };
    draw = () => render(offerActions(view, offer, { ...others, readAloud }), stage);
    draw();
    const listen = [...stage.querySelectorAll('button')].find((one_) => plainText(one_) === 'Vorlesen')!;
    for (const label of ['Nicht mehr vorlesen', 'Vorlesen']) {
      listen.click();
      expect([plainText(listen), listen.isConnected]).to.deep.equal([label, true]);
    }
  });

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
