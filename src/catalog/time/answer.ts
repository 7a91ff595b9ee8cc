import { ANY_TIME, type Cells, cellsAsked, cellsTouched, firstMet } from './cells.js';
import { bounded, comingYear, midnightAfter } from './horizon.js';
import { CLOCK_CHANGE, findSpan, type Series, type Span } from './series.js';
import type { Times } from './timetable.js';
import type { Fact, Range, TimeQuestion } from './types.js';
import { instantOf, minuteAt } from './zone.js';

/** An answer to a question without a range that holds from one instant to another (ms). */
interface Verdict extends Range {
  readonly fact: Fact;
}

/** By the cells that were asked for. */
export type Verdicts = Map<Cells, Verdict>;

const MAX_VERDICTS = 16;
const WEEK_MS = 7 * 86_400_000;

/** Whether one of an offer's occurrences meets a question; see `Timetable.answer`. */
export function answerOf(times: Times, question: TimeQuestion, now: number): Fact {
  const cells = cellsAsked(question);
  return question.range ? judge(times, question.range, cells).fact : keptOrNew(times, cells, now);
}

/** Without a range, answers are worth keeping: a yes until what it rests on is over, anything else until midnight. */
function keptOrNew(times: Times, cells: Cells, now: number): Fact {
  const { verdicts, zone } = times;
  const kept = verdicts.get(cells);
  if (kept && kept.from <= now && now < kept.to) return kept.fact;
  const { fact, until } = judge(times, comingYear(now, zone), cells);
  if (verdicts.size >= MAX_VERDICTS) verdicts.clear();
  verdicts.set(cells, { fact, from: now, to: until ?? midnightAfter(now, zone) });
  return fact;
}

/** The answer, and until when (ms) the occurrence goes on that a yes rests on. */
function judge(times: Times, asked: Range, cells: Cells): { fact: Fact; until?: number } {
  const range = bounded(common(asked, times.valid));
  if (!range) return { fact: false };
  const until = metUntil(times, range, cells, cells & cellsOf(asked, times.zone));
  return until === undefined ? { fact: times.incomplete ? undefined : false } : { fact: true, until };
}

/** @param possible those of the cells that the range leaves: whoever touches none of them need not be looked at */
function metUntil(times: Times, range: Range, cells: Cells, possible: Cells): number | undefined {
  const { series, zone } = times;
  // Whoever asks for this very moment means to go there: an appointment takes longer.
  const atOnce = range.to - range.from <= 1;
  for (const one of series) {
    if (atOnce && one.appointment) continue;
    const until = one.cells & possible ? lastInstant(one, range, cells, zone) : undefined;
    if (until !== undefined) return until;
  }
  return undefined;
}

function lastInstant(series: Series, range: Range, cells: Cells, zone: string): number | undefined {
  let until: number | undefined;
  findSpan(series, range, zone, (span) => {
    until = partUntil(span, range, cells, zone);
    return until !== undefined;
  });
  return until;
}

/** Only the part of an occurrence that lies in the range counts: this morning is no help in the afternoon. */
function partUntil(span: Span, range: Range, cells: Cells, zone: string): number | undefined {
  const part = common(span, range);
  if (cells === ANY_TIME) return part.to;
  const end = firstMet(minuteAt(part.from, zone), minuteAt(part.to, zone), cells, span.start);
  return Number.isNaN(end) ? undefined : Math.min(part.to, instantOf(end, zone));
}

/** The range that was asked about last: one question goes to thousands of offers. */
let last: { readonly range: Range; readonly zone: string; readonly cells: Cells } | undefined;

/** The cells of a week that a range touches: no look at an offer of Mondays for a question about the weekend. */
function cellsOf(range: Range, zone: string): Cells {
  if (last?.range !== range || last.zone !== zone) last = { range, zone, cells: touchedBy(range, zone) };
  return last.cells;
}

function touchedBy({ from, to }: Range, zone: string): Cells {
  if (!(to - from < WEEK_MS)) return ANY_TIME;
  return cellsTouched(minuteAt(from, zone), minuteAt(to, zone) + CLOCK_CHANGE);
}

function common(a: Range, b: Range): Range {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}
