// Style sheets of hosts, written after the habits that are found: none of them may shift or colour anything inside.
import { looksAsOn } from '../measure.mjs';
import { inPlaces, neutralPages } from './neutral.mjs';

const INHERITED = `
  direction: rtl; text-align: center; letter-spacing: 4px; word-spacing: 9px; text-transform: uppercase; text-indent: 2em;
  white-space: nowrap; font: italic small-caps 900 24px/3 Georgia, serif; list-style: square inside; cursor: crosshair;
  quotes: '<' '>'; hyphens: auto; -webkit-text-stroke: 1px red; text-shadow: 2px 2px red; border-collapse: collapse;
  caption-side: bottom; empty-cells: hide; tab-size: 1; word-break: break-all; overflow-wrap: anywhere; color: #ff00ff;
  text-orientation: upright; fill: red; stroke: lime; font-variant-numeric: oldstyle-nums; line-break: anywhere;`;

const everywhere = (rules) => rules.replaceAll(';', ' !important;');

/** Sheets that change the elements' own box say which: the neutral page has the same. */
const sheets = {
  'a root of 62.5 %': 'html { font-size: 62.5%; } body { font-size: 1.6rem; }',
  'a root of 62.5 %, on a phone': { css: 'html { font-size: 62.5%; }', place: 'phone' },
  'a root of 10 px that cannot be overruled': 'html, body { font-size: 10px !important; }',
  'a reset of everything':
    '*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; box-sizing: border-box; }',
  'everything unset': { css: 'body * { all: unset; }', box: 'display: inline' },
  'everything unset, and a block': 'body *:not(script) { all: unset; display: block; }',
  'everything that is inherited, on the body': `body { ${INHERITED} }`,
  'everything that is inherited, on every element': `body * { ${INHERITED} }`,
  'everything that is inherited, on every element, not to be overruled': `body * { ${everywhere(INHERITED)} }`,
  'buttons and fields': `button, input, select, textarea, a, h1, h2, h3, h4, p, ul, ol, li, table, td, th, figure, label, svg, canvas, img, fieldset, legend, dialog
    { ${everywhere('margin: 30px; padding: 30px; border: 9px solid red; font: 40px/2 serif; color: red; background: yellow; display: block; float: right; width: 100%; text-transform: uppercase; ')} }`,
  'boxes without border': '*, *::before, *::after { box-sizing: content-box !important; }',
  'from right to left': 'html { direction: rtl; } body { direction: rtl; unicode-bidi: bidi-override; }',
  'lines and letters far apart':
    'body { line-height: 4; letter-spacing: 0.4em; word-spacing: 1em; text-transform: uppercase; }',
  'no font size': 'body { font-size: 0; }',
  'no font size anywhere': 'body * { font-size: 0 !important; line-height: 0 !important; }',
  'pictures within bounds':
    'img, svg, video, canvas, iframe { max-width: 100%; height: auto; display: block; vertical-align: middle; }',
  'hidden things shown':
    '[hidden] { display: block !important; } .hidden, .visually-hidden, .sr-only { position: static !important; clip-path: none !important; }',
  'no pointer and no selection':
    'body { user-select: none; -webkit-user-select: none; cursor: none; -webkit-touch-callout: none; -webkit-tap-highlight-color: red; }',
  'a dark page that says so to nobody':
    'html { background: #000; } body, body * { color: #eee; background: #111; }',
  'a dark page, whatever its parts want':
    'html { background: #000; } body * { color: #eee !important; background: #111 !important; }',
  'Bootstrap 5 reboot': `*, *::before, *::after { box-sizing: border-box; } :root { scroll-behavior: smooth; --bs-body-font-size: 1rem; }
    body { margin: 0; font-family: system-ui, sans-serif; font-size: 1rem; font-weight: 400; line-height: 1.5; color: #212529; -webkit-text-size-adjust: 100%; }
    h1, h2, h3 { margin-top: 0; margin-bottom: .5rem; font-weight: 500; line-height: 1.2; } ul { padding-left: 2rem; margin-bottom: 1rem; }
    a { color: rgba(13, 110, 253, 1); text-decoration: underline; } img, svg { vertical-align: middle; } table { caption-side: bottom; border-collapse: collapse; }
    label { display: inline-block; } button { border-radius: 0; text-transform: none; } legend { float: left; width: 100%; font-size: 1.5rem; }`,
  'WordPress, a theme with one column': `:where(body .is-layout-flow) > * { margin-block-start: 0; } html { font-size: 62.5%; }
    body { font: 400 2rem/1.8 Georgia, 'Times New Roman', serif; letter-spacing: -0.015em; word-spacing: normal; -webkit-font-smoothing: antialiased; color: #28303d; }
    button, input[type=submit], .button { background: #cd2653 !important; border-radius: 0; padding: 1.1em 1.44em; text-transform: uppercase; letter-spacing: 0.0333em; }
    table { table-layout: fixed; font-size: 1.6rem; } a { text-decoration: underline; color: #cd2653; } ul { margin: 0 0 3rem 3rem; } fieldset { border: 2px solid; padding: 2rem; }`,
  'WordPress, blocks with a width of their own': {
    css: `.entry-content > *, .place > * { max-width: 58rem; margin-left: auto !important; margin-right: auto !important; margin-block: 2em; }
      * { -webkit-font-smoothing: antialiased; word-wrap: break-word; }`,
    box: 'max-width: 58rem; margin: 2em auto',
  },
  'TYPO3, bootstrap_package': `html { font-size: 16px; } body { font-family: 'Source Sans Pro', sans-serif; font-weight: 300; line-height: 1.42857; hyphens: auto; overflow-wrap: break-word; }
    .frame { padding: 40px 0; } .frame-default > *, figure { margin: 0 0 1rem; } h1, h2, h3 { font-weight: 300; text-transform: uppercase; } a, button { transition: all 2s; } p { text-align: justify; }`,
  Contao: `body, form, h1, h2, p, ul, li { margin: 0; padding: 0; } body { font: 12px/1.2 "Lucida Grande", Verdana, sans-serif; text-align: center; }
    .mod_article, .inside { overflow: hidden; } .invisible { border: 0; clip: rect(0 0 0 0); height: 1px; position: absolute; } img { border: 0; } table { border-spacing: 0; border-collapse: collapse; } th, td { text-align: left; }`,
  'Drupal, Olivero': `*, *::before, *::after { box-sizing: border-box; } html { font: 112.5%/1.6875 metropolis, sans-serif; color: #313637; }
    body { word-wrap: break-word; -webkit-text-size-adjust: none; } .text-content > * { max-width: 48rem; } button { appearance: none; border-radius: 3px; } .visually-hidden { position: absolute !important; overflow: hidden; clip: rect(1px, 1px, 1px, 1px); width: 1px; height: 1px; }`,
  'the elements in a line': {
    css: 'ikon-angebote, ikon-massnahmen, ikon-kennzahlen, ikon-quartierskarte { display: inline !important; }',
    box: 'display: inline',
  },
  'a frame around every element': {
    css: 'body * { padding: 12px; border: 3px solid red; margin: 5px; }',
    box: 'padding: 12px; border: 3px solid red; margin: 5px',
  },
  'old column tricks':
    'body * { float: left; clear: both; width: 100%; min-width: 0; zoom: 1; } body *::after { content: "."; display: table; clear: both; }',
  'everything animated':
    'body * { transition: all 0.2s ease !important; animation: wobble 1s infinite; } @keyframes wobble { to { letter-spacing: 9px; } }',
};

const rootSized = { 'Drupal, Olivero': 'font-size: 112.5%' };

export const sheetRows = Object.entries(sheets).map(([name, sheet]) => {
  const { css, box = '', place = '' } = typeof sheet === 'string' ? { css: sheet } : sheet;
  const neutral = neutralPages({ box, place, root: rootSized[name] ?? '' });
  return {
    name: `sheet: ${name}`,
    css,
    body: inPlaces(place),
    compareWith: neutral,
    check: (page) => looksAsOn(page, neutral),
  };
});
