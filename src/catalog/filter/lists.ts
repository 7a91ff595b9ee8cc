import { akin } from '../language-kin.js';
import type { Offer } from '../model.js';
import type { ListKey } from './filter.js';

/** The list keys whose options are values that an offer has; weekdays and daytimes are questions of time. */
export type ValueKey = Exclude<ListKey, 'weekdays' | 'daytimes'>;

/** What an offer says under one list key. */
export interface Said {
  /** The options that it meets: ids, slugs or tags. */
  readonly values: readonly string[];
  /** Meets every option (`everyone`, the whole city). */
  readonly any: boolean;
}

/** `undefined`: the offer does not say. */
export const saidUnder: Readonly<Record<ValueKey, (offer: Offer) => Said | undefined>> = {
  categories: (offer) => ({ values: offer.categories.map((category) => category.id), any: false }),
  topics: (offer) => said(offer.topics.map((topic) => topic.id)),
  districts: (offer) =>
    said(
      offer.districts.map((district) => district.id),
      offer.citywide,
    ),
  audiences: ({ audiences }) => said(audiences, audiences?.includes('everyone')),
  languages: ({ languages }) => said(languages),
  providers: (offer) => said([offer.provider, ...offer.partners].flatMap((provider) => provider?.id ?? [])),
  level: ({ level }) => said(level),
};

export const VALUE_KEYS = Object.keys(saidUnder) as ValueKey[];

function said(values: readonly string[] | undefined, any = false): Said | undefined {
  return values && (values.length > 0 || any) ? { values, any } : undefined;
}

/**
 * The languages for which a tag counts: whoever asks for `pt` is helped by `pt-BR`, whoever asks for `ku` by `kmr`;
 * and an offer that says only `ku` may help either.
 */
export function widened(tag: string): readonly string[] {
  const known = widenings.get(tag) ?? [...new Set(akin(tag))];
  widenings.set(tag, known);
  return known;
}

/** Kept: there are many offers, and few languages. */
const widenings = new Map<string, readonly string[]>();

/** A language without region or script. */
export function base(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
