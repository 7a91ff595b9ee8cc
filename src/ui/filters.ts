/** Everything that filtering needs on screen, in one module: it is fetched after the first offers. */
export { countFacets } from '../catalog/filter/count-facets.js';
export { chipsOf, filterChips } from './filter-chips.js';
export { filterPanel } from './filter-panel.js';
export { filterStyles } from './filters.styles.js';
