import { expect } from 'chai';
import type { IkonAngebote } from '../../../src/angebote.js';
import type { IkonFilterChangeEvent, IkonOfferSelectEvent } from '../../../src/elements/events.js';
import { feedDocument, offerDocument } from '../../helpers/feeds.js';
import { box, button, openList, openOffer, plainText, titles } from '../../helpers/list.js';
import { all, clearPage, mount, one, serve, serveFeed, type, until } from '../../helpers/page.js';

const parts = {
  offers: [
    offerDocument('a', { title: 'Alpha', free: true }),
    offerDocument('b', { title: 'Beta', free: false }),
  ],
};
const start = location.href;

const open = (group: string) => openList(parts, `url-sync group="${group}"`);
/** Waits for the module that follows the address. */
const synced = (element: IkonAngebote, group: string) => {
  element.filter = { age: 5 };
  return until(() => location.search.includes(`${group}.age=5`), 'the address');
};

describe('a list that keeps its choices in the address', () => {
  // Room to go back in: a step too many must not leave the page that runs the tests.
  before(() => [1, 2, 3, 4].forEach(() => history.pushState(null, '', start)));
  afterEach(() => {
    clearPage();
    history.replaceState(null, '', start);
  });

  it('writes the filter, the selection and the language, and goes back and forward', async () => {
    const element = await open('back');
    await synced(element, 'back');
    element.filter = {};
    box(element, 'Kostenlos').click();
    await openOffer(element, 'a');
    expect(location.search).to.include('back.facts=free&back.offer=a');
    history.back();
    await until(() => element.selected === null);
    expect(element.filter).to.deep.equal({ free: true });
    history.back();
    await until(() => !element.filter.free);
    history.forward();
    await until(() => element.filter.free);
    expect(titles(element)).to.deep.equal(['Alpha']);
  });

  it('tells the page of what the visitor takes back, once', async () => {
    const element = await open('told');
    const second = mount<IkonAngebote>(
      `<ikon-angebote feed="${element.feed}" lang="de" url-sync group="told"></ikon-angebote>`,
    );
    await until(() => second.state === 'ready');
    await synced(element, 'told');
    element.filter = {};
    box(element, 'Kostenlos').click();
    await openOffer(element, 'a');
    const heard: unknown[] = [];
    const hear = (event: IkonFilterChangeEvent | IkonOfferSelectEvent) =>
      void heard.push('filter' in event ? event.filter : event.id);
    addEventListener('ikon-filter-change', hear as EventListener);
    addEventListener('ikon-offer-select', hear as EventListener);
    history.back();
    await until(() => element.selected === null);
    history.back();
    await until(() => !element.filter.free);
    removeEventListener('ikon-filter-change', hear as EventListener);
    removeEventListener('ikon-offer-select', hear as EventListener);
    expect(heard).to.deep.equal([null, {}]);
  });

  it('takes an offer by its short name where there is now a second feed, and lets it go again', async () => {
    history.replaceState(null, '', '?short.offer=a&short.slip=a');
    const feeds = ['town', 'land'].map((id) =>
      serve(feedDocument({ id, offers: id === 'town' ? parts.offers : [offerDocument('z')] })),
    );
    const element = mount<IkonAngebote>(
      `<ikon-angebote feed="${feeds.join(' ')}" lang="de" url-sync group="short"></ikon-angebote>`,
    );
    await until(() => element.selected === 'town:a', 'the full name');
    expect(new URLSearchParams(location.search).get('short.slip')).to.equal('town:a');
    element.selected = null;
    const kept = () =>
      all(element, 'button').find(({ ariaLabel }) => ariaLabel?.includes('„Alpha“ vom Merkzettel'));
    (await until(kept, 'what is kept')).click();
    await until(() => !location.search.includes('short.slip'), 'an empty slip');
  });

  it('makes no step of every letter that is typed', async () => {
    const element = await open('typing');
    await synced(element, 'typing');
    const steps = history.length;
    for (const text of ['a', 'al', 'alp']) type(one<HTMLInputElement>(element, 'input[type=search]'), text);
    expect(location.search).to.include('typing.text=alp');
    expect(history.length).to.equal(steps);
  });

  it('opens with what the address says, and takes no notice of what nobody knows', async () => {
    history.replaceState(
      null,
      '',
      '?deep.facts=free,evil&deep.categories=kurs,atlantis&deep.level=Z9&deep.offer=a&other=1',
    );
    const element = await openListLoosely('deep');
    await until(() => element.selected === 'a');
    await until(() => element.filter.categories?.length === 1);
    expect(element.filter).to.deep.equal({ free: true, categories: ['kurs'] });
    expect(plainText(await until(() => all(element, '.detail-title')[0]))).to.equal('Alpha');
    expect(location.search).to.include('other=1');
  });

  it('says that a part of what the address asks for does not exist, until something else is chosen', async () => {
    const told = (element: IkonAngebote) => all(element, '.main .notice').map(plainText);
    history.replaceState(null, '', '?part.categories=atlantis&part.districts=mars');
    const element = await openListLoosely('part');
    await until(() => told(element).length, 'the sentence');
    expect(told(element)).to.deep.equal(['Einen Teil der Auswahl aus diesem Link gibt es nicht mehr.']);
    expect(one(element, '.main .notice').getAttribute('role')).to.equal('status');
    expect(titles(element)).to.have.length(2);
    element.filter = { free: true };
    await until(() => titles(element).length === 1 && told(element).length === 0, 'the end of the sentence');
    clearPage();
    history.replaceState(null, '', '?whole.facts=free');
    const other = await openListLoosely('whole');
    await until(() => other.filter.free && all(other, '.chip').length);
    expect(told(other)).to.deep.equal([]);
  });

  it('says that an offer of an old address is gone', async () => {
    history.replaceState(null, '', '?gone.offer=no-longer');
    const element = await openListLoosely('gone');
    await until(() => plainText(one(element, '.main')).includes('Dieses Angebot gibt es nicht mehr.'));
  });

  it('gives a link that carries an offer', async () => {
    const element = await open('link');
    await synced(element, 'link');
    await openOffer(element, 'b');
    button(element, 'Teilen').click();
    await until(() => all(element, 'dialog input').length);
    const link = new URL(one<HTMLInputElement>(element, 'dialog input').value);
    expect(link.searchParams.get('link.offer')).to.equal('b');
    link.searchParams.delete('link.offer');
    expect(link.href).to.equal(new URL(start).href);
  });

  it('keeps the slip and the language when the visitor goes back', async () => {
    const element = await open('slip');
    await synced(element, 'slip');
    await openOffer(element, 'a');
    button(element, '„Alpha“ merken').click();
    expect(location.search).to.include('slip.slip=a');
    history.back();
    await until(() => element.selected === null);
    await until(() => plainText(one(element, '.slip-button')) === 'Merkzettel (1)');
    expect(location.search).to.include('slip.slip=a');
  });

  it('takes no notice of a language that the suite does not speak, and drops it from the address', async () => {
    history.replaceState(null, '', '?qqz.lang=qqz&qqz.facts=free');
    const element = mount<IkonAngebote>(
      `<ikon-angebote feed="${serveFeed(parts)}" url-sync group="qqz" lang="ar"></ikon-angebote>`,
    );
    await until(() => location.search === '?qqz.facts=free', 'the address put right');
    await until(() => all(element, '.suite').length && one(element, '.suite').lang === 'ar');
  });

  it('reads texts in the page’s language where the chosen one is missing', async () => {
    history.replaceState(null, '', '?second.lang=uk');
    const offers = [offerDocument('a', { title: { de: 'Deutsch', vi: 'Tiếng Việt' } })];
    const element = mount<IkonAngebote>(
      `<ikon-angebote feed="${serveFeed({ offers })}" url-sync group="second" lang="vi"></ikon-angebote>`,
    );
    await until(() => all(element, '.suite').length && one(element, '.suite').lang === 'uk');
    await until(() => titles(element)[0] === 'Tiếng Việt');
    expect(location.search).to.equal('?second.lang=uk');
  });

  it('keeps what only a late feed knows until that is there', async () => {
    let arrive: (answer: Response) => void = () => undefined;
    const late = serve(() => new Promise<Response>((resolve) => (arrive = resolve)));
    history.replaceState(null, '', '?late.categories=chor,atlantis&late.offer=club:c');
    const element = mount<IkonAngebote>(
      `<ikon-angebote feed="${serveFeed(parts)} ${late}" url-sync group="late" lang="de"></ikon-angebote>`,
    );
    await until(() => element.state === 'ready', 'the first feed');
    await until(() => element.filter.categories, 'the address');
    await element.updateComplete;
    expect(element.filter.categories).to.deep.equal(['chor', 'atlantis']);
    expect(plainText(one(element, '.main'))).not.to.include('gibt es nicht mehr');
    const categories = [{ id: 'chor', name: 'Chor' }];
    const offers = [offerDocument('c', { title: 'Shanty-Chor', categories: ['chor'] })];
    arrive(new Response(JSON.stringify(feedDocument({ id: 'club', categories, offers }))));
    await until(() => all(element, '.detail-title')[0], 'the offer');
    expect(plainText(one(element, '.detail-title'))).to.equal('Shanty-Chor');
    expect(location.search).to.equal('?late.categories=chor&late.offer=club:c');
  });

  it('keeps what only a lost feed may know', async () => {
    const lost = serve(new Response('', { status: 404 }));
    history.replaceState(null, '', '?lost.categories=chor');
    const element = mount<IkonAngebote>(
      `<ikon-angebote feed="${serveFeed(parts)} ${lost}" url-sync group="lost" lang="de"></ikon-angebote>`,
    );
    await until(() => all(element, '.notice').length && element.filter.categories, 'the notice');
    expect(location.search).to.equal('?lost.categories=chor');
  });

  it('carries the calendar, which "back" leaves', async () => {
    const element = await open('view');
    await synced(element, 'view');
    element.filter = {};
    button(element, 'Kalender').click();
    await until(() => all(element, '.calendar').length);
    expect(location.search).to.include('view.view=calendar');
    history.back();
    await until(() => all(element, '.card').length);
    expect(location.search).not.to.include('view.view');
  });

  it('opens as the address says, and says nothing of the view that the host has chosen', async () => {
    history.replaceState(null, '', '?shown.view=calendar');
    const element = await openListLoosely('shown');
    await until(() => all(element, '.calendar').length);
    button(element, 'Liste').click();
    await until(() => all(element, '.card').length);
    expect(location.search).to.equal('');
  });

  it('takes no notice of a view that it does not have', async () => {
    history.replaceState(null, '', '?globe.view=globe');
    const element = await openListLoosely('globe');
    await until(() => titles(element).length === 2);
  });

  it('carries the slip as the view', async () => {
    history.replaceState(null, '', '?kept.view=slip&kept.slip=a');
    const element = await openListLoosely('kept');
    await until(() => all(element, '.slip-list li').length === 1);
    button(element, 'Zurück zur Liste').click();
    await until(() => all(element, '.card').length === 2);
  });

  it('makes no step of choices that it drops', async () => {
    history.replaceState(null, '', '?drop.categories=atlantis&drop.facts=free');
    const steps = history.length;
    const element = await openListLoosely('drop');
    await until(() => location.search === '?drop.facts=free', 'the address put right');
    expect(element.filter).to.deep.equal({ free: true });
    expect(history.length).to.equal(steps);
  });

  it('draws its offers where the address holds a date that no calendar has', async () => {
    history.replaceState(null, '', '?date.when=2026-13-45..');
    const element = await openListLoosely('date');
    await until(() => titles(element).length === 2);
    expect(element.filter).to.deep.equal({});
  });

  it('leaves the keys of a group alone whose name only begins alike', async () => {
    history.replaceState(null, '', '?alike.more.offer=b');
    const element = await open('alike');
    await synced(element, 'alike');
    expect(location.search).to.include('alike.more.offer=b');
  });

  it('leaves the address alone where it is not asked to keep it', async () => {
    const element = await openList(parts, 'group="quiet"');
    box(element, 'Kostenlos').click();
    await element.updateComplete;
    expect(location.href).to.equal(start);
  });
});

/** Without waiting for cards, which an open offer hides. */
async function openListLoosely(group: string): Promise<IkonAngebote> {
  const element = mount<IkonAngebote>(
    `<ikon-angebote feed="${serveFeed(parts)}" url-sync group="${group}" lang="de"></ikon-angebote>`,
  );
  await until(() => all(element, '.main').length);
  return element;
}
