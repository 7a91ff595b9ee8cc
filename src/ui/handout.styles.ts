import { twoStyles } from './two.styles.js';

/** The rules of the printed sheet, in black on white whatever the screen's theme. */
export const handoutCss = `
${twoStyles.cssText}
@page { size: A4; margin: 12mm 15mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 10.5pt/1.3 system-ui, 'Noto Sans', Arial, sans-serif; color: #000; background: #fff; }
h1 { margin: 0; font-size: 14pt; line-height: 1.2; }
header p { margin: 0; font-size: 8.5pt; color: #333; }
header .old { font-weight: 600; color: #000; }
.pages { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
.pages > * > tr > td { padding: 0; }
section { padding-block: 4mm 3mm; border-block-end: 2px solid #000; }
/* In a grid Chromium parts a title from what follows at the end of a page. */
.two { display: block; }
.two h4, .two-row { padding-block: 0.25em; }
.two h4 { font-size: 1.25em; }
.two h4, .two .badges { break-after: avoid; }
.two-row:last-child { border: 0; }
.facts { display: block; }
footer { display: flex; gap: 5mm; align-items: center; padding-block-start: 1mm; font-size: 9pt; break-inside: avoid; break-before: avoid; }
footer p { margin: 0; }
.address { overflow-wrap: anywhere; }
.qr { inline-size: 22mm; block-size: 22mm; flex: none; }
.unbroken { white-space: nowrap; }
svg.icon { inline-size: 1em; block-size: 1em; fill: none; stroke: currentColor; stroke-width: 2; vertical-align: -0.1em; }
.fact { display: inline-block; margin-inline-end: 0.8em; }
.fact svg { margin-inline-end: 0.3em; }
.badge { font-weight: 600; margin-inline-end: 0.8em; }
.badge.sample { font-style: italic; }
.visually-hidden { display: none; }
@media print { body { padding: 0; max-width: none; } }
`;
