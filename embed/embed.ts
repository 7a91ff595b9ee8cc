/** The page for frames: reads its address, and shows one element or says what is wrong. */
import { direction, pickText } from '../src/catalog/text.js';
import type { Catalog } from '../src/index.js';
import { fetchCode } from './code.js';
import { TITLES } from './elements.js';
import { fullscreenButton } from './fullscreen.js';
import { tellHeight } from './height.js';
import { type Problem, readRequest, type Request } from './request.js';
import { followView } from './view.js';

type Suite = HTMLElement & { readonly catalog: Catalog | null };

const NOT_LOADED: Problem = {
  de: 'Dieser Inhalt konnte nicht geladen werden. Bitte laden Sie die Seite neu.',
  en: 'This content could not be loaded. Please reload the page.',
};

const root = document.documentElement;
const main = document.querySelector('main') as HTMLElement;
const meta = document.querySelector<HTMLMetaElement>('meta[name=ikon-origins]');
const request = readRequest(new URL(location.href), meta?.content.split(/[\s,]+/).filter(Boolean) ?? []);

if ('de' in request) complain(request);
else show(request);

function complain(problem: Problem): void {
  const sentences = (['de', 'en'] as const).map((lang) =>
    Object.assign(document.createElement('p'), { lang, textContent: problem[lang] }),
  );
  main.replaceChildren(...sentences);
  tellHeight(main, new URL(location.href).searchParams.get('frame') ?? '');
}

function show({ element: name, attributes, lang, theme, title, frame }: Request): void {
  const usualTitle = TITLES[name];
  const element = document.createElement(`ikon-${name}`) as Suite;
  for (const [key, value] of attributes) element.setAttribute(key, value);
  if (frame) root.dataset.frame = frame;
  root.dataset.theme = theme ?? 'light';
  document.title = title ?? usualTitle;
  main.replaceChildren(element);
  const button = name === 'quartierskarte' ? fullscreenButton() : undefined;
  if (button) main.prepend(button.element);
  const speak = (language: string) => {
    root.lang = language;
    root.dir = direction(language);
    button?.speak(language);
    const feed = element.catalog?.feeds[0];
    if (feed && !title) document.title = pickText(feed.title, [language], feed)?.text ?? usualTitle;
  };
  speak(lang ?? navigator.language);
  element.addEventListener('ikon-language-change', (event) => speak(event.language));
  // Until then the frame keeps the room that the page around has given it.
  const ready = new AbortController();
  for (const event of ['ikon-ready', 'ikon-error'])
    element.addEventListener(
      event,
      () => {
        ready.abort();
        speak(root.lang);
        tellHeight(main, frame ?? '');
      },
      { signal: ready.signal },
    );
  if (frame) followView(main);
  fetchCode(name).catch(() => complain(NOT_LOADED));
}
