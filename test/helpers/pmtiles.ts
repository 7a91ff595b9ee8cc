// A PMTiles archive (version 3) of a made-up region, tiles and all: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
import { zxyToTileId } from 'pmtiles';

export interface RegionOptions {
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  /** East of it is water, west of it is land. */
  readonly shore: number;
  readonly attribution?: string;
}

/** The one zoom that has tiles; the map draws nearer ones from them. */
const ZOOM = 10;
const EXTENT = 4096;

const utf8 = (text: string) => new TextEncoder().encode(text);

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);

/** Protobuf: a number, or bytes with their length before them. */
const number = (field: number, value: number) => [...varint(field << 3), ...varint(value)];
const bytes = (field: number, value: Iterable<number>) => {
  const all = [...value];
  return [...varint((field << 3) | 2), ...varint(all.length), ...all];
};

type Corner = readonly [x: number, y: number];

/** Commands of a vector tile: go to the first corner, draw lines to the others; a ring is closed. */
function geometry(corners: readonly Corner[], isRing: boolean): number[] {
  let [x, y] = [0, 0];
  const steps = corners.map(([toX, toY]) => {
    const step = [zigzag(toX - x), zigzag(toY - y)];
    [x, y] = [toX, toY];
    return step.flatMap(varint);
  });
  const [first = [], ...others] = steps;
  const lines = [...varint((others.length << 3) | 2), ...others.flat()];
  return [...varint((1 << 3) | 1), ...first, ...lines, ...(isRing ? varint((1 << 3) | 7) : [])];
}

/** A layer with one feature whose `kind` is given. */
function layer(name: string, kind: string, corners: readonly Corner[], isRing: boolean): number[] {
  const feature = [...bytes(2, [0, 0]), ...number(3, isRing ? 3 : 2), ...bytes(4, geometry(corners, isRing))];
  const content = [
    ...bytes(1, utf8(name)),
    ...bytes(2, feature),
    ...bytes(3, utf8('kind')),
    ...bytes(4, bytes(1, utf8(kind))),
    ...number(5, EXTENT),
    ...number(15, 2),
  ];
  return bytes(3, content);
}

const box = (left: number, right: number): Corner[] => [
  [left, 0],
  [right, 0],
  [right, EXTENT],
  [left, EXTENT],
];

function tile(shore: number): Uint8Array {
  const water = shore < EXTENT ? layer('water', 'ocean', box(Math.max(0, shore), EXTENT), true) : [];
  const road: Corner[] = [
    [0, 1000],
    [EXTENT, 1000],
  ];
  return Uint8Array.from([
    ...layer('earth', 'earth', box(0, EXTENT), true),
    ...water,
    ...layer('roads', 'minor_road', road, false),
  ]);
}

const column = (lng: number) => ((lng + 180) / 360) * 2 ** ZOOM;
const row = (lat: number) => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** ZOOM;
};

/** Makes the archive. Nothing in it is compressed. */
export function regionArchive({ bounds, shore, attribution }: RegionOptions): Uint8Array<ArrayBuffer> {
  const [west, south, east, north] = bounds;
  const tiles: { id: number; data: Uint8Array }[] = [];
  for (let x = Math.floor(column(west)); x <= column(east); x++)
    for (let y = Math.floor(row(north)); y <= row(south); y++)
      tiles.push({ id: zxyToTileId(ZOOM, x, y), data: tile(Math.round((column(shore) - x) * EXTENT)) });
  tiles.sort((a, b) => a.id - b.id);

  const directory = Uint8Array.from([
    ...varint(tiles.length),
    ...tiles.flatMap(({ id }, index) => varint(id - (tiles[index - 1]?.id ?? 0))),
    ...tiles.flatMap(() => varint(1)),
    ...tiles.flatMap(({ data }) => varint(data.length)),
    ...tiles.flatMap((_, index) => varint(index === 0 ? 1 : 0)), // right behind the one before
  ]);
  const metadata = utf8(
    JSON.stringify({
      name: 'A made-up region',
      ...(attribution !== undefined && { attribution }),
      vector_layers: ['earth', 'water', 'roads'].map((id) => ({ id, fields: { kind: 'String' } })),
    }),
  );
  const dataLength = tiles.reduce((sum, { data }) => sum + data.length, 0);
  const metadataAt = 127 + directory.length;
  const dataAt = metadataAt + metadata.length;

  const archive = new Uint8Array(dataAt + dataLength);
  const view = new DataView(archive.buffer);
  archive.set(utf8('PMTiles'));
  view.setUint8(7, 3);
  [127, directory.length, metadataAt, metadata.length, dataAt, 0, dataAt, dataLength].forEach(
    (value, index) => view.setBigUint64(8 + index * 8, BigInt(value), true),
  );
  [72, 80, 88].forEach((at) => view.setBigUint64(at, BigInt(tiles.length), true));
  [1, 1, 1, 1, ZOOM, ZOOM].forEach((value, index) => view.setUint8(96 + index, value));
  [west, south, east, north].forEach((value, index) =>
    view.setInt32(102 + index * 4, Math.round(value * 1e7), true),
  );
  view.setUint8(118, ZOOM);
  view.setInt32(119, Math.round(((west + east) / 2) * 1e7), true);
  view.setInt32(123, Math.round(((south + north) / 2) * 1e7), true);
  archive.set(directory, 127);
  archive.set(metadata, metadataAt);
  let at = dataAt;
  for (const { data } of tiles) {
    archive.set(data, at);
    at += data.length;
  }
  return archive;
}

/** Answers as a server that gives parts of a file: 206 to a Range, 416 beyond the end. */
export function ranged(file: Uint8Array<ArrayBuffer>): (request: Request) => Response {
  return (request) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('Range') ?? '') ?? [];
    if (from === undefined || to === undefined) return new Response(file);
    if (Number(from) >= file.length)
      return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.length}` } });
    const part = file.slice(Number(from), Number(to) + 1);
    const range = `bytes ${from}-${Number(from) + part.length - 1}/${file.length}`;
    return new Response(part, { status: 206, headers: { 'Content-Range': range } });
  };
}
