/** What the screen says before it knows anybody's language. */
export interface Greeting {
  readonly hello: string;
  /** Asks to touch the screen. */
  readonly touch: string;
  /** Heading above what there is today. */
  readonly today: string;
}

const GREETINGS: Readonly<Record<string, Greeting>> = {
  de: { hello: 'Willkommen', touch: 'Bildschirm berühren', today: 'Heute' },
  'de-simple': { hello: 'Guten Tag', touch: 'Bildschirm berühren', today: 'Heute' },
  en: { hello: 'Welcome', touch: 'Touch the screen', today: 'Today' },
  ar: { hello: 'أهلاً وسهلاً', touch: 'المس الشاشة', today: 'اليوم' },
  fa: { hello: 'خوش آمدید', touch: 'صفحه را لمس کنید', today: 'امروز' },
  tr: { hello: 'Hoş geldiniz', touch: 'Ekrana dokunun', today: 'Bugün' },
  kmr: { hello: 'Bi xêr hatin', touch: 'Destê xwe bidin ekranê', today: 'Îro' },
  ckb: { hello: 'بەخێر بێن', touch: 'دەست لە شاشەکە بدەن', today: 'ئەمڕۆ' },
  ru: { hello: 'Добро пожаловать', touch: 'Коснитесь экрана', today: 'Сегодня' },
  uk: { hello: 'Ласкаво просимо', touch: 'Торкніться екрана', today: 'Сьогодні' },
  pl: { hello: 'Witamy', touch: 'Dotknij ekranu', today: 'Dzisiaj' },
  ro: { hello: 'Bun venit', touch: 'Atingeți ecranul', today: 'Astăzi' },
  bg: { hello: 'Добре дошли', touch: 'Докоснете екрана', today: 'Днес' },
  fr: { hello: 'Bienvenue', touch: 'Touchez l’écran', today: 'Aujourd’hui' },
  es: { hello: 'Bienvenidos', touch: 'Toque la pantalla', today: 'Hoy' },
  it: { hello: 'Benvenuti', touch: 'Toccate lo schermo', today: 'Oggi' },
  vi: { hello: 'Chào mừng', touch: 'Hãy chạm vào màn hình', today: 'Hôm nay' },
  ti: { hello: 'እንቋዕ ብደሓን መጻእኩም', touch: 'ንስክሪን ተንክፉ', today: 'ሎሚ' },
};

/** Undefined for a language of a feed that nobody has taught the screen to greet in. */
export const greetingIn = (tag: string): Greeting | undefined => GREETINGS[tag];
