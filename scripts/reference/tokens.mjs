// The public custom properties and their defaults, as the elements' own style sheets say them.
import { globSync } from 'tinyglobby';
import { root } from '../lib/install.mjs';
import { withSource } from '../lib/source.mjs';

let known;

/** Default value by `--ikon-…`; of colours the light one and, after a slash, the one for dark pages. */
export const readTokens = () => (known ??= read());

async function read() {
  const files = globSync(['src/styles/*.ts', 'src/map/tokens.ts', 'src/**/*.styles.ts'], {
    cwd: root,
  }).sort();
  return withSource(async (load) => {
    const tokens = new Map();
    for (const file of files)
      for (const sheet of Object.values(await load(`/${file}`)))
        if (typeof sheet?.cssText === 'string') collect(sheet.cssText, tokens);
    return tokens;
  });
}

/** The first default that is told of a property holds, an empty one is none; one for light and dark pages is told after the one for light. */
function collect(css, tokens) {
  for (const { 1: name, index, 0: found } of css.matchAll(/var\(\s*(--ikon-[a-z0-9-]+)\s*,/g)) {
    const value = upToBracket(css.slice(index + found.length))
      .trim()
      .replaceAll('--_', '--ikon-');
    if (value === '') continue;
    const [, light, dark] = (/^light-dark\(([^,]+),(.+)\)$/.exec(value) ?? []).map((part) => part.trim());
    const before = tokens.get(name);
    if (before === undefined) tokens.set(name, light ? `${light} / ${dark}` : value);
    else if (light === before) tokens.set(name, `${light} / ${dark}`);
  }
}

function upToBracket(text) {
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(0, at);
  }
  return text;
}
