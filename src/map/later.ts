/** What a map shows after its first pins: fetched as one file while the visitor looks at them. */
export { withdrawButton } from './basemap-notice.js';
export { districtNumber, legend } from './legend.js';
export { mapNotices } from './map-notices.js';
export { mapPanel } from './map-panel.js';
export { placesList } from './places-list.js';
export { shadingOf, shadingsOf } from './shading.js';
export { streetCredit } from './street-credit.js';
