/** Registers all four elements. */
export { IkonAngebote } from './angebote.js';
export { IkonKennzahlen } from './kennzahlen.js';
export { IkonMassnahmen } from './massnahmen.js';
export { IkonQuartierskarte } from './quartierskarte.js';
export {
  IkonErrorEvent,
  IkonFilterChangeEvent,
  IkonLanguageChangeEvent,
  IkonOfferSelectEvent,
  IkonReadyEvent,
} from './elements/events.js';
export type { Filter } from './catalog/filter/filter.js';
export type { Catalog } from './catalog/model.js';
