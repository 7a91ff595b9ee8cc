import '../../../src/quartierskarte.js';
import { expectSimpleMap, mountMap, replace, undoAll } from '../../helpers/map.js';
import { clearPage } from '../../helpers/page.js';

// A file of its own: once a page has had a worker, it is not asked again whether it may.
describe('a map that may not have a worker', () => {
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('goes on as a drawing, and leaves no rejected promise to the page', async () => {
    replace(window, 'Worker', function () {
      throw new DOMException('by policy', 'SecurityError');
    });
    await expectSimpleMap(mountMap());
  });
});
