import type { Position } from '../../catalog/model.js';
import type { ListHost } from './host.js';

/** Where walks begin: at the point that the filter asks about, or where the visitor stands, as far as the page knows. */
export function walksFrom(host: ListHost): Position | undefined {
  return host.query().filter.near?.coordinates ?? host.session()?.view.snapshot.standpoint ?? undefined;
}
