import { html, type TemplateResult } from 'lit';
import type { Category } from '../catalog/model.js';
import { icon, pictogram } from './icon.js';
import { show, type View } from './view.js';

/** A category's pictogram and name. */
export function categoryLabel(view: View, category: Category): TemplateResult {
  return html`<span class="category"
    >${categoryIcon(category)}<span>${show(view, category.name, category)}</span></span
  >`;
}

/** The category's own pictogram where it is one of the built-in ones; a pin where it is not. */
export function categoryIcon(category: Category): TemplateResult {
  return icon(pictogram(category.icon));
}
