// Pages that are compared: each visited in turn, all of them told in the table, and what failed.
import { summary } from './figures.mjs';
import { takeTurns } from './turns.mjs';
import { visit } from './visit.mjs';

/**
 * @param {object} bench @param {object} own the report of the part
 * @param {{ names: Record<string, string>, count: number, throttle: number, path: (name: string) => string,
 *   how?: (name: string, round: number) => object }} what `names` as the table says them; `how` the options of a visit
 * @returns {Promise<Record<string, object>>} the summary of each
 */
export async function compare(bench, own, { names, count, throttle, path, how = () => ({}) }) {
  const { samples, failures } = await takeTurns(
    Object.keys(names),
    bench.roundsFor(count),
    (name, round) => visit(bench, path(name), { throttle, ...how(name, round) }),
    bench.patience,
  );
  for (const [name, why] of Object.entries(failures))
    own.failed(`${names[name]}, ${titled(count, throttle).title}`, why);
  own.rounds(Math.min(...Object.values(samples).map(({ length }) => length || Infinity)));
  return Object.fromEntries(
    Object.entries(names).map(([name, said]) => {
      const found = summary(samples[name]);
      own.sample({ count, throttle, name: said, ...found });
      return [name, found];
    }),
  );
}

/** How figures of a number of offers on a machine that is slowed are called, and begin. */
export const titled = (count, throttle) => ({
  id: throttle > 1 ? `${count}.${throttle}x` : String(count),
  title: `${count.toLocaleString('en')}${throttle > 1 ? `, ${throttle} × slower` : ''}`,
});
