import type { WireDistrict } from '../../../feed/schema/index.js';
import { Ids, idOf } from '../shared/ids.js';
import type { Report } from '../shared/report.js';
import { get, stringOf } from '../shared/values.js';
import { centerOf } from './geometry.js';

const NAMES = ['name', 'NAME', 'Name', 'bezeichnung', 'stadtteil', 'gen', 'GEN', 'title'];

/** Outlines with a name as districts. */
export class DistrictImport {
  readonly #ids = new Ids();

  constructor(private readonly report: Report) {}

  read(features: readonly unknown[]): WireDistrict[] {
    return features.flatMap((feature, index): WireDistrict[] => {
      const geometry = get(feature, 'geometry');
      const type = get(geometry, 'type');
      const name = NAMES.map((key) => stringOf(get(feature, 'properties', key))).find(Boolean);
      if (name === undefined || (type !== 'Polygon' && type !== 'MultiPolygon')) {
        this.report.lost({ path: `/features/${index}` }, 'geojson-no-outline', { index: String(index + 1) });
        return [];
      }
      const own = stringOf(get(feature, 'id')) ?? stringOf(get(feature, 'properties', 'id'));
      const center = centerOf(geometry);
      const id = this.#ids.take(idOf(own, name));
      return [{ id, name, geometry: geometry as WireDistrict['geometry'], ...(center && { center }) }];
    });
  }
}
