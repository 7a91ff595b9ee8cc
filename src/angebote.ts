import './elements/ahead.js';
import { IkonAngebote } from './elements/angebote.js';

export { IkonAngebote };
export type * from './elements/events.js';

if (!customElements.get('ikon-angebote')) customElements.define('ikon-angebote', IkonAngebote);

declare global {
  interface HTMLElementTagNameMap {
    'ikon-angebote': IkonAngebote;
  }
}
