import { BasicPlatform, Chart } from 'chart.js';
import { configuration } from './chart-engine.js';
import type { Look } from './look.js';
import { chartHeight, type ChartModel, fitted } from './model.js';
import { Frame, type FrameWords } from './picture-frame.js';
import { padding } from './room.js';
import { SvgContext } from './svg-context.js';

/** What a picture for others shows: a chart as it stands, with all that has to be known of it. */
export interface Picture {
  readonly model: ChartModel;
  /** On light ground: a picture goes onto paper and into other people's pages. */
  readonly look: Look;
  /** Series that the visitor has hidden; a ring is a whole, so that none of its parts may be missing. */
  readonly hidden: ReadonlySet<number>;
  readonly words: FrameWords;
}

/** Width of a picture, CSS pixels, and how many pixels of a PNG make one. */
const WIDTH = 800;
const RATIO = 2;
/** Browsers draw on no canvas that is higher. */
const MOST_PIXELS = 16_000;

/**
 * A picture of a chart as PNG, 1,600 pixels wide.
 * @throws where the browser gives no drawing context, or none of that size
 */
export async function pictureAsPng(asked: Picture): Promise<Blob> {
  const picture = inFrame(asked);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the canvas gives no drawing context');
  const frame = new Frame(picture, context, WIDTH);
  canvas.width = WIDTH;
  canvas.height = heightOf(picture, frame);
  const ratio = Math.min(RATIO, MOST_PIXELS / canvas.height);
  const chart = draw(picture, frame, context, ratio);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  chart.destroy(); // only now: it clears the canvas
  if (!blob) throw new Error('the picture is too large for a canvas');
  return blob;
}

/** The same as SVG: text stays text, lines stay sharp at any size. */
export function pictureAsSvg(asked: Picture): Blob {
  const picture = inFrame(asked);
  const probe = new SvgContext(WIDTH, 0);
  const frame = new Frame(picture, probe as unknown as CanvasRenderingContext2D, WIDTH);
  const context = new SvgContext(WIDTH, heightOf(picture, frame));
  const chart = draw(picture, frame, context as unknown as CanvasRenderingContext2D, 1);
  const svg = context.toSvg(picture.look.lang, picture.words.title);
  chart.destroy();
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** Bars lie or stand by the room that a picture has, whatever they do on the page. A ring without a part would tell wrong shares. */
function inFrame(picture: Picture): Picture {
  const model = fitted(picture.model, WIDTH);
  return { ...picture, model, hidden: model.type === 'doughnut' ? new Set() : picture.hidden };
}

function heightOf({ model }: Picture, { top, bottom }: Frame): number {
  return Math.ceil(top + Math.max(chartHeight(model), 340) + bottom);
}

/** @returns the chart, which has drawn and still holds its canvas */
function draw(
  { model, look, hidden }: Picture,
  frame: Frame,
  context: CanvasRenderingContext2D,
  ratio: number,
): Chart {
  const config = configuration(model, look, context);
  const { datasets } = config.data;
  frame.setSamples(config);
  datasets.forEach((dataset, index) => {
    if (hidden.has(index)) dataset.hidden = true;
  });
  return new Chart(context, {
    ...config,
    plugins: [
      { id: 'frame', beforeDraw: () => frame.drawGround(context), afterDraw: () => frame.drawWords(context) },
      ...(config.plugins ?? []),
    ],
    options: {
      ...config.options,
      responsive: false,
      devicePixelRatio: ratio,
      layout: { padding: ({ chart }: { chart: Chart }) => frame.around(padding(model, look)({ chart })) },
    },
    platform: BasicPlatform,
  });
}
