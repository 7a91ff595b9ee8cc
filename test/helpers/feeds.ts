import type { Catalog } from '../../src/catalog/model.js';
import { buildCatalog } from '../../src/feed/build-catalog.js';
import type { FeedIssue } from '../../src/feed/issue.js';
import '../../src/feed/mend.js';
import { readFeed } from '../../src/feed/read-feed.js';

/** A feed document with what every feed needs; `parts` are added or replace that. */
export function feedDocument(parts: object = {}): Record<string, unknown> {
  return {
    ikonFeed: '1.0',
    id: 'town',
    title: 'Angebote in der Stadt',
    publisher: { name: 'Die Stadt' },
    updated: '2026-11-20T08:00:00+01:00',
    languages: ['de', 'en'],
    categories: [{ id: 'kurs', name: { de: 'Kurs', en: 'Course' } }],
    ...parts,
  };
}

/** An offer document with what every offer needs. */
export function offerDocument(id: string, parts: object = {}): Record<string, unknown> {
  return { id, title: `Angebot ${id}`, categories: ['kurs'], ...parts };
}

/** The catalogue of one or more feed documents, with the reports. */
export function catalogOf(...documents: object[]): { catalog: Catalog; issues: readonly FeedIssue[] } {
  return buildCatalog(
    documents.map((document, index) => ({ feed: readFeed(document, `https://feeds.example/${index}.json`) })),
  );
}

/** A line of a sketch. */
export const RAIL = {
  type: 'Feature',
  properties: { kind: 'rail' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [8, 52],
      [9, 53],
    ],
  },
};
