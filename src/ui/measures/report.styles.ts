/** The rules of the printed report, in black on white whatever the screen's theme. */
export const reportCss = `
@page { size: A4; margin: 16mm 18mm; @bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt system-ui, 'Noto Sans', Arial, sans-serif; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; font: 10.5pt/1.4 system-ui, 'Noto Sans', Arial, sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol { margin: 0; padding: 0; }
h1 { font-size: 18pt; line-height: 1.2; }
h2 { font-size: 14pt; padding-block: 8mm 1mm; border-block-end: 1.5pt solid #000; }
h3.area { font-size: 11pt; color: #333; padding-block-start: 4mm; }
h1, h2, h3, h4, .term { break-after: avoid; }
header { display: grid; gap: 1mm; padding-block-end: 5mm; }
header p { color: #333; }
header .samples { color: #000; font-weight: 600; }
table { inline-size: 100%; border-collapse: collapse; font-size: 9pt; overflow-wrap: normal; }
caption { text-align: start; font-weight: 600; padding-block-end: 1.5mm; font-size: 10.5pt; }
th, td { padding: 1mm 1.5mm; border-block-end: 0.5pt solid #888; text-align: end; vertical-align: bottom; }
th:first-child { text-align: start; }
tr { break-inside: avoid; }
tfoot th, tfoot td { font-weight: 700; border-block-end: 1.5pt solid #000; }
.done-words { padding-block-start: 2mm; font-weight: 600; break-after: avoid; }
article { display: grid; gap: 1.5mm; padding-block: 4mm; border-block-end: 0.5pt solid #bbb; break-inside: avoid; }
.measure-title { display: flex; gap: 0.6em; font-size: 11.5pt; line-height: 1.25; }
.number { flex: none; min-inline-size: 1.5em; color: #333; }
.facts-line { display: flex; flex-wrap: wrap; gap: 1mm 5mm; }
.state, .horizon { display: inline-flex; gap: 0.35em; align-items: center; font-weight: 600; }
.horizon { font-weight: 400; }
.term { font-weight: 600; }
.timeline { list-style: none; display: grid; gap: 1mm; padding-inline-start: 3mm; border-inline-start: 1.5pt solid #888; }
.timeline li { break-inside: avoid; }
.timeline time { color: #333; font-size: 9pt; }
.names { padding-inline-start: 5mm; }
a { color: inherit; }
svg.icon { inline-size: 1em; block-size: 1em; flex: none; fill: none; stroke: currentColor; stroke-width: 2; }
.visually-hidden { display: none; }
`;
