import { Failure } from '../../problem.js';
import { FeedDraft, Unused } from '../shared/draft.js';
import { parseJson } from '../shared/json-source.js';
import { Report } from '../shared/report.js';
import { settings } from '../shared/settings.js';
import { get, isObject, listOf, stringOf } from '../shared/values.js';
import type { FeedImporter } from '../types.js';
import { DistrictImport } from './districts.js';
import { TaggedImport } from './tagged.js';

/**
 * Reads GeoJSON (RFC 7946). Points become offers at places; the middle of another outline does, too.
 *
 * Settings: `as`, `offers` (default), `places` or `districts` (outlines); `category` of offers that name none.
 */
export const geojsonImporter: FeedImporter = {
  name: 'geojson',
  read(source, options) {
    const { as = 'offers', category = 'Orte' } = settings(options.set, ['as', 'category']);
    if (!['offers', 'places', 'districts'].includes(as)) throw new Failure('geojson-as', { as });
    const report = new Report();
    const document = parseJson(source.bytes, report);
    const type = stringOf(get(document, 'type'));
    if (type !== 'FeatureCollection' && type !== 'Feature') throw new Failure('not-geojson');
    const features = type === 'Feature' ? [document] : listOf(get(document, 'features'));
    const draft = new FeedDraft(report);
    const unused = new Unused();
    const source0 = options.languages[0] ?? 'de';
    if (as === 'districts') {
      const districts = new DistrictImport(report).read(features);
      const { feed, problems } = draft.done({ timezone: options.timezone });
      return Promise.resolve({ feed: { ...feed, districts }, problems });
    }
    const reader = new TaggedImport({
      draft,
      report,
      unused,
      category,
      source: source0,
      offers: as === 'offers',
    });
    features.forEach((feature, index) => {
      const properties = get(feature, 'properties');
      const tags = isObject(properties) ? properties : {};
      reader.read({
        tags,
        id: stringOf(get(feature, 'id')) ?? stringOf(tags['@id']) ?? stringOf(tags['id']),
        geometry: get(feature, 'geometry'),
        path: `/features/${index}`,
      });
    });
    unused.report(report);
    return Promise.resolve(draft.done({ timezone: options.timezone }));
  },
};
