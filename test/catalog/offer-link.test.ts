import { expect } from 'chai';
import { readAddress } from '../../src/catalog/address.js';
import { leadsToOffer, offerLink } from '../../src/catalog/offer-link.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

const { catalog } = catalogOf(
  feedDocument({ offers: [offerDocument('a', { url: 'https://a.example/' }), offerDocument('b')] }),
);
const [a, b] = catalog.offers.all;
const page = (search: string, group?: string) => ({ href: `https://city.example/${search}#top`, group });

describe('a link to an offer', () => {
  it('carries the offer and the chosen language, and nothing else of what was chosen', () => {
    const link = offerLink(a!, page('?ikon.facts=free&ikon.lang=uk&ikon.offer=b&ikon.slip=b&id=7', ''));
    expect(link).to.equal('https://city.example/?id=7&ikon.offer=a&ikon.lang=uk');
    expect(readAddress(new URL(link).search, 'ikon.')).to.include({ selected: 'a', language: 'uk' });
  });

  it('opens in another language where that is asked for', () => {
    const link = offerLink(a!, page('?nord.lang=uk&sued.lang=fr', 'nord'), 'ar');
    expect(link).to.equal('https://city.example/?sued.lang=fr&nord.offer=a&nord.lang=ar');
  });

  it('leaves the language to whoever opens it where nobody chose one', () => {
    expect(offerLink(a!, page('', ''))).to.equal('https://city.example/?ikon.offer=a');
  });

  it('is the offer’s own page, or this one, where the address carries nothing', () => {
    expect(offerLink(a!, page('?x=1'))).to.equal('https://a.example/');
    expect(offerLink(b!, page('?x=1'), 'uk')).to.equal('https://city.example/?x=1');
  });

  it('leads to the offer itself where the address carries it or the offer has a page', () => {
    expect([a, b].map((offer) => leadsToOffer(offer!, page('')))).to.deep.equal([true, false]);
    expect([a, b].map((offer) => leadsToOffer(offer!, page('', '')))).to.deep.equal([true, true]);
  });
});
