/** Fillings besides colour: plain, then lines and dots of growing difference. */
const KINDS = ['plain', 'rising', 'dots', 'level', 'falling', 'cross'] as const;
export type PatternKind = (typeof KINDS)[number] | 'hatched';

export function patternOf(index: number): PatternKind {
  return KINDS[index % KINDS.length] ?? 'plain';
}

/** Side of a pattern's tile, CSS pixels. */
export const TILE = 8;

/** The strokes of a pattern on its tile, as SVG path data; '' for plain. */
export const STROKES: Readonly<Record<PatternKind, string>> = {
  plain: '',
  rising: 'M-2 10L10 -2M-6 6L6 -6M2 14L14 2',
  falling: 'M-2 -2L10 10M-6 2L6 14M2 -6L14 6',
  hatched: 'M-2 10L10 -2M-6 6L6 -6M2 14L14 2',
  level: 'M0 2H8M0 6H8',
  cross: 'M0 4H8M4 0V8',
  dots: 'M2 2h.01M6 6h.01',
};

/** A canvas filling: the colour, with strokes of the surface's colour over it; hatched is the reverse. */
export function patternFill(
  context: CanvasRenderingContext2D,
  kind: PatternKind,
  color: string,
  surface: string,
): CanvasPattern | string {
  if (kind === 'plain') return color;
  const [ground, stroke] = kind === 'hatched' ? [surface, color] : [color, surface];
  const width = kind === 'dots' ? 2.6 : 1.4;
  if (isVector(context)) return context.tile(TILE, STROKES[kind], ground, stroke, width);
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE;
  const brush = tile.getContext('2d');
  if (!brush) return color;
  brush.fillStyle = ground;
  brush.fillRect(0, 0, TILE, TILE);
  brush.strokeStyle = stroke;
  brush.lineWidth = width;
  brush.lineCap = 'round';
  brush.stroke(new Path2D(STROKES[kind]));
  return context.createPattern(tile, 'repeat') ?? color;
}

/** A context that keeps patterns as drawings, so that they stay sharp. */
interface VectorContext {
  tile(size: number, path: string, ground: string, stroke: string, width: number): CanvasPattern;
}

function isVector(context: object): context is VectorContext {
  return 'tile' in context;
}
