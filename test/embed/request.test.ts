import { expect } from 'chai';
import { ATTRIBUTES, readRequest, type Problem, type Request } from '../../embed/request.js';
import '../../src/index.js';

const PAGE = 'https://stadt.example/ikon/embed/';
const read = (query: string, ...allowed: string[]) => readRequest(new URL(`?${query}`, PAGE), allowed);
const request = (query: string) => read(query) as Request;
const problem = (query: string, ...allowed: string[]) => read(query, ...allowed) as Problem;
const attributes = (query: string) => Object.fromEntries(request(query).attributes);

describe('the address of the page for frames', () => {
  for (const [name, listed] of Object.entries(ATTRIBUTES))
    it(`can say everything that ${name} can be told`, () => {
      const { observedAttributes } = customElements.get(`ikon-${name}`) as unknown as {
        observedAttributes: string[];
      };
      expect([...listed].sort()).to.deep.equal([...observedAttributes].sort());
    });

  it('says which word is none of the elements, and that one is missing', () => {
    const wrong = problem('element=angebot&feed=/a.json');
    expect(wrong.de).to.include('„angebot“').and.include('element=angebote');
    expect(wrong.en).to.include('“angebot”').and.include('element=angebote');
    expect(problem('feed=/a.json').de).to.include('nicht, was er zeigen soll');
  });

  it('becomes attributes', () => {
    expect(
      attributes('element=angebote&feed=/a.json&districts=nord&view=calendar&page-size=6&group=g'),
    ).to.deep.equal({ feed: '/a.json', group: 'g', districts: 'nord', 'page-size': '6', view: 'calendar' });
  });

  it('may name several feeds, in one parameter or in several', () => {
    expect(attributes('element=angebote&feed=/a.json+/b.json').feed).to.equal('/a.json /b.json');
    expect(attributes('element=angebote&feed=/a.json&feed=/b.json').feed).to.equal('/a.json /b.json');
  });

  it('switches on by name, and not where it says no', () => {
    const on = (query: string) => 'url-sync' in attributes(`element=angebote&feed=/a.json&${query}`);
    expect(['url-sync', 'url-sync=', 'url-sync=1', 'url-sync=true'].map(on)).to.not.include(false);
    expect(['', 'url-sync=false', 'url-sync=0', 'url-sync=nein'].map(on)).to.not.include(true);
  });

  it('sets nothing else: no style, no handler, nothing of another element', () => {
    const query = 'element=massnahmen&feed=/a.json&onclick=alert(1)&style=color:red&class=x&basemap=a&id=b';
    expect(attributes(query)).to.deep.equal({ feed: '/a.json' });
  });

  it('is refused where its map is of another server, however it is written', () => {
    for (const map of [
      'https://evil.example/x.json',
      '//evil.example/x.json',
      'http:%5C%5C2130706433:5443%5C/x.json',
      'https:%5C%5Cevil.example%5C&basemap=/x.json',
    ])
      expect(problem(`element=quartierskarte&feed=/a.json&basemap=${map}`), map).to.have.property('de');
    const two = attributes(
      'element=quartierskarte&feed=/a.json&basemap=/x.json&basemap=https://evil.example/',
    );
    expect(two.basemap).to.equal('/x.json');
  });

  it('asks the visitor before a street map by name, unless its server is allowed', () => {
    const named = 'element=quartierskarte&feed=/a.json&basemap=versatiles&consent=none';
    expect(attributes(named).consent).to.equal('click');
    const { attributes: allowed } = read(named, 'https://tiles.versatiles.org') as Request;
    expect(Object.fromEntries(allowed).consent).to.equal('none');
    expect(attributes('element=quartierskarte&feed=/a.json&basemap=unbekannt')).to.not.have.property(
      'consent',
    );
  });

  it('takes the color-scheme of a page as theme', () => {
    const theme = (value: string) => [
      request(`element=angebote&feed=/a.json&theme=${value}`).theme,
      attributes(`element=angebote&feed=/a.json&theme=${value}`).theme,
    ];
    const wanted = {
      normal: 'light',
      light: 'light',
      dark: 'dark',
      'light+dark': 'auto',
      auto: 'auto',
      x: 'light',
    };
    for (const [value, meant] of Object.entries(wanted)) expect(theme(value)).to.deep.equal([meant, meant]);
    expect(request('element=angebote&feed=/a.json').theme).to.equal(undefined);
  });

  it('takes as language only what can be a tag', () => {
    const lang = (tag: string) => request(`element=angebote&feed=/a.json&lang=${tag}`).lang;
    expect(lang('de-simple')).to.equal('de-simple');
    expect(lang('')).to.equal(undefined);
    expect(lang('">x')).to.equal(undefined);
  });

  it('is answered in German and English where it names no element', () => {
    for (const query of [
      '',
      'feed=/a.json',
      'element=karte&feed=/a.json',
      'element=constructor&feed=/a.json',
    ]) {
      expect(problem(query).de).to.contain('element=angebote');
      expect(problem(query).en).to.contain('element=angebote');
    }
  });

  it('is answered where it names no feed', () => {
    expect(problem('element=angebote').de).to.contain('feed=');
    expect(problem('element=angebote&feed=+').en).to.contain('feed=');
  });

  it('is answered where a feed or a map is no address of the web', () => {
    for (const feed of ['javascript:alert(1)', 'data:,x', 'file:///etc/passwd', 'blob:x', 'http://'])
      expect(problem(`element=angebote&feed=${encodeURIComponent(feed)}`).de, feed).to.contain('https://');
    expect(problem('element=quartierskarte&feed=/a.json&basemap=data:text/json,x').de).to.contain('https://');
  });

  it('shows what lies on other servers only where whoever runs it allows them', () => {
    const feed = 'element=angebote&feed=https://verein.example/a.json';
    expect(problem(feed).de).to.contain('verein.example');
    expect(problem(feed, 'https://verein.example')).to.have.property('element', 'angebote');
    expect(problem(feed, '*')).to.have.property('element', 'angebote');
    for (const written of ['https://verein.example/', 'https://Verein.example:443/feeds/'])
      expect(problem(feed, written), written).to.have.property('element', 'angebote');
    for (const other of ['http://verein.example', 'https://verein.example:8443/', 'verein.example', 'null'])
      expect(problem(feed, other), other).to.have.property('de');
    const map = 'element=quartierskarte&feed=/a.json&basemap=https://karten.example/stil.json';
    expect(problem(map).en).to.contain('karten.example');
    expect(problem(map, 'https://karten.example')).to.have.property('element', 'quartierskarte');
    expect(request('element=quartierskarte&feed=/a.json&basemap=versatiles').element).to.equal(
      'quartierskarte',
    );
  });
});
