/** What the guard of an unattended screen tells. */
export interface GuardHost {
  /** Anything that a visitor does. */
  readonly touched: () => void;
  /** A link was followed; it leads nowhere, so its address is to be shown. */
  readonly link: (address: string, words: string) => void;
  /** A field to type in was tapped. */
  readonly field: (field: HTMLInputElement) => void;
}

const TYPED = new Set(['text', 'search', 'number', 'tel', 'email', 'url']);

/**
 * Keeps a visitor on the page: no link navigates or dials, nothing opens, prints, is dragged, selected, saved or zoomed.
 * Listens before anybody else does. What a browser does before a page hears of it, its policies forbid (docs/kiosk.md).
 * @returns ends it
 */
export function guardPage(host: GuardHost): () => void {
  const ending = new AbortController();
  const on = <E extends Event>(types: string, act: (event: E) => void) => {
    const options = { capture: true, passive: false, signal: ending.signal };
    for (const type of types.split(' ')) addEventListener(type, act as EventListener, options);
  };
  const isPersons = createPersonSense();
  on('pointerdown pointermove keydown wheel touchstart', (event) => isPersons(event) && host.touched());
  on('contextmenu dragstart drop submit gesturestart', stop);
  on('selectstart', (event) => fieldOf(event) ?? stop(event));
  // A field that gets the focus brings up the system's keyboard, which knows one language.
  on('mousedown', (event) => fieldOf(event) && stop(event));
  on('click auxclick', (event: MouseEvent) => {
    const link = linkOf(event);
    if (link) follow(link, event);
    const field = fieldOf(event);
    if (field && !field.readOnly) host.field(field);
  });
  on('touchmove', (event: TouchEvent) => event.touches.length > 1 && !isMap(event) && stop(event));
  on('wheel', (event: WheelEvent) => event.ctrlKey && !isMap(event) && stop(event));
  on('keydown', (event: KeyboardEvent) => isCommand(event) && stop(event));
  const free = holdNavigation(ending.signal);
  const { style } = document.documentElement;
  const before = style.touchAction;
  style.touchAction = 'pan-x pan-y';
  return () => {
    ending.abort();
    free();
    style.touchAction = before;
  };

  function follow({ href, words, fragment }: Link, event: Event): void {
    event.preventDefault();
    // A jump within the page leaves no step in the history.
    if (fragment) return location.replace(fragment);
    event.stopPropagation();
    host.link(href, words);
  }
}

/**
 * Tells what a person does from what merely moves: events that scripts send, and a pointer that lies still while a map or a page
 * moves below it.
 */
export function createPersonSense(): (event: Pick<Event, 'type' | 'isTrusted'>) => boolean {
  let at = '';
  return (event) => {
    if (!event.isTrusted) return false;
    if (event.type !== 'pointermove') return true;
    const { screenX, screenY } = event as PointerEvent;
    const before = at;
    at = `${screenX} ${screenY}`;
    return at !== before;
  };
}

const stop = (event: Event): void => event.preventDefault();

const isMap = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof Element && node.matches('.stage.alone'));

/** Print, save, zoom, new window, developer's tools. */
function isCommand({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || /^F\d+$/.test(key) || (altKey && key.startsWith('Arrow'));
}

interface Link {
  readonly href: string;
  readonly words: string;
  /** `#…`, where it leads to a part of this page. */
  readonly fragment: string | undefined;
}

function linkOf(event: Event): Link | undefined {
  const found = event.composedPath().find((node) => node instanceof Element && node.matches('a, area'));
  if (!(found instanceof Element)) return undefined;
  const said = found.getAttribute('href') ?? found.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
  if (said === null || !URL.canParse(said, document.baseURI)) return undefined;
  const url = new URL(said, document.baseURI);
  const here = new URL(location.href);
  const isPart = url.hash !== '' && url.href.split('#')[0] === here.href.split('#')[0];
  return {
    href: url.href,
    words: (found.textContent ?? '').replace(/\s+/g, ' ').trim(),
    fragment: isPart ? url.hash : undefined,
  };
}

function fieldOf(event: Event): HTMLInputElement | undefined {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement && TYPED.has(target.type) && !target.dataset.kiosk
    ? target
    : undefined;
}

interface Navigate extends Event {
  readonly navigationType: string;
  readonly destination: { readonly sameDocument: boolean };
  readonly downloadRequest: string | null;
}

/** The belt to the braces: what leaves the page without a click is held where the browser lets us. Loading again may pass. */
function holdNavigation(signal: AbortSignal): () => void {
  const { navigation } = window as unknown as { navigation?: EventTarget };
  const hold = (event: Event) => {
    const { navigationType, destination, downloadRequest } = event as Navigate;
    const leaves = !destination.sameDocument && navigationType !== 'reload';
    if (event.cancelable && (leaves || downloadRequest !== null)) event.preventDefault();
  };
  navigation?.addEventListener('navigate', hold, { signal });
  return () => navigation?.removeEventListener('navigate', hold);
}
