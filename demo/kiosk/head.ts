import type { Text } from '../../src/catalog/model.js';
import { direction, pickText } from '../../src/catalog/text.js';
import { FALLBACK, spoken } from '../../src/i18n/languages.js';
import { loadMessages, translator } from '../../src/i18n/translator.js';
import type { Config } from './config.js';

/** Title and place above the elements, in the visitor's language. */
export function followHead({ title, place }: Config): void {
  let wanted = '';
  const draw = async (tag: string) => {
    wanted = tag;
    const lang = spoken(tag) ?? FALLBACK;
    await loadMessages(lang, ['first', 'map']).catch(() => undefined);
    if (tag !== wanted) return; // somebody chose another one meanwhile
    show('.head h1', title, tag);
    show('.place', place, tag, `${translator(lang)('map.here')}: `);
    show('.offers', translator(lang)('list.label'), lang);
    document.title = document.querySelector('.head h1')?.textContent ?? '';
  };
  addEventListener(
    'ikon-language-change',
    (event) => void draw((event as Event & { language: string }).language),
  );
  addEventListener('ikon-kiosk-reset', () => void draw(FALLBACK));
  void draw(FALLBACK);
}

function show(selector: string, text: Text | undefined, tag: string, before = ''): void {
  const element = document.querySelector<HTMLElement>(selector);
  const shown = pickText(text, [tag, FALLBACK], { languages: [FALLBACK] });
  if (!element) return;
  element.hidden = shown === undefined;
  element.textContent = shown ? before + shown.text : '';
  element.lang = shown?.lang ?? '';
  element.dir = direction(before ? tag : (shown?.lang ?? FALLBACK));
}
