import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import type { IkonQuartierskarte } from '../../../src/quartierskarte.js';
import { drawnMap, pins, view } from '../../helpers/map.js';
import { all, clearPage, one, until, words } from '../../helpers/page.js';

const OWN = ['basemap', 'center', 'consent', 'indicator', 'standpoint', 'zoom'] as const;
const SHARED = ['audiences', 'categories', 'districts', 'group', 'lang', 'providers', 'theme', 'topics'];

/** The map still draws: what a filter leaves, and, put elsewhere on the page, all of it. */
async function expectAlive(element: IkonQuartierskarte): Promise<void> {
  await element.updateComplete;
  element.filter = { free: true };
  await element.updateComplete;
  expect(words(element, '.status')).to.match(/^2 Angebote/);
  element.filter = {};
  const { parentElement } = element;
  element.remove();
  parentElement!.append(element);
  await until(() => pins(element).length > 0 && words(element, '.status').startsWith('4'), 'the pins');
}

describe('a map whose attributes are taken away', () => {
  afterEach(clearPage);

  it('goes on without them', async () => {
    const element = await drawnMap(
      'basemap="schematic" center="8.91,52.32" zoom="12" standpoint="8.91,52.32" consent="click" indicator="kinder"',
    );
    for (const name of [...OWN, ...SHARED.filter((name) => name !== 'lang' && name !== 'group')])
      element.removeAttribute(name);
    await expectAlive(element);
    for (const key of OWN) expect(element[key], key).to.equal(null);
  });

  it('goes on where a framework says undefined', async () => {
    const element = await drawnMap('basemap="schematic" center="8.91,52.32"');
    for (const key of OWN) Reflect.set(element, key, undefined);
    await expectAlive(element);
  });

  it('looks at everything where no centre is stated any more, and forgets where visitors stand', async () => {
    const everything = view(await drawnMap());
    const element = await drawnMap('center="8.91,52.32" zoom="15" standpoint="8.91,52.32"');
    expect(one(element, '.here').hidden).to.equal(false);
    for (const name of ['center', 'zoom', 'standpoint']) element.removeAttribute(name);
    await expectAlive(element);
    expect(view(element)).to.equal(everything);
    expect(one(element, '.here').hidden).to.equal(true);
    expect(all(element, '.walk')).to.have.length(0);
  });
});
