import { expect } from 'chai';
import type { Catalog, Offer, Place } from '../../src/catalog/model.js';
import { sitesOf } from '../../src/map/sites.js';
import { Stage, type StageHost, type Subject } from '../../src/map/stage.js';

const catalog = { feeds: [], districts: { all: [] }, sketch: [] } as unknown as Catalog;
const site = (id: string, ...coordinates: [number, number]) => {
  const place = { id, coordinates } as unknown as Place;
  return sitesOf([{ id, places: [place], categories: [] } as unknown as Offer]);
};
const subject = (sites: Subject['sites']): Subject => ({
  catalog,
  sites,
  chosen: [],
  shades: new Map(),
  walk: undefined,
  name: () => '',
});

describe('stage', () => {
  let box: HTMLElement;
  let stage: Stage;

  beforeEach(() => {
    box = document.createElement('div');
    box.style.cssText = 'position: relative; width: 400px; height: 300px';
    const [drawing, pins] = ['div', 'div'].map((tag) => document.createElement(tag));
    box.append(drawing!, pins!);
    document.body.append(box);
    const host: StageHost = {
      label: ({ key }) => key,
      count: String,
      isSelected: () => false,
      openSite: () => {},
      cooperative: () => false,
      start: () => ({ center: [9, 52], zoom: 12 }),
      covered: () => [],
      refused: () => {},
      moved: () => {},
      placed: () => {},
      tapped: () => {},
    };
    stage = new Stage({ stage: box, drawing: drawing!, pins: pins! }, host);
  });

  afterEach(() => {
    stage.destroy();
    box.remove();
  });

  it('lets the ground be when only the pins change, and moves both when the camera does', () => {
    stage.show(subject(site('a', 9, 52)));
    let placed = 0;
    stage.ground = { place: () => placed++, recolor: () => {}, destroy: () => {} };
    expect(placed).to.equal(1);
    stage.show(subject(site('b', 9.01, 52.01)));
    const pin = box.querySelector<HTMLElement>('[data-key="9.01,52.01"]')!;
    const before = pin.style.transform;
    expect(before).to.include('translate');
    expect(placed).to.equal(1);
    stage.camera.jump({ center: [9.02, 52] });
    expect(placed).to.equal(2);
    expect(pin.style.transform).not.to.equal(before);
  });

  it('brings points together that pins as large as the text around them would cover', () => {
    const [here] = site('a', 9, 52);
    const [near] = site('b', 9.01, 52); // 58 px away
    stage.show(subject([here!, near!]));
    expect(box.querySelectorAll('[data-key]')).to.have.length(2);
    box.style.fontSize = '24px';
    stage.show(subject([here!, near!]));
    expect(box.querySelectorAll('[data-key]')).to.have.length(1);
  });
});
