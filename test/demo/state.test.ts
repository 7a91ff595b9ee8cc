import { expect } from 'chai';
import { feedFault, fromQuery, settled, START, type State, toQuery } from '../../demo/baukasten/state.js';

const PAGE = 'https://demo.example/demo/baukasten.html';
const read = (query: string) => fromQuery(new URLSearchParams(query), PAGE);

const STATES: readonly State[] = [
  START,
  {
    element: 'quartierskarte',
    feed: 'https://stadt.example/a.json?x=1&y=2 https://verein.example/b.json',
    values: { districts: 'nord süd', 'language-switch': '', basemap: 'versatiles', consent: 'click' },
    look: 'verein',
    width: 'handy',
    format: 'iframe',
    base: 'https://stadt.example/ikon',
  },
  {
    ...START,
    element: 'quartierskarte',
    values: {
      basemap: 'https://stadt.example/karte.pmtiles',
      center: '8.917,52.289',
      zoom: '13',
      standpoint: '8.9,52.3',
      group: 'beratung',
    },
  },
  {
    ...START,
    element: 'kennzahlen',
    feed: 'musterstadt',
    values: { indicators: 'a b:c', view: 'coverage', columns: '2' },
  },
];

describe('the state of the Baukasten', () => {
  for (const state of STATES)
    it(`is in the address, whole: ${state.element} of ${state.feed}`, () => {
      expect(fromQuery(new URLSearchParams(toQuery(state).toString()), PAGE)).to.deep.equal({
        state,
        ignored: [],
      });
    });

  it('leaves out what means nothing, and names it', () => {
    const wrong =
      'element=karussell&feed=http://a.example/x.json&lang=xx&page-size=0&view=charts&gestaltung=rosa&breite=1&format=pdf&basis=ftp://x&url-sync=ja&districts=<b>&fremd=1';
    const { state, ignored } = read(wrong);
    expect(state).to.deep.equal(START);
    expect(ignored).to.have.members([...new URLSearchParams(wrong).keys()]);
  });

  it('leaves out places, groups and basemaps that are none', () => {
    const wrong =
      'element=quartierskarte&basemap=http://a.example/x.json&center=Minden&zoom=40&standpoint=200,0&group=A b';
    const { state, ignored } = read(wrong);
    expect(state.values).to.deep.equal({});
    expect(ignored).to.have.members(['basemap', 'center', 'zoom', 'standpoint', 'group']);
  });

  it('loses what another element does not have, and keeps what it has', () => {
    const values = { lang: 'ar', view: 'calendar', 'page-size': '5', topics: 'x' };
    expect(settled({ ...START, element: 'kennzahlen', values }).values).to.deep.equal({
      lang: 'ar',
      topics: 'x',
    });
  });

  it('takes feeds over https, and over http only from the own server', () => {
    expect(feedFault('https://a.example/x.json', PAGE)).to.equal(undefined);
    expect(feedFault('http://127.0.0.1:1/demo/x.json', 'http://127.0.0.1:1/demo/')).to.equal(undefined);
    expect(feedFault('http://a.example/x.json', PAGE)).to.contain('https://');
    expect(feedFault('javascript:alert(1)', PAGE)).to.contain('https://');
    expect(feedFault('a.json', PAGE)).to.contain('keine vollständige Adresse');
    expect(feedFault('https://a.example/x.json b.json', PAGE)).to.contain('„b.json“');
    expect(feedFault('  ', PAGE)).to.contain('geben Sie');
  });
});
