import { type CSSResult, html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../catalog/model.js';
import type { IndicatorView } from '../charts/indicator-view.js';
import { lazily } from '../ui/lazy.js';
import type { View } from '../ui/view.js';

export interface PictureHost {
  /** Whether the words of the map's legend are there; asks for them where they are not. */
  readonly hasWords: () => boolean;
  readonly adopt: (styles: CSSResult) => void;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

type Draw = (
  view: View,
  catalog: Catalog,
  shown: IndicatorView,
  chosen: readonly string[],
) => TemplateResult | typeof nothing;

/** The small map of an indicator that is a map, fetched when there is the first; nothing where the feed has no outlines. */
export function districtPicture({ hasWords, adopt, changed, failed }: PictureHost): Draw {
  const maps = lazily(() => import('../charts/district-map.js'), changed, failed);
  return (view, catalog, shown, chosen) => {
    if (!shown.mapped) return nothing;
    const part = hasWords() && maps.value;
    if (!part) return html`<div class="map skeleton"></div>`;
    adopt(part.districtMapStyles);
    return part.districtMap(view, catalog, shown, chosen) ?? nothing;
  };
}
