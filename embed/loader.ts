import { ELEMENTS } from './elements.js';
import type { HeightMessage } from './height.js';

/** The room that is kept free until something is there, so that the text below does not jump. */
const ROOM = '100vh';

/**
 * For editors that allow one script tag: puts an element where the tag stands, or with `data-iframe` the page for frames.
 *
 *     <script src="https://…/cdn/loader.js" data-element="angebote" data-feed="angebote.json"></script>
 *
 * A classic script, because only that knows its own tag; it works as a module as well, for all tags of the page at once.
 */
function place(tag: HTMLScriptElement): void {
  const options = new URLSearchParams();
  for (const { name, value } of tag.attributes)
    if (name.startsWith('data-')) options.set(name.slice(5), value);
  const element = options.get('element') as keyof typeof ELEMENTS;
  const [title, load] = ELEMENTS[element] ?? [];
  if (!load) tag.replaceWith(`ikon-widgets: data-element="${element}"?`);
  else if (options.has('iframe')) tag.replaceWith(frame(tag, options, title));
  else tag.replaceWith(suite(element, options, load));
}

function suite(name: string, options: URLSearchParams, load: () => Promise<unknown>): HTMLElement {
  const element = document.createElement(`ikon-${name}`);
  const { style } = element;
  const settle = () => (style.minHeight = '');
  options.forEach((value, key) => element.setAttribute(key, value));
  element.append(options.get('fallback') ?? '');
  style.display = 'block';
  style.minHeight = ROOM;
  for (const event of ['ikon-ready', 'ikon-error']) element.addEventListener(event, settle, { once: true });
  load().catch(settle);
  return element;
}

function frame(tag: HTMLScriptElement, options: URLSearchParams, title: string): HTMLIFrameElement {
  const element = document.createElement('iframe');
  const page = new URL(options.get('iframe') || '../embed/', tag.src);
  const scheme = getComputedStyle(tag).colorScheme;
  const inherit = (name: string, value = '') => options.has(name) || options.set(name, value);
  inherit('title', title);
  inherit('lang', tag.closest<HTMLElement>('[lang]')?.lang);
  // As the elements do it: dark where the page around is dark, or can be.
  inherit('theme', /dark/.test(scheme) ? (/light/.test(scheme) ? 'auto' : 'dark') : 'light');
  inherit('frame', '1');
  const resolve = (feed: string) => new URL(feed, document.baseURI).href;
  options.set('feed', (options.get('feed') ?? '').replace(/\S+/g, resolve));
  options.delete('iframe');
  page.search = `${options}`;
  element.src = page.href;
  element.title = options.get('title') as string;
  element.allow = 'fullscreen';
  Object.assign(element.style, { width: '100%', border: 0, height: ROOM });
  addEventListener('message', ({ data, origin, source }: MessageEvent<Partial<HeightMessage> | null>) => {
    if (source === element.contentWindow && origin === page.origin && data?.ikon === 1 && data.height)
      element.style.height = `${data.height}px`;
  });
  return element;
}

const own = document.currentScript as HTMLScriptElement | null;
(own ? [own] : document.querySelectorAll<HTMLScriptElement>('script[type=module][data-element]')).forEach(
  place,
);
