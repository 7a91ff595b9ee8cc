// Every state of the four elements; each is looked at by itself, on a page of its own.

/**
 * @typedef {object} State
 * @property {string} element without `ikon-`
 * @property {Record<string, string>} [attributes]
 * @property {string} [feed] an address, or `silent` (never answers), `missing`, `bare` (nothing in it)
 * @property {boolean} [wide] a desktop's window; otherwise the 320 pixels of a phone, and of a desktop at 400 %
 * @property {string[]} [press] selectors of what is pressed, one after the other, each once it is there
 * @property {string} [unfold] selector of all that is unfolded
 * @property {[string, string]} [type] selector of a field, and what is entered
 * @property {[string, string][]} [choose] selectors of choices, and what is chosen
 * @property {string} shows selector of what has to be there before anybody looks
 */

const list = {
  element: 'angebote',
  shows: '.slip-button',
  attributes: { 'page-size': '3', 'language-switch': '' },
};
const map = { element: 'quartierskarte', shows: '.places', attributes: { 'language-switch': '' } };
/** So near to one place that its pin stands alone, also where the text is large. */
const near = { ...map, attributes: { ...map.attributes, center: '12.2795,53.4035', zoom: '15' } };
const figures = { element: 'kennzahlen', shows: 'figure canvas, table' };
const measures = { element: 'massnahmen', shows: '.measure' };
const wide = { wide: true };
const loading = { feed: 'silent', shows: '.suite' };
const failed = { feed: 'missing', shows: '.notice.bad' };
const MINDEN = '/demo/feeds/minden.json';

/** @type {Record<string, State>} */
export const states = {
  'list: loading': { ...list, ...loading },
  'list: failed': { ...list, ...failed },
  'list: no offers': { ...list, feed: 'bare', shows: '.suite' },
  'list: cards': list,
  'list: cards beside filters': { ...list, ...wide, shows: '.side .filters', unfold: '.group' },
  'list: filters': { ...list, press: ['.filter-button'], shows: 'dialog[open] .group', unfold: '.group' },
  'list: found': { ...list, type: ['input[type="search"]', 'deutsch'], shows: '.chip' },
  'list: nothing found': { ...list, type: ['input[type="search"]', 'qqqqzzzz'], shows: '.empty' },
  'list: offer': { ...list, press: ['.title-button'], shows: '.actions' },
  'list: show card': {
    ...list,
    press: ['.title-button', '.actions .button:nth-of-type(2)'],
    shows: 'dialog[open] .two',
  },
  'list: sharing': {
    ...list,
    press: ['.title-button', '.actions .button:nth-of-type(3)'],
    shows: 'dialog[open] .qr',
  },
  'list: slip': { ...list, press: ['.keep', '.slip-button'], shows: '.slip-list' },
  'list: calendar': { ...list, attributes: { view: 'calendar' }, shows: '.calendar-title' },
  'list: unattended': { ...list, attributes: { kiosk: '' }, shows: '.wake' },
  'list: greeting of a visitor': { ...list, attributes: { kiosk: '' }, press: ['.wake'], shows: '.tile' },
  'map: loading': { ...map, ...loading },
  'map: failed': { ...map, ...failed },
  'map: pins': map,
  'map: pins, wide': { ...map, ...wide },
  'map: places in a list': { ...map, unfold: '.places', shows: '.places[open]' },
  'map: offers of a place': { ...near, press: ['.pin:not(.cluster)'], shows: '.panel' },
  'map: an offer': {
    ...near,
    press: ['.pin:not(.cluster)', '.panel-list button', '.panel .button'],
    shows: '.panel .detail',
  },
  'map: without a place': { ...map, feed: MINDEN, press: ['.more'], shows: '.panel-list button' },
  'map: layers': { ...map, feed: MINDEN, press: ['.controls button:nth-child(5)'], shows: '.panel select' },
  'map: districts': {
    ...map,
    attributes: { indicator: 'ehrenamt-stadtteile' },
    unfold: '.legend details',
    shows: '.legend table',
  },
  'map: question before another server is asked': {
    ...map,
    attributes: { basemap: 'openfreemap', consent: 'click' },
    shows: '.consent button',
  },
  'figures: loading': { ...figures, ...loading },
  'figures: failed': { ...figures, ...failed },
  'figures: none': { ...figures, feed: 'bare', shows: '.suite' },
  'figures: charts': figures,
  'figures: charts with their numbers, wide': {
    ...figures,
    ...wide,
    unfold: 'details',
    shows: '.readout',
  },
  'figures: charts of Minden': { ...figures, feed: MINDEN, unfold: 'details', shows: '.readout' },
  'figures: coverage': { ...figures, attributes: { view: 'coverage' }, shows: '.coverage-table' },
  'figures: coverage, wide': {
    ...figures,
    ...wide,
    attributes: { view: 'coverage' },
    shows: '.coverage-table',
  },
  'measures: loading': { ...measures, ...loading },
  'measures: failed': { ...measures, ...failed },
  'measures: none': { ...measures, feed: 'bare', shows: '.suite' },
  'measures: list': measures,
  'measures: in full': { ...measures, feed: MINDEN, unfold: 'details', shows: 'details[open]' },
  'measures: an offer': { ...measures, feed: MINDEN, press: ['button.link'], shows: 'dialog[open] .detail' },
  'measures: nothing fits': {
    ...measures,
    feed: MINDEN,
    choose: [
      ['.filters label:nth-of-type(2) select', 'dropped'],
      ['.filters label:nth-of-type(3) select', 'short'],
    ],
    shows: '.empty button',
  },
  'measures: wide': { ...measures, ...wide },
};
