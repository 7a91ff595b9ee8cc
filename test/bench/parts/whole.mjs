// Map and list on one page: ours beside the French element.
import { compare, titled } from '../lib/compare.mjs';
import { createReport } from '../lib/figures.mjs';
import { feedUrls } from '../lib/server.mjs';
import { wholeNames } from '../peers/whole.mjs';

/** With more the French element is not tried: its data come in one file. */
const MOST = 10_000;

const kB = (bytes) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
const MB = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

export async function measureWhole(bench) {
  const own = createReport('whole');
  for (const count of bench.counts.filter((count) => count <= MOST)) {
    bench.server.warm([...feedUrls(count), `/places-${count}.json`]);
    for (const throttle of bench.throttles)
      judge(
        own,
        count,
        throttle,
        await compare(bench, own, {
          names: wholeNames,
          count,
          throttle,
          path: (name) => `/whole-${name}-${count}`,
        }),
      );
  }
  own.failed('filter ÷ the French element', 'its filters are a page of their own');
  own.failed(
    '100,000 offers beside the French element',
    'it is not tried with more than 10,000: its data come in one file',
  );
  return own.report;
}

function judge(own, count, throttle, { ikon, french }) {
  const { id, title } = titled(count, throttle);
  own.ratio(`${id}.list`, `${title}: first list ÷ the French element`, ikon.list, french.list, 0.25);
  own.ratio(`${id}.pins`, `${title}: first pins ÷ the French element`, ikon.pins, french.pins, 0.4);
  own.ratio(`${id}.heap`, `${title}: heap ÷ the French element`, ikon.heap, french.heap, 0.45, MB);
  if (throttle === 1)
    own.ratio(
      `${id}.bytes`,
      `${title}: bytes of code until useful ÷ the French element`,
      ikon.code,
      french.code,
      0.65,
      kB,
    );
}
