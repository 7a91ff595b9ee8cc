import { describe, it } from 'node:test';
import { expect } from 'chai';
import Papa from 'papaparse';
import { readXlsx } from 'hucre/xlsx';
import type { WireFeed } from '../../../src/cli/formats/index.js';
import { feedWith, hostileFeed } from '../../toughness/hostile-feed.js';
import { payloads } from '../../toughness/payloads.js';
import { write } from './helpers.js';

/** Each holds a payload in every field: every payload has been in many of them with one of so many feeds. */
const SHARE = 36;
const hostile = payloads
  .map((_, seed) => seed)
  .filter((seed) => seed % SHARE === 0)
  .map((seed) => hostileFeed(seed) as Partial<WireFeed>);
const plain = [0, 1, 2, 3, 4, 5].map((seed) => feedWith(seed, () => 'Wort') as Partial<WireFeed>);
const text = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
const texts = (format: string, feeds = hostile) =>
  Promise.all(feeds.map(async (feed) => text((await write(format, feed)).content)));

describe('what is hostile in a feed', () => {
  for (const format of ['jsonld', 'geojson', 'hsds'])
    it(`stays a text in ${format}, also where the file is put between the tags of a script`, async () => {
      for (const written of await texts(format)) {
        expect(() => JSON.parse(written) as unknown).not.to.throw();
        if (format === 'jsonld') expect(written).not.to.match(/<\/script|<!--|<script/i);
      }
    });

  it('makes no tag in a newsletter, and none in the HTML that readers take its descriptions for', async () => {
    const tags = (written: string) => new Set(written.match(/<\/?[^\s>/]+/g));
    const usual = new Set((await texts('rss', plain)).flatMap((written) => [...tags(written)]));
    for (const written of await texts('rss')) {
      expect([...tags(written)].filter((tag) => !usual.has(tag))).to.deep.equal([]);
      for (const [, description] of written.matchAll(/<description>(.*?)<\/description>/gs))
        expect(description).not.to.match(/&lt;/);
    }
  });

  it('begins no line of its own in a calendar', async () => {
    const names = (written: string) =>
      written
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')
        .map((line) => line.replace(/[:;].*/s, ''));
    const usual = new Set((await texts('ics', plain)).flatMap(names));
    for (const written of await texts(
      'ics',
      hostile.filter((_, index) => index % 4 === 0),
    )) {
      expect(names(written).filter((name) => !usual.has(name))).to.deep.equal([]);
      const signs = [...written.replaceAll('\r\n', '')].filter((sign) => sign < ' ' && sign !== '\t');
      expect(signs).to.deep.equal([]);
    }
  });

  it('is no formula in a table', async () => {
    for (const feed of hostile) {
      const { content, files } = await write('csv', feed);
      for (const written of [text(content), ...(files ?? []).map((file) => file.content)]) {
        const { data } = Papa.parse<string[]>(written.replace(/^\uFEFF/, ''), { delimiter: ';' });
        expect(data.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d,.]+$)/.test(cell))).to.deep.equal([]);
      }
    }
  });

  it('is no formula in a workbook', async () => {
    for (const feed of hostile.filter((_, index) => index % 3 === 0)) {
      const { sheets } = await readXlsx((await write('xlsx', feed)).content as Uint8Array, {});
      const cells = sheets.flatMap(({ cells: all }) => [...(all?.values() ?? [])]);
      expect(cells.filter(({ formula }) => formula !== undefined)).to.deep.equal([]);
    }
  });
});
