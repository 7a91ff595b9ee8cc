import { expect } from 'chai';
import { contrastOf } from '../../src/charts/contrast.js';
import { readLook } from '../../src/charts/look.js';
import { seriesColor } from '../../src/charts/series-color.js';
import type { Category } from '../../src/catalog/model.js';
import { colorOf } from '../../src/map/palette.js';
import { MAP_COLORS } from '../../src/map/tokens.js';
import { COLORS } from '../../src/styles/tokens.js';
import '../../src/index.js';
import { PLAIN, THEMES, wear } from '../../demo/themes/themes.js';
import { clearPage, mount } from '../helpers/page.js';

const WHITE = 'rgb(255, 255, 255)';
const AA = 4.5;
const AAA = 7;
/** Borders of controls, focus, marks of a chart (WCAG 2.2, 1.4.11). */
const PARTS = 3;
/** The least by which one class of a map has to differ from the next. */
const STEP = 1.2;

/** What is written on what. */
const TEXT: readonly (readonly [ink: string, ground: string])[] = [
  ['text', 'surface'],
  ['text', 'raised'],
  ['text', 'accent-soft'],
  ['text', 'warn-soft'],
  ['text', 'bad-soft'],
  ['text', 'mark'],
  ['muted', 'surface'],
  ['muted', 'raised'],
  ['accent', 'surface'],
  ['accent', 'raised'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['good', 'surface'],
  ['good', 'good-soft'],
  ['warn', 'surface'],
  ['warn', 'warn-soft'],
  ['bad', 'surface'],
  ['bad', 'bad-soft'],
  ['map-label', 'map-ground'],
  ['map-label', 'map-district'],
];
const SEEN: readonly (readonly [part: string, ground: string])[] = [
  ['control', 'surface'],
  ['control', 'raised'],
  ['focus', 'surface'],
  ['focus', 'raised'],
  ['focus', 'map-ground'],
  ['focus', 'map-district'],
];
const CLASSES = ['map-class-0', 'map-class-1', 'map-class-2', 'map-class-3'];

/** An element as the theme makes it; what it shows does not matter. */
async function element(tag: string, look: string, scheme: string): Promise<ShadowRoot> {
  wear(document, look);
  const made = mount<HTMLElement & { updateComplete: Promise<boolean> }>(
    `<${tag} theme="${scheme}"></${tag}>`,
  );
  await made.updateComplete;
  return made.shadowRoot!;
}

/** Each colour as it applies there, as `rgb(…)`. */
function colorsIn(root: ShadowRoot, names: readonly string[]): Map<string, string> {
  const probe = document.createElement('span');
  root.append(probe);
  const found = names.map((name): [string, string] => {
    probe.style.color = `var(--_${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return new Map(found);
}

afterEach(() => {
  clearPage();
  wear(document, PLAIN);
});

describe('the colours of each theme', () => {
  for (const { id: look } of THEMES)
    for (const scheme of ['light', 'dark'])
      it(`${look}, ${scheme}: what is read and what is used stands out from its ground`, async () => {
        const map = await element('ikon-quartierskarte', look, scheme);
        const colors = colorsIn(map, [...Object.keys(COLORS), ...Object.keys(MAP_COLORS), 'focus']);
        const color = (name: string) => colors.get(name)!;
        const least = look === 'kiosk' ? AAA : AA;
        const faint = [
          ...TEXT.map((pair) => [...pair, least] as const),
          ...SEEN.map((pair) => [...pair, PARTS] as const),
        ]
          .filter(([over, under, wanted]) => !(contrastOf(color(over), color(under)) >= wanted))
          .map(([over, under]) => `${over} on ${under}: ${contrastOf(color(over), color(under)).toFixed(2)}`);
        expect(faint).to.deep.equal([]);

        for (const name of ['map-bubble', 'map-here'])
          expect(contrastOf(WHITE, color(name)), name).to.be.at.least(AA);
        for (const [i, name] of CLASSES.slice(1).entries())
          expect(contrastOf(color(name), color(CLASSES[i]!)), name).to.be.at.least(STEP);

        const drawn = readLook(await element('ikon-kennzahlen', look, scheme), 'de');
        expect(drawn.dark).to.equal(scheme === 'dark');
        for (let i = 0; i < 8; i++)
          expect(contrastOf(seriesColor(i, drawn), drawn.surface), `series ${i}`).to.be.at.least(PARTS);
      });

  it('a host can colour the series of charts', async () => {
    const look = readLook(await element('ikon-kennzahlen', 'verein', 'light'), 'de');
    expect(look.series.slice(0, 4)).to.deep.equal([
      'rgb(156, 52, 20)',
      'rgb(31, 111, 107)',
      'rgb(107, 79, 154)',
      '',
    ]);
    expect(seriesColor(0, look)).to.equal('rgb(156, 52, 20)');
    expect(seriesColor(3, look)).to.equal('#a8437f');
  });

  it('pins without a colour of the feed carry white signs', () => {
    for (let index = 0; index < 9; index++)
      expect(contrastOf('#ffffff', colorOf({ index } as Category)), String(index)).to.be.at.least(AA);
  });
});

describe('the room of each theme', () => {
  it('grows and shrinks with --ikon-density, and no target goes below 24 pixels', async () => {
    const root = await element('ikon-angebote', PLAIN, 'light');
    const made = document.createElement('i');
    made.style.cssText = 'display: block; inline-size: calc(4 * var(--_space)); block-size: var(--_target)';
    root.append(made);
    const size = () => [made.getBoundingClientRect().width, made.getBoundingClientRect().height];
    expect(size()).to.deep.equal([16, 44]);
    const { style } = root.host as HTMLElement;
    style.setProperty('--ikon-density', '0.5');
    style.setProperty('--ikon-target', '4px');
    expect(size()).to.deep.equal([8, 24]);
  });
});
