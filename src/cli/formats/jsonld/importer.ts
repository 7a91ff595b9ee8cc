import { Parser } from 'htmlparser2';
import { Failure } from '../../problem.js';
import { readText } from '../shared/decode.js';
import { FeedDraft, Unused } from '../shared/draft.js';
import { parseJsonText } from '../shared/json-source.js';
import { Report } from '../shared/report.js';
import { settings } from '../shared/settings.js';
import { get, isObject, type Json, listOf } from '../shared/values.js';
import type { FeedImporter } from '../types.js';
import { ThingImport, typesOf } from './thing.js';

/**
 * Reads schema.org as JSON-LD, from a JSON file or from the `<script type="application/ld+json">` of an HTML page:
 * events, services, places and organizations. Setting `category`: of things that name none.
 */
export const jsonldImporter: FeedImporter = {
  name: 'jsonld',
  read(source, options) {
    const { category = 'Termine' } = settings(options.set, ['category']);
    const report = new Report();
    const nodes = documentsOf(readText(source.bytes, report), report).flatMap((document) =>
      nodesOf(document),
    );
    const draft = new FeedDraft(report);
    const unused = new Unused();
    const byId = new Map(
      nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
    );
    const language = options.languages[0] ?? 'de';
    const reader = new ThingImport({
      draft,
      report,
      unused,
      category,
      source: language,
      zone: options.timezone,
      byId,
    });
    for (const node of nodes) reader.read(node);
    unused.report(report);
    return Promise.resolve(draft.done({ timezone: options.timezone }));
  },
};

/** @throws Failure where there is no JSON-LD at all */
function documentsOf(text: string, report: Report): unknown[] {
  if (!/^\s*</.test(text)) return [parseJsonText(text)];
  const scripts = scriptsOf(text);
  if (scripts.length === 0) throw new Failure('no-jsonld-in-page');
  return scripts.flatMap((script, index) => {
    try {
      return [parseJsonText(script)];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      report.lost({ path: `script ${index + 1}` }, 'jsonld-broken-script', { index: String(index + 1) });
      return [];
    }
  });
}

function scriptsOf(html: string): string[] {
  const scripts: string[] = [];
  let open = false;
  const parser = new Parser({
    onopentag: (name, { type }) => {
      open = name === 'script' && /^application\/ld\+json\b/i.test(type?.trim() ?? '');
      if (open) scripts.push('');
    },
    ontext: (text) => {
      if (open) scripts[scripts.length - 1] += text;
    },
    onclosetag: () => {
      open = false;
    },
  });
  parser.end(html);
  return scripts;
}

/** The things of a document: in a `@graph`, a list, or alone. Parts of another thing are read with it. */
function nodesOf(document: unknown): Json[] {
  return listOf(document).flatMap((node) => {
    if (!isObject(node)) return [];
    const graph = get(node, '@graph');
    if (graph !== undefined) return listOf(graph).filter(isObject);
    return typesOf(node).includes('ItemList')
      ? listOf(node['itemListElement'])
          .map((one) => get(one, 'item') ?? one)
          .filter(isObject)
      : [node];
  });
}
