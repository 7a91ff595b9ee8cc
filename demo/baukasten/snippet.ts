import { type ElementName, optionsOf } from './options.js';
import type { Format } from './state.js';

/** What a snippet says: pure text, no page needed. */
export interface Wanted {
  readonly element: ElementName;
  /** Addresses, each of them complete. */
  readonly feeds: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** Where `cdn/` and `embed/` lie, with or without a slash at the end. */
  readonly base: string;
  /** Name of the frame, for screen readers. */
  readonly title: string;
}

type Pairs = readonly (readonly [name: string, value: string])[];

/** The element's attributes, in the order in which the options stand. A flag is empty. */
export function attributesOf({ element, feeds, values }: Omit<Wanted, 'base' | 'title'>): Pairs {
  const chosen = optionsOf(element).flatMap(({ name }): Pairs => {
    const value = values[name];
    return value === undefined ? [] : [[name, value]];
  });
  return [['feed', feeds.join(' ')], ...chosen];
}

/** A value between double quotes in HTML. */
const quoted = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const html = (pairs: Pairs): string =>
  pairs.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${quoted(value)}"`)).join('');

const at = (base: string, path: string): string => `${base.replace(/(?<!\/)\/+$/, '')}/${path}`;

/** What would end a shortcode's value, or begin a tag in it, is written as an address writes it. */
const inShortcode = (value: string): string =>
  value.replace(/["'[\]<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const BUILDERS: Readonly<Record<Format, (wanted: Wanted) => string>> = {
  script(wanted) {
    const tag = `ikon-${wanted.element}`;
    const source = quoted(at(wanted.base, `cdn/${wanted.element}.js`));
    return `<script type="module" src="${source}"></script>\n<${tag}${html(attributesOf(wanted))}></${tag}>`;
  },
  iframe(wanted) {
    // A frame knows nothing of the page around it: without these it speaks the browser's language, and is light.
    const options = { lang: 'de', theme: 'auto', ...Object.fromEntries(attributesOf(wanted)) };
    const query = new URLSearchParams({ element: wanted.element });
    for (const [name, value] of Object.entries(options)) query.set(name, value || '1');
    const source = `${at(wanted.base, 'embed/index.html')}?${query.toString()}`;
    return `<iframe${html([
      ['src', source],
      ['title', wanted.title],
      ['width', '100%'],
      ['height', '700'],
      ['frameborder', '0'],
      ['loading', 'lazy'],
      ['allow', 'fullscreen'],
    ])}></iframe>`;
  },
  loader(wanted) {
    const options = attributesOf(wanted).map(([name, value]) => [`data-${name}`, value] as const);
    return `<script${html([
      ['src', at(wanted.base, 'cdn/loader.js')],
      ['data-element', wanted.element],
      ...options,
    ])}></script>`;
  },
  shortcode(wanted) {
    const options = attributesOf(wanted).map(([name, value]) => ` ${name}="${inShortcode(value) || '1'}"`);
    return `[ikon_${wanted.element}${options.join('')}]`;
  },
};

/** The text that an editor copies. */
export const snippet = (format: Format, wanted: Wanted): string => BUILDERS[format](wanted);
