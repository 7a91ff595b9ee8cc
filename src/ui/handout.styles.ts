import { twoStyles } from './two.styles.js';

/** The rules of the printed sheet, in black on white whatever the screen's theme. */
export const handoutCss = `
${twoStyles.cssText}
@page { size: A4; margin: 15mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 11pt/1.4 system-ui, 'Noto Sans', Arial, sans-serif; color: #000; background: #fff; }
h1 { margin: 0; font-size: 18pt; line-height: 1.2; }
header p { margin: 0; font-size: 9pt; color: #333; }
section { padding-block: 5mm; break-inside: avoid; border-block-end: 2px solid #000; }
footer { display: flex; gap: 5mm; align-items: center; padding-block-start: 3mm; font-size: 9pt; }
footer p { margin: 0; }
.address { overflow-wrap: anywhere; }
.qr { inline-size: 28mm; block-size: 28mm; flex: none; }
svg.icon { inline-size: 1em; block-size: 1em; fill: none; stroke: currentColor; stroke-width: 2; vertical-align: -0.1em; }
.fact { display: inline-block; margin-inline-end: 0.8em; }
.fact svg { margin-inline-end: 0.3em; }
.badge { font-weight: 600; }
.badge.sample { font-style: italic; }
.visually-hidden { display: none; }
@media print { body { padding: 0; max-width: none; } }
`;
