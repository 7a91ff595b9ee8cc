import { fragmentLink } from '../catalog/fragment-link.js';
import type { Catalog, District, Indicator } from '../catalog/model.js';
import type { ViewStore } from '../catalog/view-state.js';
import { toggled } from '../charts/districts.js';
import type { FigureActions, FileKind, Said } from '../charts/figure-actions.js';
import type { IndicatorView } from '../charts/indicator-view.js';
import type { Look } from '../charts/look.js';
import { shadingsOf } from '../map/shading.js';
import { plain, type View } from '../ui/view.js';

/** What the desk needs of its element. */
export interface FigureDeskHost {
  readonly store: () => ViewStore | undefined;
  readonly group: () => string;
  /** Ids of the districts that are chosen for all elements. */
  readonly chosen: () => readonly string[];
  readonly choose: (districts: readonly string[] | undefined) => void;
  readonly hidden: (id: string) => ReadonlySet<number>;
  /** Colours for paper and other people's pages. */
  readonly lightLook: () => Look;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

/** What a visitor can do with an indicator: take it along, link to it, choose its districts, show it on the map. */
export class FigureDesk {
  /** What came of the last thing that was done, and with which indicator. */
  #said: { readonly indicator: Indicator; readonly what: Said } | undefined;

  constructor(private readonly host: FigureDeskHost) {}

  actions(view: View, catalog: Catalog, shown: IndicatorView): FigureActions {
    const { indicator } = shown;
    return {
      save: (kind) => void this.#save(view, shown, kind),
      copyLink: () => void this.#copyLink(view, indicator),
      map: this.#map(view, catalog, indicator),
      said: this.#said?.indicator === indicator ? this.#said.what : undefined,
    };
  }

  /** Chooses a district for all elements, or lets it go. */
  chooseDistrict(view: View, indicator: Indicator, district: District): void {
    const before = this.host.chosen();
    const next = toggled(before, district);
    this.host.choose(next);
    const chosen = (next ?? []).length > before.length;
    const name = plain(view, district.name, district);
    this.#say(indicator, view.t(chosen ? 'indicator.districtChosen' : 'indicator.districtLeft', { name }));
  }

  #map(view: View, catalog: Catalog, indicator: Indicator): FigureActions['map'] {
    const store = this.host.store();
    if (!store?.snapshot.maps || !hasMap(catalog, indicator)) return undefined;
    const current = store.snapshot.indicator?.split('/')[0];
    const shown = current === indicator.id || current === indicator.localId;
    const words = shown
      ? view.t('indicator.offMap')
      : view.t('indicator.onMap', { title: plain(view, indicator.title, indicator) });
    const toggle = () => {
      store.update({ indicator: shown ? '' : indicator.id });
      this.#say(indicator, words);
    };
    return { shown, toggle };
  }

  async #save(view: View, shown: IndicatorView, kind: FileKind): Promise<void> {
    const { indicator } = shown;
    try {
      const { saveFile } = await import('../charts/save-file.js');
      await saveFile(view, shown, kind, this.host.lightLook(), this.host.hidden(indicator.id));
    } catch (error) {
      this.host.failed(error);
      this.#say(indicator, view.t('indicator.saveFailed'), true);
    }
  }

  async #copyLink({ t }: View, indicator: Indicator): Promise<void> {
    const link = fragmentLink('indicator', indicator, location.href, this.host.group());
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    this.#say(indicator, copied ? t('indicator.linkCopied') : t('indicator.linkFailed', { link }));
  }

  forget(): void {
    this.#said = undefined;
  }

  #say(indicator: Indicator, words: string, failed = false): void {
    this.#said = { indicator, what: { words, failed } };
    this.host.changed();
  }
}

function hasMap(catalog: Catalog, indicator: Indicator): boolean {
  const mapped = indicator.dimensions.some(({ kind }) => kind === 'district');
  return mapped && shadingsOf(catalog).some((choropleth) => choropleth.indicator === indicator);
}
