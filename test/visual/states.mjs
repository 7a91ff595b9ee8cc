// The main states of the elements, as pictures of test/visual/pictures show them.

/**
 * @typedef {object} State
 * @property {string} element without `ikon-`
 * @property {Record<string, string>} [attributes]
 * @property {[number, number]} [size] of the window, CSS pixels
 * @property {string} [lang]
 * @property {'light'|'dark'} [scheme]
 * @property {string[]} [press] selectors of what is pressed inside the element, one after the other, each once it is there
 * @property {[string, string]} [type] selector of a field inside the element, and what is entered
 * @property {string} shows selector of what has to be there inside the element before the picture is taken
 */

const PHONE = [360, 740];
const DESKTOP = [1100, 900];

const list = { element: 'angebote', shows: '.slip-button', size: PHONE };
const map = { element: 'quartierskarte', shows: '.frame[data-ground="schematic"]', size: PHONE };
const figures = { element: 'kennzahlen', shows: 'figure:has(.actions) canvas[style*="width"]', size: PHONE };
const measures = { element: 'massnahmen', shows: '.measure', size: PHONE };
const arabic = { lang: 'ar' };
const dark = { scheme: 'dark' };
const wide = { size: DESKTOP };

/** @type {Record<string, State>} */
export const states = {
  'list-phone': list,
  'list-phone-arabic-dark': { ...list, ...arabic, ...dark },
  'list-desktop': { ...list, ...wide, shows: '.side .filters' },
  'list-desktop-arabic': { ...list, ...wide, ...arabic, shows: '.side .filters' },
  'list-filters': { ...list, press: ['.filter-button'], shows: 'dialog[open] .group' },
  'list-nothing-found': { ...list, type: ['input[type="search"]', 'qqqqzzzz'], shows: '.empty' },
  'list-failed': { ...list, attributes: { feed: '/test/visual/none.json' }, shows: '.notice.bad' },
  'list-offer': { ...list, press: ['.title-button'], shows: '.actions' },
  'list-offer-arabic-dark': { ...list, ...arabic, ...dark, press: ['.title-button'], shows: '.actions' },
  'list-show-card': {
    ...list,
    press: ['.title-button', '.actions .button:nth-of-type(2)'],
    shows: 'dialog[open] .two',
  },
  'list-slip': { ...list, press: ['.keep', '.slip-button'], shows: '.slip-list' },
  'list-calendar': { ...list, attributes: { view: 'calendar' }, shows: '.agenda' },
  'map-phone': map,
  'map-desktop-arabic-dark': { ...map, ...wide, ...arabic, ...dark },
  'map-districts': { ...map, attributes: { indicator: 'ehrenamt-stadtteile' }, shows: '.legend' },
  'map-failed': { ...map, attributes: { feed: '/test/visual/none.json' }, shows: '.notice.bad' },
  'figures-phone': figures,
  'figures-desktop-dark': { ...figures, ...wide, ...dark },
  'figures-phone-arabic': { ...figures, ...arabic },
  'coverage-desktop': { ...figures, ...wide, attributes: { view: 'coverage' }, shows: 'table' },
  'measures-phone': measures,
  'measures-desktop-arabic-dark': { ...measures, ...wide, ...arabic, ...dark },
};
