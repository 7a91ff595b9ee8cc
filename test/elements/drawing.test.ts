import { expect } from 'chai';
import { createDrawing } from '../../src/elements/drawing.js';

/** Notes the order in which things happen. */
function order() {
  const told: string[] = [];
  return { told, note: (what: string) => () => void told.push(what) };
}

describe('the order of drawing', () => {
  it('lets what is heavy wait until every element has drawn', async () => {
    const { told, note } = order();
    const drawing = createDrawing(60_000);
    const [list, map] = [{}, {}];
    drawing.begin(list);
    drawing.begin(map);
    const heavy = drawing.done().then(note('heavy'));
    drawing.end(map);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    note('list')();
    drawing.end(list);
    await heavy;
    expect(told).to.deep.equal(['list', 'heavy']);
  });

  it('waits for nobody where all have drawn', async () => {
    await createDrawing(60_000).done();
  });

  it('does not wait for ever for an element that hangs', async () => {
    const drawing = createDrawing(1);
    drawing.begin({});
    await drawing.done();
  });
});
