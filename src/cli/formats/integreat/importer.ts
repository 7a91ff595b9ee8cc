import { Failure } from '../../problem.js';
import { FeedDraft, Unused } from '../shared/draft.js';
import { parseJson } from '../shared/json-source.js';
import { type Report, Report as Reports } from '../shared/report.js';
import { languageOf } from '../shared/scalars.js';
import { settings } from '../shared/settings.js';
import { get, isObject, type Json, stringOf } from '../shared/values.js';
import type { FeedImporter, ImportOptions, Source } from '../types.js';
import { EventImport } from './events.js';
import { LocationImport } from './locations.js';

/** What all readers of the interface share. */
export interface IntegreatContext {
  readonly draft: FeedDraft;
  readonly report: Report;
  readonly unused: Unused;
  readonly options: ImportOptions;
  /** The feed's first language. */
  readonly source: string;
}

const ADDRESS = /\/([A-Za-z-]+)\/(events|locations)\/?(?:\?|$)/;

/**
 * Reads the Integreat CMS API, version 3: an answer of `events/` or `locations/`. From an address like
 * `https://…/api/v3/REGION/de/events/` the other languages of the feed are fetched as well, by the same address; with
 * `offered` all in which the answer says that its entries are there.
 *
 * A location becomes a place, and an offer too, since it is there that people find help: title, description, category,
 * contact and hours are those of an offer. Setting `language`: the language of a file. Default: the feed's first.
 */
export const integreatImporter: FeedImporter = {
  name: 'integreat',
  async read(source, options) {
    const { language } = settings(options.set, ['language']);
    const report = new Reports();
    const first = ADDRESS.exec(source.name)?.[1] ?? language ?? options.languages[0] ?? 'de';
    const context: IntegreatContext = {
      draft: new FeedDraft(report),
      report,
      unused: new Unused(),
      options,
      source: options.languages[0] ?? first,
    };
    const offered = readAnswer(source, first, context);
    const wanted = new Set([...options.languages, ...(options.offered ? offered : [])]);
    const others = [...wanted].filter((tag) => tag !== first);
    const answers = await readOthers(source, first, others, context);
    context.unused.report(report);
    const languages = [...wanted].filter(
      (tag) => tag === context.source || tag === first || answers.get(tag) === 'read',
    );
    const incomplete = [...answers.values()].includes('failed');
    return { ...context.draft.done({ timezone: options.timezone, languages }), incomplete };
  },
};

/** What came of a further language; `none`: the source says that it has no such language. */
type Answer = 'read' | 'none' | 'failed';

async function readOthers(
  source: Source,
  first: string,
  others: readonly string[],
  context: IntegreatContext,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  if (!ADDRESS.test(source.name)) {
    if (others.length > 0)
      context.report.note({}, 'integreat-one-language', { languages: others.join(', ') });
    return answers;
  }
  for (const other of others) answers.set(other, await readOther(source, first, other, context));
  return answers;
}

async function readOther(
  source: Source,
  first: string,
  other: string,
  context: IntegreatContext,
): Promise<Answer> {
  const address = source.name.replace(ADDRESS, (whole) => whole.replace(`/${first}/`, `/${other}/`));
  try {
    readAnswer(await source.fetch(address), other, context);
    return 'read';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.report.lost({ source: address }, 'integreat-language', { language: other, address });
    return ['404', '410'].includes(String(error.values.status)) ? 'none' : 'failed';
  }
}

/** @returns the further languages of its entries */
function readAnswer(source: Source, language: string, context: IntegreatContext): readonly string[] {
  const answer = parseJson(source.bytes, context.report, { source: source.name });
  if (!Array.isArray(answer)) throw new Failure('not-integreat');
  const tag = languageOf(language) ?? 'de';
  const events = new EventImport(context, tag);
  const locations = new LocationImport(context, tag);
  answer.forEach((entry: unknown, index) => {
    if (!isObject(entry) || titleOf(entry) === undefined)
      context.report.lost({ path: `/${index}` }, 'integreat-entry', { index: index + 1 });
    else if (isObject(get(entry, 'event'))) events.read(entry);
    else if (isObject(get(entry, 'location'))) locations.read(entry);
    else context.report.lost({ path: `/${index}` }, 'integreat-page', { title: titleOf(entry) ?? '' });
  });
  events.finish();
  return offeredBy(answer);
}

/** As many as any city has; an answer that names more is not believed. */
const MOST_LANGUAGES = 60;

function offeredBy(answer: readonly unknown[]): readonly string[] {
  const tags = answer.flatMap((entry) => {
    const further = get(entry, 'available_languages');
    return isObject(further) ? Object.keys(further) : [];
  });
  return [...new Set(tags)].filter((tag) => languageOf(tag) === tag).slice(0, MOST_LANGUAGES);
}

const titleOf = (entry: Json) => stringOf(entry['title']);
