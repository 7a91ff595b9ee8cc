import type { FeedError } from '../../src/feed/error.js';
import type { Catalog } from '../../src/catalog/model.js';
import { wear } from '../themes/themes.js';
import type { ElementName } from './options.js';

type Suite = HTMLElement & { readonly catalog: Catalog | null };

export interface Shown {
  readonly element: ElementName;
  readonly look: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

export interface Hearers {
  loaded(catalog: Catalog): void;
  failed(why: string): void;
}

/** The live element, on a page of its own in a frame: it has the frame's width for its screen. */
export class Preview {
  #suite: Suite | undefined;
  #shown: Shown | undefined;

  constructor(
    private readonly page: Document,
    private readonly hearers: Hearers,
  ) {}

  show(wanted: Shown): void {
    const before = this.#shown;
    this.#shown = wanted;
    wear(this.page, wanted.look);
    const feedOf = (shown: Shown) => new Map(shown.attributes).get('feed');
    const same =
      before?.element === wanted.element && before.look === wanted.look && feedOf(before) === feedOf(wanted);
    if (!same || !this.#suite) this.#renew(wanted.element);
    this.#tell(wanted.attributes);
  }

  #renew(element: ElementName): void {
    const suite = this.page.createElement(`ikon-${element}`) as Suite;
    suite.addEventListener('ikon-ready', () => suite.catalog && this.hearers.loaded(suite.catalog));
    suite.addEventListener('ikon-error', (event) => {
      const { error } = event as Event & { error: Error };
      if (!suite.catalog) this.hearers.failed(sentence(error));
    });
    this.#suite = suite;
    this.page.body.replaceChildren(suite);
  }

  #tell(attributes: Shown['attributes']): void {
    const suite = this.#suite;
    if (!suite) return;
    const wanted = new Map(attributes);
    // Not `theme`: the element itself writes down that it has none.
    for (const name of suite.getAttributeNames())
      if (!wanted.has(name) && name !== 'theme') suite.removeAttribute(name);
    for (const [name, value] of [['theme', 'auto'] as const, ...wanted])
      if (suite.getAttribute(name) !== value) suite.setAttribute(name, value);
  }
}

const SENTENCES: Partial<Record<FeedError['code'], string>> = {
  network:
    'Unter dieser Adresse antwortet niemand, oder der Server erlaubt anderen Seiten nicht, den Bestand zu lesen (CORS).',
  'not-json': 'Unter dieser Adresse steht kein JSON. Ist es vielleicht eine Internetseite?',
  'not-a-feed': 'Unter dieser Adresse steht JSON, aber kein Bestand von Angeboten.',
  version: 'Der Bestand ist für eine neuere Fassung der Bausteine gemacht.',
  'too-large': 'Der Bestand ist zu groß zum Laden.',
  'refused-url': 'Diese Adresse ist nicht erlaubt: sie muss mit https:// beginnen.',
};

/** By its fields: the error comes from the frame, whose classes are not ours. */
function sentence(error: Error): string {
  const { code, status } = error as Partial<Pick<FeedError, 'code' | 'status'>>;
  if (code === 'http') return `Der Server gibt den Bestand nicht heraus (Fehler ${status ?? 'ohne Nummer'}).`;
  return (code && SENTENCES[code]) ?? 'Der Bestand konnte nicht gelesen werden.';
}
