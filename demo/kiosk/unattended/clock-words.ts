import type { Language } from '../../../src/i18n/languages.js';

/** What a visitor has to know when nobody knows what day it is. */
export const CLOCK_WORDS: Readonly<Record<Language, string>> = {
  de: 'Die Uhr dieses Bildschirms stimmt nicht. „Heute“ und „jetzt“ können falsch sein.',
  'de-simple': 'Die Uhr von diesem Bildschirm geht falsch. Das Wort „heute“ kann hier falsch sein.',
  en: 'The clock of this screen is wrong. “Today” and “now” may not be right.',
  ar: 'ساعة هذه الشاشة غير صحيحة. قد لا يكون «اليوم» و«الآن» صحيحين.',
  fa: 'ساعت این صفحه درست نیست. «امروز» و «اکنون» ممکن است نادرست باشند.',
  tr: 'Bu ekranın saati yanlış. “Bugün” ve “şimdi” doğru olmayabilir.',
  kmr: 'Demjimêra vê ekranê şaş e. “Îro” û “niha” dibe ku ne rast bin.',
  ckb: 'کاتژمێری ئەم شاشەیە هەڵەیە. «ئەمڕۆ» و «ئێستا» لەوانەیە ڕاست نەبن.',
  ru: 'Часы этого экрана идут неверно. «Сегодня» и «сейчас» могут быть неправильными.',
  uk: 'Годинник цього екрана показує неправильний час. «Сьогодні» і «зараз» можуть бути хибними.',
  pl: 'Zegar tego ekranu pokazuje zły czas. „Dzisiaj” i „teraz” mogą być błędne.',
  ro: 'Ceasul acestui ecran nu este potrivit corect. „Astăzi” și „acum” pot fi greșite.',
  bg: 'Часовникът на този екран не е верен. „Днес“ и „сега“ може да са грешни.',
  fr: 'L’horloge de cet écran n’est pas à l’heure. « Aujourd’hui » et « maintenant » peuvent être faux.',
  es: 'El reloj de esta pantalla no es correcto. «Hoy» y «ahora» pueden estar equivocados.',
  it: 'L’orologio di questo schermo non è esatto. «Oggi» e «adesso» possono essere sbagliati.',
  vi: 'Đồng hồ của màn hình này không đúng. “Hôm nay” và “bây giờ” có thể sai.',
};
