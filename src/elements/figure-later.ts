import type { CSSResult, TemplateResult } from 'lit';
import type { Catalog } from '../catalog/model.js';
import type { DistrictRows } from '../charts/districts.js';
import { figureActions } from '../charts/figure-actions.js';
import type { ValuePlace } from '../charts/geometry.js';
import type { IndicatorView } from '../charts/indicator-view.js';
import { readingOf } from '../charts/reading-words.js';
import { type Reading, Readout, type ReadoutHost } from '../charts/readout.js';
import type { View } from '../ui/view.js';
import { FigureDesk, type FigureDeskHost } from './figure-desk.js';
import { figureStyles } from './figure.styles.js';

/** What the later parts of a figure need of their element. */
export interface FigureLaterHost extends FigureDeskHost, Omit<ReadoutHost, 'read' | 'choose'> {
  readonly adopt: (styles: CSSResult) => void;
  readonly view: () => View | undefined;
  readonly shown: (id: string) => IndicatorView | undefined;
  readonly districts: (shown: IndicatorView) => DistrictRows | undefined;
}

const NOTHING: Reading = { of: '', value: '', note: '' };

/**
 * What a figure has besides its chart: its values on demand, and the row of what can be done with it. Fetched as one file
 * while the visitor looks at the first chart.
 */
export function createFigureLater(host: FigureLaterHost) {
  host.adopt(figureStyles);
  const desk = new FigureDesk(host);
  const at = (id: string) => ({ view: host.view(), shown: host.shown(id) });
  const readout = new Readout({
    ...host,
    read(id: string, place: ValuePlace): Reading {
      const { view, shown } = at(id);
      return view && shown ? readingOf(view, shown, host.districts(shown), place) : NOTHING;
    },
    choose(id: string, place: ValuePlace): void {
      const { view, shown } = at(id);
      const district = shown && host.districts(shown)?.at(place);
      if (view && district) desk.chooseDistrict(view, shown.indicator, district);
    },
  });
  const actions = (view: View, catalog: Catalog, shown: IndicatorView): TemplateResult =>
    figureActions(view, shown, desk.actions(view, catalog, shown));
  // The visitor of an unattended screen has gone.
  (host.root() as ShadowRoot).host.addEventListener('ikon-kiosk-reset', () => {
    desk.forget();
    readout.forget();
  });
  return { desk, readout, actions };
}

export type FigureLater = ReturnType<typeof createFigureLater>;
