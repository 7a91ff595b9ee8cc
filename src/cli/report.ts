import { groupBy } from './group.js';
import type { Problem, Severity } from './problem.js';
import { type Say, withoutControls } from './words.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** Problems of one kind that are shown unless all are asked for. */
const SHOWN = 5;

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(problems: readonly Problem[]): Counts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** 1 where something has to be put right; with `strict` every problem counts. */
export function exitCode(problems: readonly Problem[], strict: boolean): number {
  return problems.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
}

/** The sentence of a problem. */
export function sentence(problem: Problem, say: Say): string {
  const { code, values = {}, because } = problem;
  return say(code, because ? { ...values, why: say(because.code, because.values) } : values);
}

/** For a person: worst first, each kind together, what to do once for each kind. */
export function report(problems: readonly Problem[], say: Say, all: boolean): string {
  const blocks = SEVERITIES.flatMap((severity) => {
    const own = problems.filter((problem) => problem.severity === severity);
    if (own.length === 0) return [];
    const kinds = [...groupBy(own, ({ code }) => code).values()].map((kind) => kindOf(kind, say, all));
    return [`${say(`severity.${severity}`)} (${say('number', { number: own.length })})`, ...kinds, ''];
  });
  return blocks.join('\n');
}

function kindOf(kind: readonly Problem[], say: Say, all: boolean): string {
  const shown = all ? kind : kind.slice(0, SHOWN);
  const advices = shown.map((problem) => adviceOf(problem, say));
  // The same for all stands once, below them; else each has its own.
  const common = new Set(advices).size === 1;
  const lines = shown.flatMap((problem, index) => [
    `  ${placeOf(problem, say)}\n    ${sentence(problem, say)}`,
    ...(common ? [] : arrow(advices[index])),
  ]);
  const left = kind.length - shown.length;
  if (left > 0) lines.push(`  ${say('more-of-these', { count: left })}`);
  return [...lines, ...(common ? arrow(advices[0]) : [])].join('\n');
}

const arrow = (advice: string | undefined) => (advice ? [`    → ${advice}`] : []);

/** What to do: of the problem itself, else of what caused it. */
function adviceOf({ code, values, because }: Problem, say: Say): string | undefined {
  return say.maybe(`${code}.do`, values) ?? (because && say.maybe(`${because.code}.do`, because.values));
}

/** Which record, and where in the file. */
function placeOf({ source, list, record, path }: Problem, say: Say): string {
  const name = list && (say.maybe(`list.${list}`) ?? list);
  const which = record === undefined ? name : [name, record].filter(Boolean).join(' ');
  const line = path && /^line (\d+)$/.exec(path)?.[1];
  const where = line ? say('line', { line }) : path;
  const parts = [source, which, where].filter((part) => part !== undefined && part !== '');
  return withoutControls(parts.join(' · ')) || say('whole-feed');
}

/** For machines: the same, with codes that stay. */
export function reportJson(problems: readonly Problem[], say: Say, more: object = {}): string {
  const sorted = SEVERITIES.flatMap((severity) => problems.filter((one) => one.severity === severity));
  const counts = countsOf(problems);
  const plain = sorted.map((problem) => {
    const { severity, code, source, list, record, path, values } = problem;
    const advice = adviceOf(problem, say);
    return { severity, code, source, list, record, path, message: sentence(problem, say), advice, values };
  });
  return `${JSON.stringify({ ok: counts.error === 0, counts, ...more, problems: plain }, null, 2)}\n`;
}
