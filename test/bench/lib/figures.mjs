// One shape for every result.
//
// A figure is `{ id, part, what, value, unit, limit, said }`: what is held against a limit, or told beside those that are.
// A sample is what one page of one contender came to with one number of offers: see `summary`.
import { median, percentile } from './numbers.mjs';

/** ms as they are read: tenths only where they matter. */
export const shownMs = (time) => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;

/** Collects what a part finds. @param {string} part */
export function createReport(part) {
  const report = { part, figures: [], samples: [], failures: [] };
  let rounds;
  const figure = (id, what, value, { unit = '', limit, said = '' } = {}) =>
    report.figures.push({ id: `${part}.${id}`, part, what, value, unit, limit, said, rounds });
  return {
    report,
    figure,
    /** How many rounds stand behind the figures that follow. */
    rounds: (number) => void (rounds = number),
    /** How many times as long, or as much, ours takes; nothing where one of both failed. */
    ratio(id, what, own, other, limit, shown = shownMs) {
      if (!Number.isFinite(own) || !Number.isFinite(other)) return;
      figure(id, what, own / other, { unit: '×', limit, said: `${shown(own)} / ${shown(other)}` });
    },
    sample: (sample) => report.samples.push({ part, ...sample }),
    failed: (who, why) => report.failures.push({ part, who, why }),
  };
}

const pooled = (visits, act) => visits.flatMap(({ acts }) => acts[act] ?? []);
const times = (list, key, share) =>
  list.length > 0
    ? percentile(
        list.map((one) => one[key]),
        share,
      )
    : undefined;

/** Moments that a page may note, ms from the start of the navigation. */
const MARKS = ['first', 'parsed', 'ready', 'ground', 'list', 'pins'];

/** What several visits of one page come to: medians, and of all acts the middle and the slow end. */
export function summary(visits) {
  const middle = (read) => {
    const known = visits.map(read).filter((value) => value !== undefined);
    return known.length > 0 ? median(known) : undefined;
  };
  const act = (name) => {
    const all = pooled(visits, name);
    return {
      layout: times(all, 'layout', 0.5),
      p50: times(all, 'painted', 0.5),
      p95: times(all, 'painted', 0.95),
    };
  };
  return {
    rounds: visits.length,
    ...Object.fromEntries(MARKS.map((name) => [name, middle(({ marks }) => marks[name])])),
    code: middle(({ code }) => code),
    data: middle(({ data }) => data),
    filter: act('filter'),
    key: act('key'),
    longTasks: middle(({ tasks }) => tasks.length),
    longest: middle(({ tasks }) => Math.max(0, ...tasks)),
    longestAct: middle(({ actTasks }) => Math.max(0, ...actTasks)),
    elements: middle(({ elements }) => elements),
    heap: middle(({ heap }) => heap),
  };
}
