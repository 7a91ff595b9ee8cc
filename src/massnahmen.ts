import './elements/ahead.js';
import { IkonMassnahmen } from './elements/massnahmen.js';

export { IkonMassnahmen };

if (!customElements.get('ikon-massnahmen')) customElements.define('ikon-massnahmen', IkonMassnahmen);

declare global {
  interface HTMLElementTagNameMap {
    'ikon-massnahmen': IkonMassnahmen;
  }
}
