import { balanced, type Column, fits, flow, type Row } from './flow.js';

/** A part of a sheet, CSS pixels from its start corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedColumn extends Column {
  readonly rect: Rect;
}

/** One side of paper. */
export interface Sheet {
  readonly map?: Rect;
  readonly columns: readonly PlacedColumn[];
}

export interface Arrangement {
  /** Type size, CSS pixels. */
  readonly font: number;
  /** Whether the offers' summaries are printed. */
  readonly full: boolean;
  readonly sheets: readonly Sheet[];
}

/** What has to be known of the sheets, and how rows are measured. */
export interface Task {
  /** What is left of the first sheet between its head and its foot, and of those that follow. */
  readonly body: Rect;
  readonly later: Rect;
  readonly landscape: boolean;
  /** Height that the map has at least on an upright sheet, as far as what stands beside it needs it. */
  readonly mapLeast?: number;
  /** Type sizes that may be used, CSS pixels. */
  readonly smallest: number;
  readonly largest: number;
  /** The narrowest column, in em. */
  readonly narrowest: number;
  readonly rowsAt: (font: number, width: number, full: boolean) => readonly Row[];
}

/** The least and the usual share of the first sheet that the map gets. */
const MAP = { least: 0.42, beside: 0.4 };
const STEPS = 6;

interface Try {
  readonly font: number;
  readonly full: boolean;
}

/**
 * Chooses the largest type with which all fits on one sheet beside the map; summaries only where type of a middle size
 * has room for them. What fits with the smallest only in part flows onto further sheets.
 */
export function arrange(task: Task): Arrangement {
  const tries = triesOf(task);
  const last = { font: task.smallest, full: false };
  const rows = task.rowsAt(last.font, columnsAt(task, last.font).width, last.full);
  const least = rows.reduce((sum, { height }) => sum + height, 0);
  for (const one of tries) {
    // Type that is larger by a half needs about twice the room: not worth being measured.
    if (least * (one.font / last.font) ** 1.8 > 1.25 * roomFor(task, last.font)) continue;
    const found = oneSheet(task, one);
    if (found) return { ...one, sheets: [found] };
  }
  return { ...last, sheets: severalSheets(task, rows, last.font) };
}

function triesOf({ smallest, largest }: Task): readonly Try[] {
  const fonts = Array.from({ length: STEPS + 1 }, (_, i) => largest - ((largest - smallest) * i) / STEPS);
  const middle = (smallest + largest) / 2;
  const full = fonts.filter((font) => font >= middle).map((font) => ({ font, full: true }));
  return [...full, ...fonts.map((font) => ({ font, full: false }))];
}

/** Height of all columns of the first sheet together. */
function roomFor(task: Task, font: number): number {
  const { count } = columnsAt(task, font);
  const { height } = task.body;
  return (task.landscape ? height : height - mapLeast(task)) * count;
}

const mapLeast = ({ body, mapLeast: least = 0 }: Omit<Task, 'rowsAt'>) =>
  Math.max(body.height * MAP.least, least);

/** The lowest column of a legend that goes over several sheets, in the smallest type. */
export function lowestColumn(task: Omit<Task, 'rowsAt'>): Pick<Rect, 'width' | 'height'> {
  const { width, gap } = columnsAt(task, task.smallest);
  return { width, height: Math.min(firstHeight(task, gap), task.later.height) };
}

const firstHeight = (task: Omit<Task, 'rowsAt'>, gap: number) =>
  task.landscape ? task.body.height : task.body.height - mapLeast(task) - gap;

const gapOf = (font: number) => 2 * font;

/** As many columns as have room below the map, or beside it. */
function columnsAt({ body, narrowest, landscape }: Omit<Task, 'rowsAt'>, font: number) {
  const [least, gap] = [narrowest * font, gapOf(font)];
  const room = landscape ? body.width * (1 - MAP.beside) : body.width + gap;
  const count = Math.max(1, Math.floor(room / (least + gap)));
  return { count, width: room / count - gap, gap };
}

function oneSheet(task: Task, { font, full }: Try): Sheet | undefined {
  const { count, width } = columnsAt(task, font);
  const rows = task.rowsAt(font, width, full);
  return task.landscape ? besides(task, rows, font, count) : below(task, rows, font, count);
}

