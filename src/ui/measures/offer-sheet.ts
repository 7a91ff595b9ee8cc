import type { TemplateResult } from 'lit';
import type { Catalog, Offer } from '../../catalog/model.js';
import { detailStyles } from '../detail.styles.js';
import { dialog } from '../dialog.js';
import { extrasStyles } from '../extras.styles.js';
import { offerDetail } from '../offer-detail.js';
import { offerStyles } from '../offer.styles.js';
import type { View } from '../view.js';

/** What an offer's sheet needs besides the rules of the element it stands in. */
export const sheetStyles = [offerStyles, detailStyles, extrasStyles] as const;

/** One offer in full above the measures, for a page on which nothing else shows offers. */
export function offerSheet(view: View, catalog: Catalog, offer: Offer, closed: () => void): TemplateResult {
  return dialog({
    view,
    kind: 'sheet',
    heading: view.t('measure.offer'),
    content: offerDetail(view, catalog, offer),
    closed,
  });
}
