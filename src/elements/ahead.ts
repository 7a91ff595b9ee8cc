import { fetchAhead } from '../feed/ahead.js';
import { feedUrls } from './scope.js';

/** The first thing that an entry runs: the feeds of the page's elements are on their way while the code is still read. */
const waiting =
  typeof document === 'undefined'
    ? []
    : document.querySelectorAll(':is(ikon-quartierskarte, ikon-angebote, ikon-kennzahlen, ikon-massnahmen)');
for (const element of waiting)
  feedUrls(element.getAttribute('feed') ?? '', document.baseURI).forEach(fetchAhead);
