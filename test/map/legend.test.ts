import { expect } from 'chai';
import { html, render } from 'lit';
import { loadMessages } from '../../src/i18n/translator.js';
import { districtNumber, legend } from '../../src/map/legend.js';
import { type Shading, shadingOf } from '../../src/map/shading.js';
import type { View } from '../../src/ui/view.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';
import { viewAt } from '../helpers/time-view.js';

const ids = ['nord', 'sued', 'west', 'ost', 'mitte'];
const values = ids.map((id) => ({ id }));
const children = {
  id: 'kinder',
  title: 'Kinder',
  kind: 'quantitative',
  unit: 'percent',
  source: { name: 'Die Stadt' },
  dimensions: [{ id: 'ort', kind: 'district', name: 'Stadtteil', values }],
};
const catalogWith = (indicator: object) =>
  catalogOf(feedDocument({ districts: ids.map((id) => ({ id, name: id })), indicators: [indicator] }))
    .catalog;

const plainly = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Texts of what a template draws. */
function textsOf(template: unknown, selector: string): string[] {
  const box = document.createElement('div');
  render(html`${template}`, box);
  return [...box.querySelectorAll(selector)].map(({ textContent }) => plainly(textContent));
}

describe('colours of districts', () => {
  let view: View;
  before(async () => {
    await loadMessages('de', ['map', 'map-later', 'numbers']);
    view = await viewAt('2026-11-20T12:00');
  });

  it('are as many as the numbers are that can be read', () => {
    const rough = [12.1, 12.3, 12.4, 12.6, 13.2].map((value, i) => ({ ort: ids[i], value }));
    const catalog = catalogWith({ ...children, decimals: 0, observations: rough });
    const shading = shadingOf(catalog, 'kinder')!;
    expect(textsOf(legend(view, catalog, shading), 'li span')).to.deep.equal(['12 %', '13 %']);
    expect(ids.map((id) => shading.shades.get(id))).to.deep.equal(
      [0, 0, 0, 1, 1].map((index) => ({ class: index })),
    );
  });

  it('are told of one district as the table tells them', () => {
    const observations = [
      { ort: 'nord', group: 'm', value: 3.5, flag: 'estimated' },
      { ort: 'sued', group: 'm', value: null, flag: 'suppressed' },
      { ort: 'west', group: 'm', value: 4 },
      { ort: 'nord', group: 'w', value: 9 },
    ];
    const group = {
      id: 'group',
      kind: 'group',
      name: 'Geschlecht',
      values: [{ id: 'm', name: 'Männer' }, { id: 'w' }],
    };
    const catalog = catalogWith({ ...children, dimensions: [...children.dimensions, group], observations });
    const shading = shadingOf(catalog, 'kinder')!;
    const said = ids.slice(0, 4).map((id) => plainly(districtNumber(view, catalog, shading, id)));
    const table = textsOf(legend(view, catalog, shading), 'td');
    expect(table.slice(0, 4)).to.deep.equal([
      '3,5 % (geschätzt)',
      'nicht ausgewiesen',
      '4 %',
      'keine Angabe',
    ]);
    expect(said).to.deep.equal(table.slice(0, 4).map((words) => `Kinder: Männer: ${words}`));
  });

  it('are explained without going through the indicator anew', () => {
    const catalog = catalogWith({ ...children, observations: [{ ort: 'nord', value: 7 }] });
    const known = shadingOf(catalog, 'kinder')!;
    let read = 0;
    const { observations, ...indicator } = known.choropleth.indicator;
    Object.defineProperty(indicator, 'observations', { get: () => (read++, observations) });
    const shading = { ...known, choropleth: { ...known.choropleth, indicator } } as Shading;
    expect(textsOf(legend(view, catalog, shading), 'td')[0]).to.equal('7 %');
    expect(plainly(districtNumber(view, catalog, shading, 'nord'))).to.equal('Kinder: 7 %');
    expect(read).to.equal(0);
  });
});
