import { expect } from 'chai';
import '../../src/angebote.js';
import '../../src/quartierskarte.js';
import type { IkonQuartierskarte } from '../../src/quartierskarte.js';
import { drawnMap, ground, pin, pins, town } from '../helpers/map.js';
import { all, choose, clearPage, mount, one, serveFeed, until, words } from '../helpers/page.js';

/** The helpers' town with a river; two of its houses stand so close that their pins come together. */
const parts = {
  ...town,
  indicators: [],
  places: [
    ...town.places.slice(0, 2),
    { id: 'c', name: 'Haus C', coordinates: [8.9401, 52.2701], district: 'sued' },
  ],
  sketch: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { kind: 'waterway', name: 'Fluss' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [8.88, 52.3],
            [8.97, 52.31],
          ],
        },
      },
    ],
  },
};

const labels = (element: Element) => pins(element).map((pin) => pin.getAttribute('aria-label'));

const map = (attributes = '', feed = serveFeed(parts)) => drawnMap(attributes, feed);

describe('<ikon-quartierskarte>', () => {
  afterEach(clearPage);

  it('does not ask for the drawing engine before it comes near the viewport', async () => {
    const before = performance.getEntriesByType('resource').length;
    const root = mount<HTMLElement>(
      `<div><div id="gap"></div><ikon-quartierskarte feed="${serveFeed(parts)}" lang="de"></ikon-quartierskarte></div>`,
    );
    root.querySelector<HTMLElement>('#gap')!.style.height = '5000px';
    const element = root.querySelector<IkonQuartierskarte>('ikon-quartierskarte')!;
    await until(() => words(element, '.status').includes('4 Angebote'));
    const asked = performance
      .getEntriesByType('resource')
      .slice(before)
      .map(({ name }) => name);
    expect(asked.filter((name) => /maplibre|map\/engine/.test(name))).to.deep.equal([]);
    expect(ground(element)).to.equal('drawing');
    element.scrollIntoView();
    await until(() => ground(element) === 'schematic', 'the map');
    window.scrollTo(0, 0);
  });

  it('shows pins that are buttons with names, and clusters that say how many', async () => {
    const element = await map();
    expect(pins(element).every((one) => one instanceof HTMLButtonElement)).to.equal(true);
    expect(labels(element)).to.have.members(['Haus A: 2 Angebote', '2 Angebote, vergrößern']);
    expect(one(element, '[role=region]').getAttribute('aria-label')).to.equal('Karte der Angebote');
  });

  it('counts what has no place', async () => {
    const element = await map();
    expect(words(element, '.status')).to.equal('4 Angebote auf der Karte · 1 weiteres ohne festen Ort');
  });

  it('takes a cluster apart and leaves the focus on one of its pins', async () => {
    const element = await map();
    pin(element, '2 Angebote')!.click();
    const drawn = await until(() => pin(element, 'Drittes'), 'the cluster apart');
    expect(drawn.getAttribute('aria-label')).to.equal('Drittes, Treffen, Haus B, Lage ungefähr');
    expect(drawn.classList.contains('rough')).to.equal(true);
    await until(() => element.shadowRoot?.activeElement?.classList.contains('site'), 'focus on a pin');
  });

  it('opens the offers of one address as a list, and one of them as the selection', async () => {
    const element = await map();
    pin(element, 'Haus A')!.click();
    await until(() => all(element, '.panel-list button').length === 2);
    await until(() => element.shadowRoot?.activeElement?.id === 'panel-title', 'focus in the panel');
    all(element, '.panel-list button')[1]!.click();
    await until(() => words(element, '.panel h3') === 'Zweites');
    expect(element.selected).to.equal('zwei');
  });

  it('closes the panel with Escape and gives the focus back to the pin', async () => {
    const element = await map();
    pin(element, 'Haus A')!.click();
    await until(() => all(element, '.panel').length);
    one(element, '.panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => all(element, '.panel').length === 0);
    await until(
      () => element.shadowRoot?.activeElement?.getAttribute('aria-label')?.startsWith('Haus A'),
      'focus on the pin',
    );
  });

  it('has one Tab stop among the pins, and arrow keys that go on', async () => {
    const element = await map();
    const stops = () => pins(element).filter((one) => one.tabIndex === 0);
    expect(stops()).to.have.length(1);
    const [first] = stops();
    first!.focus();
    first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    await until(() => element.shadowRoot?.activeElement !== first);
    expect(stops()).to.deep.equal([element.shadowRoot?.activeElement]);
  });

  it('shows where the selection of another element is', async () => {
    const feed = serveFeed(parts);
    const element = await map('', feed);
    const list = mount<HTMLElementTagNameMap['ikon-angebote']>(
      `<ikon-angebote feed="${feed}" lang="de"></ikon-angebote>`,
    );
    await until(() => list.state === 'ready');
    list.selected = 'vier';
    await until(() => pin(element, 'Viertes')?.classList.contains('selected'), 'the marked pin');
    expect(words(element, '.panel h3')).to.equal('Viertes');
  });

  it('shows what a filter leaves', async () => {
    const element = await map();
    element.filter = { categories: ['kurs'] };
    await until(() => labels(element).join() === 'Erstes, Kurs, Haus A,Viertes, Kurs, Haus C');
    expect(words(element, '.status')).to.contain('2 Angebote auf der Karte');
  });

  it('filters by a district from a menu that keys can use', async () => {
    const element = await map();
    choose(one<HTMLSelectElement>(element, '.bar select'), 'nord');
    await until(() => labels(element).join() === 'Haus A: 2 Angebote');
    expect(element.filter).to.deep.equal({ districts: ['nord'] });
  });

  it('lists all its places beside the map, for everybody', async () => {
    const element = await map();
    const details = one<HTMLDetailsElement>(element, '.places');
    details.open = true;
    await until(() => all(element, '.places li').length === 3);
    expect(all(element, '.places strong').map(({ textContent }) => textContent)).to.deep.equal([
      'Haus A',
      'Haus B',
      'Haus C',
    ]);
    all(element, '.places button')[2]!.click();
    expect(element.selected).to.equal('drei');
  });

  it('says that it is schematic and names its sources', async () => {
    const element = await map();
    expect(words(element, '.credit')).to.equal('Schematische Karte, kein Stadtplan. Skizze: die Stadt');
  });

  it('shows pins on plain ground where a feed has neither districts nor sketch', async () => {
    const element = await map(
      '',
      serveFeed({
        ...parts,
        districts: [],
        sketch: undefined,
        places: parts.places.map((place) => ({ ...place, district: undefined })),
      }),
    );
    expect(pins(element)).to.have.length(2);
    expect(all(element, '.credit')).to.have.length(0);
  });

  it('marks where the visitor stands', async () => {
    const element = await map('standpoint="8.92,52.3"');
    expect(words(element, '.here')).to.equal('Sie sind hier');
  });

  it('has buttons of 44 pixels with names', async () => {
    const element = await map();
    const controls = all(element, '.controls button');
    expect(controls.map((control) => control.getAttribute('aria-label'))).to.deep.equal([
      'Vergrößern',
      'Verkleinern',
      'Alles zeigen',
      'Meinen Standort zeigen',
    ]);
    for (const { width, height } of [...controls, ...pins(element)].map((control) =>
      control.getBoundingClientRect(),
    ))
      expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('draws another feed that it is given while it runs', async () => {
    const element = await map();
    element.feed = serveFeed({ ...parts, offers: parts.offers.slice(0, 1) });
    await until(() => labels(element).join() === 'Erstes, Kurs, Haus A', 'the other feed');
    await until(() => ground(element) === 'schematic' && all(element, 'canvas').length === 1, 'one ground');
  });

  it('leaves nothing behind when it goes, and draws again when it comes back', async () => {
    const element = await map();
    const parent = element.parentElement!;
    element.remove();
    expect(pins(element)).to.have.length(0);
    expect(all(element, 'canvas')).to.have.length(0);
    parent.append(element);
    await until(() => ground(element) === 'schematic' && pins(element).length > 0, 'the map again');
  });
});
