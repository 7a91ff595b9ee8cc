/** What a session needs besides the catalogue, in one module: it is fetched after the first offers. */
export { scanSearch } from '../catalog/search/scan.js';
export { createCalendar } from '../catalog/time/calendar.js';
