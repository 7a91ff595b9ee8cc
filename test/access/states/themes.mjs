// What the states are looked at in.

const dark = { scheme: 'dark' };
const contrast = { media: { 'prefers-contrast': 'more' } };
const forced = { media: { 'forced-colors': 'active' } };

/** @type {Record<string, { look?: string, scheme?: string, media?: Record<string, string> }>} */
export const themes = {
  light: {},
  dark,
  'more contrast': contrast,
  'more contrast, dark': { ...contrast, ...dark },
  'forced colours': forced,
  'forced colours, dark': { ...forced, ...dark },
  stadt: { look: 'stadt' },
  'stadt, dark': { look: 'stadt', ...dark },
  verein: { look: 'verein' },
  'verein, dark': { look: 'verein', ...dark },
  kiosk: { look: 'kiosk' },
  'kiosk, dark': { look: 'kiosk', ...dark },
};

/** Both directions, long words, an easy language, another script. */
export const languages = ['de', 'de-simple', 'ar', 'ru'];

/**
 * Which state is looked at in what.
 * @param names of states
 * @param all everything with everything; otherwise each state once, and of themes and languages each with each
 */
export function matrix(names, all) {
  const dresses = Object.keys(themes).flatMap((theme) => languages.map((lang) => ({ theme, lang })));
  // The step has no factor in common with their number, so that every one has its turn, and neighbours differ in both.
  return names.flatMap((name, i) =>
    (all ? dresses : [dresses[(i * 17) % dresses.length]]).map((dress) => ({ name, ...dress })),
  );
}
