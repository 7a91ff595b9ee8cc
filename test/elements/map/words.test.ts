import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { offerDocument } from '../../helpers/feeds.js';
import { drawnMap, pin, town, undoAll } from '../../helpers/map.js';
import { all, clearPage, one, serveFeed, until, words } from '../../helpers/page.js';

const openPlaceless = async (element: Element) => {
  one<HTMLButtonElement>(element, '.status .more').click();
  await until(() => all(element, '.panel').length, 'the panel');
};

describe('what the map calls things', () => {
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('names a place without a name by its district, on its pin and above its offers', async () => {
    const [first, ...others] = town.places;
    const places = [{ id: 'a', coordinates: first!.coordinates, district: 'nord' }, ...others];
    const element = await drawnMap('', serveFeed({ ...town, places }));
    pin(element, 'Nord: 2 Angebote')!.click();
    await until(() => words(element, '.panel h3') === 'Nord: 2 Angebote', 'the panel');
  });

  it('says above the offers without a place what they are', async () => {
    const element = await drawnMap();
    await openPlaceless(element);
    expect(words(element, '.panel h3')).to.equal('1 Angebot ohne festen Ort');
    expect(all(element, '.panel-body p')).to.have.length(0);
  });

  it('says how many of them it does not list', async () => {
    const many = Array.from({ length: 103 }, (_, i) => offerDocument(`ohne-${i}`, { title: `Ohne ${i}` }));
    const element = await drawnMap('', serveFeed({ ...town, offers: [...town.offers.slice(0, 4), ...many] }));
    await openPlaceless(element);
    expect(words(element, '.panel h3')).to.equal('103 Angebote ohne festen Ort');
    expect(all(element, '.panel-list li')).to.have.length(100);
    expect(words(element, '.panel-body > p')).to.equal(
      'Und 3 weitere Angebote. Filtern Sie, um weniger zu sehen.',
    );
  });

  it('says that the colours stand for about as many districts each only where they do', async () => {
    const EVEN = 'In jeder Farbe stehen etwa gleich viele Stadtteile.';
    const even = await drawnMap('indicator="kinder"');
    await until(() => words(even, '.legend').includes(EVEN), 'the sentence');
    clearPage();

    const ids = ['nord', 'sued', 'ost', 'west', 'mitte', 'hafen', 'berg', 'tal'];
    const [indicator] = town.indicators;
    const uneven = {
      ...town,
      districts: ids.map((id) => town.districts.find((one_) => one_.id === id) ?? { id, name: id }),
      indicators: [
        {
          ...indicator,
          dimensions: [{ ...indicator!.dimensions[0], values: ids.map((id) => ({ id, name: id })) }],
          observations: ids.map((ort, i) => ({ ort, value: i < 6 ? 10 : i * 10 })),
        },
      ],
    };
    const element = await drawnMap('indicator="kinder"', serveFeed(uneven));
    await until(() => words(element, '.legend').includes('6 Stadtteile'), 'the legend');
    expect(words(element, '.legend')).not.to.include(EVEN);
    clearPage();

    const observations = [
      { ort: 'nord', value: null, flag: 'suppressed' },
      { ort: 'sued', value: null },
    ];
    const unknown = { ...town, indicators: [{ ...indicator, observations }] };
    const colorless = await drawnMap('indicator="kinder"', serveFeed(unknown));
    await until(() => words(colorless, '.legend').includes('1 Stadtteil'), 'the legend');
    expect(words(colorless, '.legend')).not.to.include(EVEN);
  });
});
