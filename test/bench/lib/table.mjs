// Results as Markdown, written between markers: no number of a table is typed by hand. Why a figure misses its limit is
// kept apart from the numbers, so that it outlives them.

const escaped = (text) => String(text).replaceAll('|', '\\|').replaceAll('<', '&lt;');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, aligns, rows) => [row(heads), row(aligns), ...rows.map(row)].join('\n');

export const isMissed = ({ value, limit }) => limit !== undefined && !(value <= limit);

/** @param {number} value @param {string} unit */
function shown(value, unit) {
  const small = () => Number(value.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 6 });
  const whole = () => Math.round(value).toLocaleString('en');
  const number = unit === '×' ? value.toFixed(2) : value < 10 && value % 1 ? small() : whole();
  return unit && unit !== '×' ? `${number} ${unit}` : number;
}

const atMost = ({ limit, unit }) =>
  limit === undefined ? '' : `≤ ${limit.toLocaleString('en')}${unit && unit !== '×' ? ` ${unit}` : ''}`;

/** A pattern of ids holds for all that begin like it. */
const reasonOf = (id, reasons) => {
  const key = Object.keys(reasons)
    .filter((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(id))
    .sort((a, b) => b.length - a.length)[0];
  return reasons[key];
};

/** As many rounds are wanted; fewer are told. */
const ENOUGH = 5;

const toldRounds = (rounds) => (rounds === 1 ? 'one run' : rounds < ENOUGH && `median of ${rounds}`);

function lastCell(figure, reasons) {
  const why = reasonOf(figure.id, reasons) ?? 'no reason is written down yet';
  const parts = [figure.said, toldRounds(figure.rounds), isMissed(figure) && `missed: ${why}`];
  return escaped(parts.filter(Boolean).join('; '));
}

const measured = (figure) =>
  isMissed(figure) ? `**${shown(figure.value, figure.unit)}**` : shown(figure.value, figure.unit);

export const figuresTable = (figures, reasons) =>
  table(
    ['figure', 'measured', 'limit', ''],
    ['---', '--:', '---', '---'],
    figures.map((figure) => [
      escaped(figure.what),
      measured(figure),
      atMost(figure),
      lastCell(figure, reasons),
    ]),
  );

const ms = (time) =>
  time === undefined ? '' : time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en');
const kB = (bytes) => (bytes === undefined ? '' : Math.round(bytes / 1000).toLocaleString('en'));
const act = ({ layout, p50, p95 } = {}) =>
  layout === undefined ? '' : [layout, p50, p95].map(ms).join(' / ');

export const samplesTable = (samples) =>
  table(
    [
      'number',
      'slower',
      'page',
      'code, kB',
      'data, kB',
      'first, ms',
      'ready, ms',
      'filter, ms',
      'key press, ms',
      'long tasks',
      'longest, ms',
      'elements',
      'heap, MB',
      'rounds',
    ],
    ['--:', '--:', '---', ...Array(11).fill('--:')],
    samples.map((one) => [
      one.count.toLocaleString('en'),
      `${one.throttle} ×`,
      escaped(one.name),
      kB(one.code),
      kB(one.data),
      ms(one.first),
      ms(one.ready),
      act(one.filter),
      act(one.key),
      one.longTasks ?? '',
      ms(one.longest),
      one.elements?.toLocaleString('en') ?? '',
      one.heap === undefined ? '' : (one.heap / 1e6).toFixed(1),
      one.rounds,
    ]),
  );

/** Where, with what and when. */
export const circumstances = ({ date, machine, browser, node, rounds }) =>
  `${date}, ${browser}, Node ${node}; ${machine.cores} cores (${machine.cpu}), ${machine.memory} GiB, ${machine.system}; ${rounds}.`;

const TITLES = {
  list: 'List and filters',
  map: 'Map',
  charts: 'Charts',
  whole: 'Map and list on one page',
  life: 'Many elements, and elements that come and go',
  cli: 'Command line',
  screen: 'Unattended screen',
};

const summed = (figures) => {
  const held = figures.filter(({ limit }) => limit !== undefined);
  const missed = held.filter(isMissed).length;
  return `${held.length - missed} of ${held.length} figures hold their limit; those in bold miss it.`;
};

const notMeasured = (failures) =>
  failures.map(({ who, why }) => `Not measured: ${escaped(who)} (${escaped(why)}).`);

/** For the README: what has a limit, and what could not be measured. */
export function digest(results, reasons) {
  const held = results.figures.filter(({ limit }) => limit !== undefined);
  const blocks = [figuresTable(held, reasons), ...notMeasured(results.failures)];
  return [circumstances(results), summed(held), ...blocks].join('\n\n');
}

/** For docs/bench.md: everything. */
export function whole(results, reasons) {
  const of = (list, part) => list.filter((one) => one.part === part);
  const blocks = Object.entries(TITLES).flatMap(([part, title]) => {
    const [figures, samples, failures] = ['figures', 'samples', 'failures'].map((key) =>
      of(results[key], part),
    );
    if (figures.length + samples.length + failures.length === 0) return [];
    return [
      `### ${title}`,
      ...(figures.length > 0 ? [figuresTable(figures, reasons)] : []),
      ...notMeasured(failures),
      ...(samples.length > 0 ? [samplesTable(samples)] : []),
    ];
  });
  return [circumstances(results), summed(results.figures), ...blocks].join('\n\n');
}

const BEGIN = '<!-- bench: written by npm run bench -->';
const END = '<!-- /bench -->';

/** Puts a text between the markers, and leaves all else as it is. */
export function between(document, text) {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The markers "${BEGIN}" and "${END}" are missing`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${document.slice(end)}`;
}
