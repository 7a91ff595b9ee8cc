import { fetchAhead } from '../feed/ahead.js';
import { feedUrls } from './feed-urls.js';

/**
 * The first thing that an entry runs: the feeds of the page's elements are on their way while the code is still read.
 * What another copy has defined has asked for its feeds already.
 */
const waiting = typeof document === 'undefined' ? [] : document.querySelectorAll('[feed]:not(:defined)');
for (const element of waiting)
  if (element.localName.startsWith('ikon-'))
    feedUrls(element.getAttribute('feed') ?? '', document.baseURI).forEach(fetchAhead);
