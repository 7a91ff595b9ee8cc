import { fetchCode } from './code.js';
import { type ElementName, TITLES } from './elements.js';
import type { HeightMessage } from './height.js';

/** The room that is kept free until something is there, so that the text below does not jump. */
const ROOM = '100vh';

/**
 * For editors that allow one script tag: puts an element where the tag stands, or with `data-iframe` the page for frames.
 *
 *     <script src="https://…/cdn/loader.js" data-element="angebote" data-feed="angebote.json"></script>
 *
 * A classic script, because only that knows its own tag; it works as a module as well, for all tags of the page at once. Then a
 * name that is none of ours may be that of somebody else's script, which stays.
 */
function place(tag: HTMLScriptElement): void {
  const options = new URLSearchParams();
  for (const { name, value } of tag.attributes)
    if (name.startsWith('data-')) options.set(name.slice(5), value);
  const element = options.get('element') as ElementName;
  const title = TITLES[element];
  const page = options.get('iframe');
  const wrong = !title ? 'element' : page && !URL.canParse(page, tag.src) && 'iframe';
  if (own || title)
    tag.replaceWith(
      wrong
        ? `ikon-widgets: data-${wrong}="${options.get(wrong)}"?`
        : page === null
          ? suite(tag.src, element, options)
          : frame(tag, options, title),
    );
}

function suite(from: string, name: ElementName, options: URLSearchParams): HTMLElement {
  const element = document.createElement(`ikon-${name}`);
  const settle = () => (element.style.minHeight = '');
  options.forEach((value, key) => element.setAttribute(key, value));
  element.append(options.get('fallback') ?? '');
  element.style.cssText = `display:block;min-height:${ROOM}`;
  element.addEventListener('ikon-ready', settle);
  element.addEventListener('ikon-error', settle);
  fetchCode(name, from).catch(settle);
  return element;
}

function frame(tag: HTMLScriptElement, options: URLSearchParams, title: string): HTMLIFrameElement {
  const element = document.createElement('iframe');
  const page = new URL(options.get('iframe') || '../embed/', tag.src);
  const inherit = (name: string, value = '') => options.has(name) || options.set(name, value);
  inherit('title', title);
  inherit('lang', tag.closest<HTMLElement>('[lang]')?.lang);
  inherit('theme', getComputedStyle(tag).colorScheme);
  inherit('frame', '1');
  // A link keeps what is no address as it is; the page in the frame says what is wrong with it.
  const resolve = (href: string) => Object.assign(document.createElement('a'), { href }).href;
  const absolute = (name: string, addresses: RegExp) =>
    options.set(name, (options.get(name) ?? '').replace(addresses, resolve));
  absolute('feed', /\S+/g);
  absolute('basemap', /^.*[/.].*/); // a bare word is a name
  options.delete('iframe');
  page.search = `${options}`;
  element.src = page.href;
  element.title = options.get('title') as string;
  element.allow = 'fullscreen';
  element.style.cssText = `width:100%;border:0;height:${ROOM}`;
  // Whichever page is in the frame after redirects, in whatever sandbox: a height can do no harm.
  addEventListener('message', ({ data, source }: MessageEvent<Partial<HeightMessage> | null>) => {
    if (source === element.contentWindow && data?.ikon === 1 && data.height)
      element.style.height = `${data.height}px`;
  });
  return element;
}

const own = document.currentScript as HTMLScriptElement | null;
(own ? [own] : document.querySelectorAll<HTMLScriptElement>('script[type=module][data-element]')).forEach(
  place,
);
