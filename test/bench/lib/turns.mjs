// The one way in which contenders are measured: each in turn, round by round, so that all meet the same machine.

/**
 * @template T
 * @param {readonly string[]} names who takes part
 * @param {number} rounds how often each has its turn
 * @param {(name: string, round: number) => Promise<T>} measure one turn
 * @param {number} [patience] ms after which no further round begins
 * @returns {Promise<{ samples: Record<string, T[]>, failures: Record<string, string> }>} who failed is left out of the
 *   rounds that follow, with what it said
 */
export async function takeTurns(names, rounds, measure, patience = Infinity) {
  const end = performance.now() + patience;
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const failures = {};
  for (let round = 0; round < rounds && (round === 0 || performance.now() < end); round++)
    for (const name of names) {
      if (name in failures) continue;
      try {
        samples[name].push(await measure(name, round));
      } catch (error) {
        failures[name] = String(error?.message ?? error).split('\n')[0];
      }
    }
  return { samples, failures };
}
