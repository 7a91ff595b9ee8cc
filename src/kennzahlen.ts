import './elements/ahead.js';
import { IkonKennzahlen } from './elements/kennzahlen.js';

export { IkonKennzahlen };
export type * from './elements/events.js';

if (!customElements.get('ikon-kennzahlen')) customElements.define('ikon-kennzahlen', IkonKennzahlen);

declare global {
  interface HTMLElementTagNameMap {
    'ikon-kennzahlen': IkonKennzahlen;
  }
}
