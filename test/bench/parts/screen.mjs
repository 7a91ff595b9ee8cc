// The unattended screen: how much longer it takes to its first offers without a network.
import { createPlace, offersShown, openScreen, shows, stored } from '../../unattended/screen.mjs';
import { createReport } from '../lib/figures.mjs';
import { median } from '../lib/numbers.mjs';
import { takeTurns } from '../lib/turns.mjs';

/** ms from the beginning of the navigation to the first offers, in a new browser. */
async function startOf(place) {
  const screen = await openScreen(place, { time: false, shell: false });
  try {
    await screen.tab.waitForFunction(offersShown, { polling: 'raf' });
    return await screen.tab.evaluate(() => performance.now());
  } finally {
    await screen.close();
  }
}

export async function measureScreen(bench) {
  const own = createReport('screen');
  const place = await createPlace();
  const without = async () => {
    await place.server.stop();
    try {
      return await startOf(place);
    } finally {
      await place.server.start();
    }
  };
  const turns = { having: () => startOf(place), without };
  try {
    const first = await openScreen(place, { shell: false });
    await shows(first.tab);
    await stored(first.tab);
    await first.close();
    const { samples, failures } = await takeTurns(Object.keys(turns), bench.roundsFor(1), (name) =>
      turns[name](),
    );
    for (const [name, why] of Object.entries(failures)) own.failed(name, why);
    own.rounds(samples.without.length);
    own.ratio(
      'start',
      'first offers of the screen, without a network ÷ with one',
      median(samples.without),
      median(samples.having),
      2,
    );
  } finally {
    await place.closeBrowsers();
    await place.close();
  }
  return own.report;
}
