/** In the languages of the surface. */
const WORDS: Readonly<Record<string, string>> = {
  de: 'Vollbild',
  'de-simple': 'Ganzer Bildschirm',
  en: 'Full screen',
  ar: 'ملء الشاشة',
  fa: 'تمام‌صفحه',
  tr: 'Tam ekran',
  kmr: 'Ekrana tijî',
  ckb: 'پڕ شاشە',
  ru: 'Во весь экран',
  uk: 'На весь екран',
  pl: 'Pełny ekran',
  ro: 'Ecran complet',
  bg: 'Цял екран',
  fr: 'Plein écran',
  es: 'Pantalla completa',
  it: 'Schermo intero',
  vi: 'Toàn màn hình',
};

/** A button for a map in a frame, where the page around allows it; undefined where it would do nothing. */
export function fullscreenButton():
  { element: HTMLButtonElement; speak(language: string): void } | undefined {
  if (!document.fullscreenEnabled || parent === window) return undefined;
  const element = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'fullscreen',
  });
  const mark = () => {
    element.setAttribute('aria-pressed', String(document.fullscreenElement !== null));
    scrollTo(0, 0);
  };
  element.addEventListener('click', () => {
    // Refused by the page around or the visitor: then it stays as it is.
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    done.catch(() => undefined);
  });
  document.addEventListener('fullscreenchange', mark);
  mark();
  return {
    element,
    speak(language) {
      const [base = ''] = language.split('-');
      element.lang = [language, base].find((tag) => Object.hasOwn(WORDS, tag)) ?? 'de';
      element.textContent = WORDS[element.lang] ?? '';
    },
  };
}
