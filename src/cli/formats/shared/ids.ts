import { createHash } from 'node:crypto';

const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const MAX_ID = 120;
const MAX_SLUG = 60;
const GERMAN: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
};

/** Whether a feed may have this as an id. */
export function isId(text: string): boolean {
  return text.length <= MAX_ID && SLUG.test(text);
}

/** Words as an id is written: small letters, digits and dashes; empty where no letter is Latin. */
export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[äöüßæøł]/g, (letter) => GERMAN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|(?<!-)-+$/g, '');
}

/** Eight letters that are the same for the same words, on every machine. */
export function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/**
 * The id of a record, the same from run to run: the source's own where a feed may have it, else made from it, so that
 * `../a` and `a` stay two. Without one it is made from the title.
 */
export function idOf(own: string | number | undefined, title: string): string {
  const given = own === undefined ? '' : String(own).trim();
  if (isId(given)) return given;
  const words = given || title;
  return [slugOf(given || title), hashOf(words)].filter(Boolean).join('-');
}

/** Gives each id once. */
export class Ids {
  readonly #taken = new Set<string>();

  /** @returns the id, or with a number behind it where it is taken */
  take(id: string): string {
    let free = id;
    for (let n = 2; this.#taken.has(free); n++) free = `${id.slice(0, MAX_ID - 6)}-${n}`;
    this.#taken.add(free);
    return free;
  }

  has(id: string): boolean {
    return this.#taken.has(id);
  }
}
