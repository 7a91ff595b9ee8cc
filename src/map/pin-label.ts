import { plain, type View } from '../ui/view.js';
import type { Pin } from './clusters.js';
import { siteName } from './site-name.js';

/** What a pin is called: the offer, its category and place; or how many there are. */
export function pinLabel(view: View, pin: Pin): string {
  if (pin.kind === 'cluster') return view.t('map.cluster', { count: pin.count });
  const { site } = pin;
  const place = siteName(view, site);
  const rough = site.rough ? [view.t('map.rough')] : [];
  const [offer] = site.offers;
  if (site.offers.length > 1 || !offer)
    return [view.t('map.site', { place, count: site.offers.length }), ...rough].join(', ');
  const [category] = offer.categories;
  const kind = category ? [plain(view, category.name, category)] : [];
  return [plain(view, offer.title, offer), ...kind, place, ...rough].join(', ');
}
