import { expect } from 'chai';
import { collection } from '../../src/catalog/collection.js';
import { districtOf } from '../../src/catalog/district-of.js';
import { isNamed } from '../../src/catalog/named.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

const indicator = { id: 'i', title: 'I', kind: 'quantitative', source: { name: 'Amt' } };
const empty = { dimensions: [], observations: [] };
const feed = (id: string, ...districts: string[]) =>
  feedDocument({
    id,
    districts: districts.map((district) => ({ id: district, name: district })),
    indicators: [{ ...indicator, ...empty }],
  });

describe('a record', () => {
  it('is named by its id or that of its own feed', () => {
    const record = { id: 'town:nord', localId: 'nord' };
    expect(
      [['town:nord'], ['nord'], ['sued', 'nord'], ['land:nord'], []].map((ids) => isNamed(record, ids)),
    ).to.deep.equal([true, true, true, false, false]);
  });

  it('is found once by an id that is the feed’s own as well', () => {
    const { catalog } = catalogOf(feed('town', 'nord'));
    const [nord] = catalog.districts.all;
    const found = collection([nord!]);
    expect(found.find('nord')).to.deep.equal([nord]);
    expect([found.get('nord'), found.get('sued'), found.find('sued').length]).to.deep.equal([
      nord,
      undefined,
      0,
    ]);
  });
});

describe('the district that an indicator means', () => {
  const { catalog } = catalogOf(feed('town', 'nord', 'sued'), feed('land', 'nord'));
  const meant = (id: string) => catalog.indicators.all.map((one) => districtOf(catalog, one, id)?.id);

  it('is the one of its own feed', () => {
    expect(meant('nord')).to.deep.equal(['town:nord', 'land:nord']);
  });

  it('is another feed’s where its own has none', () => {
    expect(meant('sued')).to.deep.equal(['town:sued', 'town:sued']);
  });

  it('is the one with that full name, and none where nobody has it', () => {
    expect(meant('land:nord')).to.deep.equal(['land:nord', 'land:nord']);
    expect(meant('west')).to.deep.equal([undefined, undefined]);
  });
});
