/** What a session needs besides the catalogue, in one module: it is fetched after the first offers. */
export { createCalendar } from '../catalog/time/calendar.js';
export { createSearch } from './offer-search.js';
export { followClock } from './session-clock.js';
export { createRemarks } from '../feed/remarks.js';
export { inSlices } from '../ui/slices.js';
