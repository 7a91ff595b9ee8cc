import { html, type TemplateResult } from 'lit';
import type { Category } from '../catalog/model.js';
import { icon } from './icon.js';
import { show, type View } from './view.js';

/** Room for a pictogram that has not come yet. */
const blank = (): TemplateResult => icon([]);

/** A category's pictogram and name. @param mark draws the pictogram; pictograms are fetched after the first cards */
export function categoryLabel(
  view: View,
  category: Category,
  mark: (category: Category) => TemplateResult = blank,
): TemplateResult {
  return html`<span class="category"
    >${mark(category)}<span>${show(view, category.name, category)}</span></span
  >`;
}
