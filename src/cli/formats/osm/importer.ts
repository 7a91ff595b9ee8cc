import { Failure } from '../../problem.js';
import { TaggedImport } from '../geojson/tagged.js';
import { FeedDraft, Unused } from '../shared/draft.js';
import { parseJson } from '../shared/json-source.js';
import { Report } from '../shared/report.js';
import { settings } from '../shared/settings.js';
import { get, isObject, stringOf } from '../shared/values.js';
import type { FeedImporter } from '../types.js';

/**
 * Reads an extract of OpenStreetMap as JSON, as the Overpass API answers (`out center;`). Named things become offers at
 * places, with their `opening_hours`. Setting `category`: of things that have no kind.
 */
export const osmImporter: FeedImporter = {
  name: 'osm',
  read(source, options) {
    const { category = 'Orte' } = settings(options.set, ['category']);
    const report = new Report();
    const elements = get(parseJson(source.bytes, report), 'elements');
    if (!Array.isArray(elements)) throw new Failure('not-osm');
    const draft = new FeedDraft(report);
    const unused = new Unused();
    const reader = new TaggedImport({
      draft,
      report,
      unused,
      category,
      source: options.languages[0] ?? 'de',
      offers: true,
    });
    elements.forEach((element: unknown, index) => {
      const tags = get(element, 'tags');
      if (!isObject(tags)) return; // a corner of an outline: it has nothing to say
      const point = get(element, 'center') ?? element;
      reader.read({
        tags,
        id: `${stringOf(get(element, 'type')) ?? 'element'}-${stringOf(get(element, 'id')) ?? index}`,
        geometry: {
          type: get(element, 'type') === 'node' ? 'Point' : 'Center',
          coordinates: [get(point, 'lon'), get(point, 'lat')],
        },
        path: `/elements/${index}`,
      });
    });
    unused.report(report);
    return Promise.resolve(draft.done({ timezone: options.timezone }));
  },
};
