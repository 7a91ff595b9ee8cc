import { html, render, type TemplateResult } from 'lit';
import type { Offer } from '../catalog/model.js';
import type { LinkTo } from '../catalog/offer-link.js';
import { direction } from '../catalog/text.js';
import { download, fileName } from './download.js';
import { handoutCss } from './handout.styles.js';
import { printSheet } from './print-frame.js';
import { qrCode } from './qr.js';
import { sheetOrigin } from './sheet-origin.js';
import { inTwoLanguages } from './two-languages.js';
import { plain, type View } from './view.js';

/** A sheet for paper: some offers in two languages, each with a code that leads to it. */
export interface Handout {
  readonly pair: readonly [View, View];
  readonly offers: readonly Offer[];
  readonly linkTo: LinkTo;
}

/** Prints the sheet. */
export function printHandout(handout: Handout): void {
  const [{ lang }] = handout.pair;
  printSheet({ lang, title: titleOf(handout), css: handoutCss, body: sheet(handout) });
}

/** Saves the sheet as a page that needs nothing else. */
export function saveHandout(handout: Handout): void {
  const page = document.implementation.createHTMLDocument(titleOf(handout));
  render(sheet(handout), page.body);
  const [own] = handout.pair;
  const written = (node: Node) => new XMLSerializer().serializeToString(node).replace(/<!--[^]*?-->/g, '');
  // The title as a node as well, since it is the feed's own words and may look like markup.
  const title = [...page.head.children].map(written).join('');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}`;
  const file = `<!doctype html><html lang="${own.lang}" dir="${direction(own.lang)}"><head>${head}<style>${handoutCss}</style></head>${written(page.body)}</html>`;
  download(fileName(titleOf(handout), 'html'), 'text/html;charset=utf-8', file);
}

function titleOf({ pair, offers }: Handout): string {
  const [own] = pair;
  const [only] = offers;
  return only && offers.length === 1 ? plain(own, only.title, only) : own.t('handout.title');
}

export function sheet({ pair: onScreen, offers, linkTo }: Handout): TemplateResult {
  const paper = (view: View): View => ({ ...view, paper: true });
  const pair = [paper(onScreen[0]), paper(onScreen[1])] as const;
  // What stands in the head of a table comes again on every page.
  return html`<table class="pages" role="presentation">
    <thead>
      <tr>
        <td>
          <header class="two-row">${pair.map((view) => heading(view, offers))}</header>
        </td>
      </tr>
    </thead>
    <tbody>
      ${offers.map((offer) => {
        // Who scans it reads the first language of the two.
        const link = linkTo(offer, pair[0].lang);
        return html`<tr>
          <td>
            <section>
              ${inTwoLanguages(pair, offer)}
              <footer>
                ${qrCode(link, pair[0].t('action.qr'))}
                <div>
                  ${pair.map(({ t, lang }) => html`<p lang=${lang} dir=${direction(lang)}>${t('handout.more')}</p>`)}
                  <p dir="ltr" class="address">${link}</p>
                </div>
              </footer>
            </section>
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function heading(view: View, offers: readonly Offer[]): TemplateResult {
  const { t, lang } = view;
  return html`<div class="cell" lang=${lang} dir=${direction(lang)}>
    <h1>${t('handout.title')}</h1>
    ${sheetOrigin(view, [...new Set(offers.map(({ feed }) => feed))])}
  </div>`;
}
