// A host's page, made from a row of the table.

/**
 * @typedef {object} Row
 * @property {string} name what holds, as a fact
 * @property {string} [policy] Content-Security-Policy; OTHER stands for the other origin, NONCE for the page's nonce
 * @property {Record<string, string>} [headers] further ones
 * @property {'own'|'other'} [from] where script and feed come from
 * @property {string} [css] the host's style sheet
 * @property {string} [head] what stands in the head before the elements' script
 * @property {string} [body] the page; default: all four elements
 * @property {string} [script] address of the elements' script; '' for none
 * @property {string} [html] attributes of <html>
 * @property {boolean} [quirks] without doctype
 * @property {boolean} [fast] pauses between two attempts to fetch the feed are short
 * @property {boolean} [gl] with MapLibre; other pages have the drawing alone
 * @property {boolean} [meta] the policy stands in the page, not in a header
 * @property {string[]} [engines] where the row runs; default: in all
 * @property {[number, number]} [size] of the window
 * @property {(page: import('./visit.mjs').Visit) => Promise<void>} check
 */

export const NONCE = 'Zm9yLW9uZS1wYWdl';
export const FEED = '/feeds/musterstadt.json';

/** One element of each kind, with what its page says while it cannot speak for itself. */
export const element = {
  map: (attributes = '') => tag('ikon-quartierskarte', attributes),
  figures: (attributes = 'indicators="ehrenamt-stadtteile"') => tag('ikon-kennzahlen', attributes),
  measures: (attributes = '') => tag('ikon-massnahmen', attributes),
  list: (attributes = 'page-size="2"') => tag('ikon-angebote', attributes),
};

function tag(name, attributes) {
  return `<${name} feed="FEED" ${attributes}><p class="fallback">Hier stehen sonst Angebote.</p></${name}>`;
}

export const four = Object.values(element)
  .map((make) => `<div class="place">${make()}</div>`)
  .join('\n');

/** @param {import('./breaks.mjs').Break} [broken] what is put in on purpose */
export function pageOf(row, { own, other }, broken) {
  const base = row.from === 'other' ? other : own;
  const nonce = row.policy?.includes('NONCE') ? ` nonce="${NONCE}"` : '';
  const fill = (text) =>
    text
      .replaceAll('OTHER', other)
      .replaceAll('NONCE', NONCE)
      .replaceAll('FEED', `${base}${FEED}${row.fast ? '?never-read' : ''}`);
  const policy = row.policy && fill(row.policy);
  const script = row.script ?? '/cdn/ikon.js';
  const html = `${row.quirks ? '' : '<!doctype html>'}<html ${row.html ?? 'lang="de"'}><head><meta charset="utf-8">
<title>Seite eines Gastgebers</title>${row.meta ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}
<link rel="stylesheet" href="/host/places.css">
<script src="${base}/host/probe.js"${nonce}></script>${broken?.page ? `<script src="${base}/break.js"${nonce}></script>` : ''}${broken?.css ? '<link rel="stylesheet" href="/break.css">' : ''}
${fill(row.head ?? '')}${row.css ? `<link rel="stylesheet" href="/sheet/${encodeURIComponent(row.name)}">` : ''}
${script && `<script type="module" src="${base}${script}"${nonce}></script>`}
</head><body>${fill(row.body ?? four)}</body></html>`;
  const report = `; report-uri /reports?row=${encodeURIComponent(row.name)}`;
  return {
    html,
    headers: { ...(policy && !row.meta && { 'content-security-policy': policy + report }), ...row.headers },
  };
}
