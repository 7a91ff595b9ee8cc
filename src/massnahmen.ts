import './elements/ahead.js';
import { IkonMassnahmen } from './elements/massnahmen.js';

export { IkonMassnahmen };
export type * from './elements/events.js';

if (!customElements.get('ikon-massnahmen')) customElements.define('ikon-massnahmen', IkonMassnahmen);

declare global {
  interface HTMLElementTagNameMap {
    'ikon-massnahmen': IkonMassnahmen;
  }
}
