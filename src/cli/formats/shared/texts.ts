import type { Text } from '../../../feed/schema/index.js';

/** One language's text: a plain one in the feed's first language, else by its tag. */
export function textIn(language: string, source: string, text: string | undefined): Text | undefined {
  const words = text?.trim();
  if (!words) return undefined;
  return language.toLowerCase() === source.toLowerCase() ? words : { [language]: words };
}

/** Two texts of the same thing as one, in all their languages; the first wins. */
export function mergeTexts(
  first: Text | undefined,
  second: Text | undefined,
  source: string,
): Text | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const both = { ...byLanguage(second, source), ...byLanguage(first, source) };
  const tags = Object.keys(both);
  const only = tags.length === 1 && tags[0] === source ? both[source] : undefined;
  return typeof only === 'string' ? only : both;
}

function byLanguage(text: Text, source: string): Exclude<Text, string> {
  return typeof text === 'string' ? { [source]: text } : text;
}
