import { expect } from 'chai';
import { attributesOf, snippet, type Wanted } from '../../demo/baukasten/snippet.js';

/** Everything that quotes, entities, queries and shortcodes could trip over. */
const NASTY: Wanted = {
  element: 'angebote',
  feeds: [`https://stadt.example/a.json?x=1&y="2"<3>'4'[5]`, 'https://verein.example/b.json'],
  values: {
    districts: 'nord süd',
    lang: 'de-simple',
    'language-switch': '',
    'page-size': '20',
    'url-sync': '',
  },
  base: 'https://stadt.example/ikon/?a=1&b="<',
  title: 'Angebote & "mehr" <hier>',
};
const WHOLE = new Map(attributesOf(NASTY));

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const attributes = (element: Element | null) =>
  new Map([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

describe('a snippet of the Baukasten', () => {
  it('gives a parser the same attributes back as script and element, and nothing else', () => {
    const page = parsed(snippet('script', NASTY));
    expect(page.querySelectorAll('script, ikon-angebote, body > *').length).to.equal(2);
    expect(page.querySelector('script')?.src).to.equal(
      new URL('https://stadt.example/ikon/?a=1&b="</cdn/angebote.js').href,
    );
    expect(attributes(page.querySelector('ikon-angebote'))).to.deep.equal(WHOLE);
  });

  it('gives them back as the query of a frame, with a name for the frame', () => {
    const frame = parsed(snippet('iframe', { ...NASTY, base: 'https://stadt.example/ikon/' })).querySelector(
      'iframe',
    );
    const { origin, pathname, searchParams } = new URL(frame?.src ?? '');
    expect(origin + pathname).to.equal('https://stadt.example/ikon/embed/index.html');
    expect(searchParams.get('element')).to.equal('angebote');
    searchParams.delete('element');
    expect(new Map(searchParams)).to.deep.equal(
      new Map([...WHOLE, ['theme', 'auto']].map(([name, value]) => [name, value || '1'])),
    );
    expect(frame?.title).to.equal(NASTY.title);
    expect(frame?.hasAttribute('style')).to.equal(false);
  });

  it('gives them back as data of a script alone', () => {
    const script = parsed(snippet('loader', NASTY)).querySelector('script');
    const data = [...attributes(script)].filter(([name]) => name.startsWith('data-'));
    expect(new Map(data.map(([name, value]) => [name.slice(5), value]))).to.deep.equal(
      new Map([['element', 'angebote'], ...WHOLE]),
    );
    // It keeps the room free before the text below is painted.
    expect(script?.hasAttribute('async')).to.equal(false);
  });

  it('is a shortcode that WordPress can take apart, with flags as 1 and the names that the plugin knows', () => {
    const text = snippet('shortcode', NASTY);
    const [, tag, inside] = /^\[(\w+)((?: [\w-]+="[^"[\]<>]*")*)\]$/.exec(text) ?? [];
    expect(tag).to.equal('ikon_angebote');
    const pairs = [...(inside ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    expect(new Map(pairs as [string, string][])).to.deep.equal(
      new Map([
        [
          'feed',
          'https://stadt.example/a.json?x=1&y=%222%22%3C3%3E%274%27%5B5%5D https://verein.example/b.json',
        ],
        ['districts', 'nord süd'],
        ['lang', 'de-simple'],
        ['language-switch', '1'],
        ['page-size', '20'],
        ['url-sync', '1'],
      ]),
    );
  });

  it('leaves out what the element does not have', () => {
    const values = { 'page-size': '20', basemap: 'versatiles', lang: 'ar' };
    expect(attributesOf({ element: 'quartierskarte', feeds: ['https://a.example/'], values })).to.deep.equal([
      ['feed', 'https://a.example/'],
      ['lang', 'ar'],
      ['basemap', 'versatiles'],
    ]);
  });
});
