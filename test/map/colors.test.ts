import { expect } from 'chai';
import { isDark, readColors } from '../../src/map/colors.js';
import { clearPage, mount } from '../helpers/page.js';

/** The ground as it is read inside something of that colour. */
function groundOf(color: string) {
  const inside = mount<HTMLElement>('<div></div>');
  inside.style.setProperty('--_map-ground', color);
  return readColors(inside);
}

const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);

describe('the map’s colours', () => {
  afterEach(clearPage);

  for (const [color, rgb] of [
    ['oklch(1 0 0)', [255, 255, 255, 1]],
    ['lab(0 0 0)', [0, 0, 0, 1]],
    ['color(srgb 1 0.2 0)', [255, 51, 0, 1]],
    ['color(srgb 0 0 1 / 0.4)', [0, 0, 255, 0.4]],
    ['color-mix(in srgb, #ffffff 20%, #000000)', [51, 51, 51, 1]],
  ] as const)
    it(`are read as rgb() where a page gives ${color}`, () => {
      groundOf('color(srgb 1 1 1)'); // nothing is left of the one that was read before
      const { ground } = groundOf(color);
      expect(ground).to.match(/^rgba?\(/);
      const read = channels(ground);
      rgb.forEach((channel, at) => expect(read[at] ?? 1, ground).to.be.closeTo(channel, at < 3 ? 1 : 0.01));
    });

  it('are left as they are where they are rgb', () => {
    expect(groundOf('#eef0f2').ground).to.equal('rgb(238, 240, 242)');
  });

  it('are dark or light by what is seen, however it is written', () => {
    expect(isDark(groundOf('oklch(0.96 0.01 250)'))).to.equal(false);
    expect(isDark(groundOf('oklch(0.25 0.01 250)'))).to.equal(true);
    expect(isDark(groundOf('#ffffff'))).to.equal(false);
    expect(isDark(groundOf('#1a1f25'))).to.equal(true);
  });
});
