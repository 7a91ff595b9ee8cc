import { feedDocument } from './feeds.js';

type Answer = object | string | Response | ((request: Request) => Response | Promise<Response>);

const answers = new Map<string, Answer>();
const realFetch = window.fetch.bind(window);
/** Addresses of served feeds that were asked for. */
export const asked: string[] = [];
/** Addresses of everything that was asked for with fetch, served or not. */
export const fetched: string[] = [];

window.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
  const request = new Request(input, init);
  const { url } = request;
  fetched.push(url);
  const answer = answers.get(url);
  if (answer === undefined) return realFetch(input, init);
  asked.push(url);
  init?.signal?.throwIfAborted();
  if (typeof answer === 'function')
    return (answer as (request: Request) => Response | Promise<Response>)(request);
  if (answer instanceof Response) return answer.clone();
  return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
};

let count = 0;

/** Serves a feed document, or any answer, at an address of its own, so that no test meets another's store. */
export function serve(answer: Answer): string {
  const url = `${location.origin}/feeds-of-tests/${Date.now()}-${count++}.json`;
  answers.set(url, answer);
  return url;
}

/** Changes what an address gives, also one of another server. */
export function serveAgain(url: string, answer: Answer): void {
  answers.set(url, answer);
}

/** Serves a feed with these parts. */
export function serveFeed(parts: object = {}): string {
  return serve(feedDocument(parts));
}

/** Never answers. */
export const silence = () => new Promise<Response>(() => undefined);

let stage: HTMLElement | undefined;

/** Puts HTML on the page and gives the first element of it; {@link clearPage} takes it away. */
export function mount<T extends HTMLElement>(html: string): T {
  if (!stage) {
    stage = document.createElement('div');
    document.body.append(stage);
  }
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  const element = template.content.firstElementChild as T;
  stage.append(template.content);
  return element;
}

export function clearPage(): void {
  stage?.remove();
  stage = undefined;
}

/** ms; only what never comes is waited for so long, and a machine with much else to do gets there. */
const PATIENCE = 60_000;

/** Looks frame by frame until something is there. @throws after {@link PATIENCE}, with what was waited for */
export async function until<T>(look: () => T, what = 'the condition'): Promise<NonNullable<T>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what} was not met: ${String(look)}`);
    await new Promise(requestAnimationFrame);
  }
}

/** All elements that match inside a component. */
export function all<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

export function one<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** What a component shows as text, with runs of white space as one. */
export function words(element: Element, selector = '.suite'): string {
  return (element.shadowRoot?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Types into a field as a visitor would: the value, then the event. */
export function type(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function choose(field: HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Whether this engine knows fingers, and lets a test make some. */
export function canTouch(): boolean {
  try {
    return Boolean(
      new TouchEvent('touchstart', { touches: [new Touch({ identifier: 0, target: document.body })] }),
    );
  } catch {
    return false;
  }
}

/** What paper looks like, on the screen: no test can print. Style sheets are shared, so the element gets copies. */
export function layOutForPaper({ shadowRoot }: Element): void {
  shadowRoot!.adoptedStyleSheets = shadowRoot!.adoptedStyleSheets.map((sheet) => {
    const copy = new CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
    for (const rule of copy.cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
    return copy;
  });
}
