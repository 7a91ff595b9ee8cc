import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { feedHead } from '../../feed/schema/feed.js';
import { detectFormat, importerNames } from '../formats/index.js';
import type { Source, WireFeed } from '../formats/types.js';
import { Failure } from '../problem.js';
import { isWebAddress, open, type Reach } from '../read/open.js';
import { jsonText, parseJson } from '../read/text.js';

/** One source of a feed. */
export interface SourcePlan {
  /** Stands before the ids of its records where one is taken. */
  readonly id: string;
  /** What reports call it: the id of the plan, or the file as it was given. */
  readonly name: string;
  readonly from: string;
  /** `feed` or an importer; undefined: told from the source. */
  readonly format?: string | undefined;
  /** Put before the ids of its own records, always. */
  readonly prefix?: string | undefined;
  readonly set: Readonly<Record<string, string>>;
}

export interface Plan {
  readonly head: Partial<WireFeed>;
  readonly sources: readonly SourcePlan[];
}

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const source = v.strictObject({
  id: slug,
  from: v.pipe(v.string(), v.nonEmpty()),
  format: v.optional(v.string()),
  prefix: v.optional(slug),
  set: v.optional(v.record(v.string(), v.string()), {}),
});
const config = v.strictObject({
  feed: v.optional(
    v.looseObject({ languages: v.optional(feedHead.entries.languages), timezone: feedHead.entries.timezone }),
    {},
  ),
  sources: v.pipe(v.array(source), v.nonEmpty()),
});

/** Reads a configuration; paths in it start from its own folder. @throws Failure */
export async function readConfig(path: string, reach: Reach): Promise<Plan> {
  const { bytes } = await open(path, reach);
  const result = v.safeParse(config, parseJson(jsonText(bytes, path), path));
  if (!result.success) throw configFailure(result.issues, path);
  const { feed, sources } = result.output;
  const twice = sources.find(({ id }, index) => sources.findIndex((one) => one.id === id) !== index);
  if (twice) throw new Failure('config-twice', { name: path, id: twice.id });
  const from = (name: string) => (isWebAddress(name) || name === '-' ? name : resolve(dirname(path), name));
  return { head: feed, sources: sources.map((one) => ({ ...one, name: one.id, from: from(one.from) })) };
}

/** An unknown key is most often a slip of the pen, and the reason why another one is missing: it is named first. */
function configFailure(issues: readonly v.BaseIssue<unknown>[], name: string): Failure {
  const whereOf = ({ path }: v.BaseIssue<unknown>) => (path ?? []).map(({ key }) => String(key)).join('.');
  const unknown = issues.find(({ expected }) => expected === 'never');
  if (unknown) return new Failure('config-unknown', { name, where: whereOf(unknown) });
  const [issue] = issues;
  const code = issue && issue.input === undefined ? 'config-missing' : 'config-wrong';
  return new Failure(code, { name, where: (issue && whereOf(issue)) ?? '' });
}

/** Sources as arguments: `FILE`, or `FORMAT:FILE` where the format cannot be told. */
export function planOf(names: readonly string[], set: SourcePlan['set']): Plan {
  const known = new Set<string>(['feed', ...importerNames]);
  const sources = names.map((name, index) => {
    const [format = '', ...rest] = name.split(':');
    const own = rest.length > 0 && known.has(format);
    return { id: `q${index + 1}`, name, set, ...(own ? { from: rest.join(':'), format } : { from: name }) };
  });
  return { head: {}, sources };
}

/** The format of a source: as planned, or as it looks. @throws Failure */
export function formatOf(plan: Pick<SourcePlan, 'format' | 'from'>, source: Source): string {
  const format = plan.format ?? detectFormat(source);
  if (!format) throw new Failure('format-unclear', { name: plan.from, formats: importerNames.join(', ') });
  return format;
}
