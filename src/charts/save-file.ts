import { download, fileName } from '../ui/download.js';
import { plain, type View } from '../ui/view.js';
import { chartNotes } from './chart-notes.js';
import type { FileKind } from './figure-actions.js';
import { footnotesOf, ownNote } from './footnotes.js';
import { indicatorCsv } from './indicator-csv.js';
import type { IndicatorView } from './indicator-view.js';
import type { Look } from './look.js';
import { originLine } from './origin.js';
import type { FrameWords } from './picture-frame.js';
import type { Picture } from './picture.js';

/**
 * Gives the visitor an indicator as a file.
 * @param look on light ground
 * @param hidden series, or parts of a ring, that the visitor has hidden: a picture leaves series out, a table does not
 * @throws where the browser cannot make the picture
 */
export async function saveFile(
  view: View,
  shown: IndicatorView,
  kind: FileKind,
  look: Look,
  hidden: ReadonlySet<number>,
): Promise<void> {
  if (kind === 'csv') {
    const { origin, license } = frameWords(view, shown);
    const note = plain(view, shown.indicator.note, shown.indicator);
    const csv = indicatorCsv(view, shown, [note, origin, license].filter(Boolean));
    return download(fileName(shown.title, kind), 'text/csv;charset=utf-8', csv);
  }
  const { chart: model } = shown;
  if (!model) throw new Error('there is no chart to make a picture of');
  const { pictureAsPng, pictureAsSvg } = await import('./picture.js');
  const picture: Picture = { model, look, hidden, words: frameWords(view, shown) };
  const blob = kind === 'png' ? await pictureAsPng(picture) : pictureAsSvg(picture);
  download(fileName(shown.title, kind), blob.type, blob);
}

/** All that has to be known of a picture's numbers once it has left the page. */
export function frameWords(view: View, shown: IndicatorView): FrameWords {
  const { indicator, title, unit, table, chart } = shown;
  const { license } = indicator.feed;
  const footnotes = footnotesOf(view, indicator, table);
  return {
    title,
    unit,
    notes: [
      ...(chart ? chartNotes(view, chart, new Set()) : []),
      plain(view, ownNote(view, indicator, footnotes), indicator),
      ...footnotes.notes.map((note, index) => `${index + 1} ${note}`),
    ].filter(Boolean),
    origin: originLine(view, indicator),
    license: license ? view.t('indicator.license', { name: license.name }) : '',
  };
}
