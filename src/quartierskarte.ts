import './elements/ahead.js';
import { IkonQuartierskarte } from './elements/quartierskarte.js';

export { IkonQuartierskarte };
export type * from './elements/events.js';

if (!customElements.get('ikon-quartierskarte'))
  customElements.define('ikon-quartierskarte', IkonQuartierskarte);

declare global {
  interface HTMLElementTagNameMap {
    'ikon-quartierskarte': IkonQuartierskarte;
  }
}
