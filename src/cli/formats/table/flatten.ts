import type {
  Dimension,
  Hours,
  WireIndicator,
  WireOffer,
  WirePlace,
  WireProvider,
} from '../../../feed/schema/index.js';
import type { CleanFeed } from '../shared/clean-feed.js';
import type { Place, Report } from '../shared/report.js';
import { isPlain } from './hours.js';
import type { Row } from './read-row.js';
import { dimensionRows, observationRow, scheduleRow } from './shape.js';
import { MAX_DIMENSIONS } from './sheets/monitoring.js';

type Rows = Map<string, Row[]>;

/** The rows of every sheet, nested as the columns' paths say. */
export function rowsOf({ lists, head, sketch }: CleanFeed, report: Report): Rows {
  const rows: Rows = new Map();
  const providers = new Map<string, WireProvider>(lists.providers.map((provider) => [provider.id, provider]));
  const places = new Map<string, WirePlace>(lists.places.map((place) => [place.id, place]));
  rows.set(
    'Angebote',
    lists.offers.map((offer) => offerRow(offer, rows, providers, places, report)),
  );
  rows.set('Träger', [...providers.values()]);
  rows.set(
    'Orte',
    [...places.values()].map((place) => withHours(place, 'Ort', rows)),
  );
  rows.set('Kategorien', [...lists.categories]);
  rows.set('Handlungsfelder', [...lists.topics]);
  rows.set('Stadtteile', [...lists.districts]);
  rows.set(
    'Kennzahlen',
    lists.indicators.map((indicator) => indicatorRow(indicator, rows, report)),
  );
  rows.set(
    'Maßnahmen',
    lists.measures.map(({ updates = [], ...measure }) => {
      for (const update of updates) push(rows, 'Neuigkeiten', { Maßnahme: measure.id, ...update });
      return measure;
    }),
  );
  rows.set('Schließtage', [...lists.closures]);
  reportHead(head, sketch, report);
  return rows;
}

function reportHead({ next }: CleanFeed['head'], sketch: CleanFeed['sketch'], report: Report): void {
  if (typeof sketch === 'object') report.note({ path: '/sketch' }, 'no-place-for-sketch');
  if (next !== undefined) report.note({ path: '/next' }, 'no-further-parts');
}

function push(rows: Rows, sheet: string, row: Row): void {
  const list = rows.get(sheet) ?? [];
  rows.set(sheet, list);
  list.push(row);
}

function offerRow(
  offer: WireOffer,
  rows: Rows,
  providers: Map<string, WireProvider>,
  places: Map<string, WirePlace>,
  report: Report,
): Row {
  const { provider, places: at, schedule = [], ...rest } = offer;
  for (const date of schedule) push(rows, 'Termine', { Angebot: offer.id, ...scheduleRow(date) });
  const row = withHours({ ...rest }, 'Angebot', rows);
  const where = { list: 'offers', record: offer.id };
  return {
    ...row,
    ...(provider !== undefined && { provider: ownSheet(provider, providers, where, report) }),
    ...(at && { places: at.map((place) => ownSheet(place, places, where, report)) }),
  };
}

/** What is written out within an offer gets a row in its own sheet. */
function ownSheet<T extends { readonly id: string }>(
  value: string | T,
  sheet: Map<string, T>,
  where: Place,
  report: Report,
): string {
  if (typeof value === 'string') return value;
  const known = sheet.get(value.id);
  if (known && JSON.stringify(known) !== JSON.stringify(value))
    report.note(where, 'two-of-one-id', { id: value.id });
  if (!known) sheet.set(value.id, value);
  return value.id;
}

/** Hours with a note, or that hold for a while only, have a sheet of their own. */
function withHours<T extends { readonly id: string; readonly hours?: Hours[] | undefined }>(
  record: T,
  header: string,
  rows: Rows,
): Row {
  const { hours = [], ...rest } = record;
  if (hours.length === 0) return rest;
  if (isPlain(hours)) return { ...rest, hours };
  for (const one of hours) push(rows, 'Öffnungszeiten', { [header]: record.id, ...one });
  return rest;
}

function indicatorRow(
  { dimensions, observations, unit, ...rest }: WireIndicator,
  rows: Rows,
  report: Report,
): Row {
  const held: readonly Dimension[] = dimensions.slice(0, MAX_DIMENSIONS);
  if (held.length < dimensions.length)
    report.note({ list: 'indicators', record: rest.id }, 'too-many-dimensions', { most: MAX_DIMENSIONS });
  for (const row of dimensionRows(held)) push(rows, 'Merkmale', { Kennzahl: rest.id, ...row });
  for (const one of observations) push(rows, 'Zahlen', { Kennzahl: rest.id, ...observationRow(one, held) });
  return { ...rest, ...(unit !== undefined && { unit: typeof unit === 'string' ? { code: unit } : unit }) };
}