/** The map above, the legend below it as low as it can be. */
function below(task: Task, rows: readonly Row[], font: number, count: number): Sheet | undefined {
  const { body } = task;
  const gap = gapOf(font);
  const most = body.height - mapLeast(task) - gap;
  const heightOf = () => most;
  if (!fits(rows, flow(rows, heightOf, count), heightOf)) return undefined;
  const height = Math.ceil(balanced(rows, count, most));
  const columns = flow(rows, () => height, count);
  const top = body.y + body.height - height;
  const width = (body.width - (count - 1) * gap) / count;
  return {
    map: { ...body, height: body.height - height - gap },
    columns: columns.map((column, i) => ({
      ...column,
      rect: { x: body.x + i * (width + gap), y: top, width, height },
    })),
  };
}

/** The map at the start, the legend beside it in as few columns as will do. */
function besides(task: Task, rows: readonly Row[], font: number, count: number): Sheet | undefined {
  const { body } = task;
  const heightOf = () => body.height;
  const columns = flow(rows, heightOf, count);
  return fits(rows, columns, heightOf) ? withMapAside(task, columns, font) : undefined;
}

function withMapAside(task: Task, columns: readonly Column[], font: number): Sheet {
  const { body } = task;
  const { width, gap } = columnsAt(task, font);
  const mapWidth = body.width - columns.length * (width + gap);
  return {
    map: { ...body, width: mapWidth },
    columns: columns.map((column, i) => ({
      ...column,
      rect: { x: body.x + mapWidth + gap + i * (width + gap), y: body.y, width, height: body.height },
    })),
  };
}

function severalSheets(task: Task, rows: readonly Row[], font: number): readonly Sheet[] {
  const { body, later, landscape } = task;
  const { count, width, gap } = columnsAt(task, font);
  const first = firstHeight(task, gap);
  const perLater = Math.max(1, Math.floor((later.width + gap) / (width + gap)));
  const heightOf = (column: number) => (column < count ? first : later.height);
  const columns = flow(rows, heightOf);
  const sheets: Sheet[] = [];
  const own = columns.slice(0, count);
  if (landscape) sheets.push(withMapAside(task, own, font));
  else
    sheets.push({
      map: { ...body, height: mapLeast(task) },
      columns: own.map((column, i) => ({
        ...column,
        rect: {
          x: body.x + i * (width + gap),
          y: body.y + body.height - first,
          width,
          height: first,
        },
      })),
    });
  for (let at = count; at < columns.length; at += perLater)
    sheets.push({
      columns: evened(rows, columns.slice(at, at + perLater), at + perLater >= columns.length).map(
        (column, i) => ({
          ...column,
          rect: { x: later.x + i * (width + gap), y: later.y, width, height: later.height },
        }),
      ),
    });
  return sheets;

  /** The columns of the last sheet end at about the same line. */
  function evened(all: readonly Row[], last: readonly Column[], isLast: boolean): readonly Column[] {
    if (!isLast || last.length === 0) return last;
    const kept = [...(last[0]?.repeats ?? []), ...last.flatMap((column) => column.rows)];
    const part = kept.flatMap((index) => all[index] ?? []);
    const height = balanced(part, perLater, later.height);
    const again = flow(part, () => height, perLater);
    const repeats = last[0]?.repeats.length ?? 0;
    return again.map((column) => ({
      repeats: [...column.rows.filter((row) => row < repeats), ...column.repeats].map(
        (row) => kept[row] ?? 0,
      ),
      rows: column.rows.filter((row) => row >= repeats).map((row) => kept[row] ?? 0),
    }));
  }
}

/** The fold-out: rows in the columns of its panels. @param slots of the first sheets, then those of every further one */
export function arrangeInSlots(
  rows: readonly Row[],
  slots: readonly (readonly Rect[])[],
  more: readonly Rect[],
): readonly (readonly PlacedColumn[])[] {
  const fixed = slots.flat();
  const slot = (index: number) => fixed[index] ?? more[(index - fixed.length) % more.length];
  const columns = flow(rows, (index) => slot(index)?.height ?? 0);
  const placed = columns.flatMap((column, index) => {
    const rect = slot(index);
    return rect ? [{ ...column, rect }] : [];
  });
  const sheets: PlacedColumn[][] = [];
  let at = 0;
  for (const size of [
    ...slots.map(({ length }) => length),
    ...furtherSheets(placed.length - fixed.length, more.length),
  ]) {
    sheets.push(placed.slice(at, at + size));
    at += size;
  }
  return sheets;
}

function furtherSheets(columns: number, each: number): readonly number[] {
  return columns > 0 ? Array.from({ length: Math.ceil(columns / each) }, () => each) : [];
}
