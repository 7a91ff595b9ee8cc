import { expect } from 'chai';
import { basemapOf, foreignOrigin, PRESET_NAMES, SCHEMATIC } from '../../src/map/basemaps.js';

const BASE = 'https://stadt.example/karte/';

describe('the basemap attribute', () => {
  it('means the schematic map where it is empty or says so', () => {
    expect(basemapOf('', BASE)).to.equal(SCHEMATIC);
    expect(basemapOf(' schematic ', BASE)).to.equal(SCHEMATIC);
  });

  it('means it too where it was taken away', () => {
    expect(basemapOf(null, BASE)).to.equal(SCHEMATIC);
    expect(basemapOf(undefined, BASE)).to.equal(SCHEMATIC);
  });

  it('knows the names of street maps', () => {
    expect(PRESET_NAMES).to.deep.equal(['basemap-de', 'basemap-de-grey', 'versatiles', 'openfreemap']);
    for (const name of PRESET_NAMES) expect(basemapOf(name, BASE)).to.have.property('kind', 'style');
  });

  it('takes addresses of styles and of archives, against the page', () => {
    expect(basemapOf('stil.json', BASE)).to.include({
      kind: 'style',
      url: 'https://stadt.example/karte/stil.json',
    });
    expect(basemapOf('/minden.pmtiles?v=2', BASE)).to.deep.equal({
      kind: 'pmtiles',
      url: 'https://stadt.example/minden.pmtiles?v=2',
    });
  });

  it('means nothing where it is a name that nobody knows, or no web address', () => {
    for (const value of [
      'googlemaps',
      'constructor',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a/b.json',
    ])
      expect(basemapOf(value, BASE), value).to.equal(undefined);
  });

  it('says which other server is asked', () => {
    const foreign = (value: string) => foreignOrigin(basemapOf(value, BASE)!, 'https://stadt.example');
    expect(foreign('schematic')).to.equal(undefined);
    expect(foreign('/minden.pmtiles')).to.equal(undefined);
    expect(foreign('openfreemap')).to.equal('tiles.openfreemap.org');
  });
});
