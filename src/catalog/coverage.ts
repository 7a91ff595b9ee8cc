import { type FactKey, type Filter } from './filter/filter.js';
import { offerFacts } from './filter/facts.js';
import { widened } from './filter/lists.js';
import type { Category, District, Fact, Offer, Topic } from './model.js';

/** Facts that a planner may ask for. */
export const COVERAGE_FACTS = ['free', 'childcare', 'wheelchair', 'womenOnly'] as const;

/** Which offers are counted: all, those with one fact, or those where one language is spoken. */
export type OfferChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'fact'; readonly fact: (typeof COVERAGE_FACTS)[number] }
  | { readonly kind: 'language'; readonly tag: string };

/** How many offers are of the chosen kind, and of how many nobody knows it: unknown is never no. */
export interface Count {
  readonly yes: number;
  readonly unknown: number;
}

/** A row of the table: the counts of one district, or of what belongs to no single one. */
export interface CoverageLine {
  readonly total: Count;
  /** One for each column. */
  readonly cells: readonly Count[];
}

export interface DistrictLine extends CoverageLine {
  readonly district: District;
}

export type CoverageColumn = Topic | Category;

export interface Coverage {
  readonly districts: readonly DistrictLine[];
  /** Offers for the whole city: in no district's row, or every district would look served. */
  readonly citywide: CoverageLine;
  /** Offers of which no district is known: online, outreach, or without a place. */
  readonly elsewhere: CoverageLine;
  /** Offers that were counted. */
  readonly offers: number;
  /** How many of them are openly fictitious. */
  readonly samples: number;
}

const OVER: ReadonlySet<Offer['status']> = new Set(['ended', 'cancelled']);

/**
 * Counts which offers serve which district, by topic or category. An offer may stand in several rows and columns. What is
 * over or cancelled serves nobody and is left out.
 * @param offers those that may be shown at all
 */
export function coverageOf(
  offers: readonly Offer[],
  districts: readonly District[],
  columns: readonly CoverageColumn[],
  choice: OfferChoice,
): Coverage {
  const running = offers.filter(({ status }) => !OVER.has(status));
  const lines = new Map(districts.map((district) => [district, emptyLine(columns)]));
  const [citywide, elsewhere] = [emptyLine(columns), emptyLine(columns)];
  const answer = answerOf(choice);
  for (const offer of running) {
    const own = offer.districts.flatMap((district) => lines.get(district) ?? []);
    const none = offer.districts.length === 0 ? [elsewhere] : [];
    for (const line of offer.citywide ? [citywide] : [...own, ...none]) add(line, offer, answer(offer));
  }
  return {
    districts: [...lines].map(([district, line]) => ({ district, ...frozen(line, columns) })),
    citywide: frozen(citywide, columns),
    elsewhere: frozen(elsewhere, columns),
    offers: running.length,
    samples: running.filter(({ sample }) => sample).length,
  };
}

/** Nothing is there, for all that is known: what nobody knows may be there. */
export function isGap({ yes, unknown }: Count): boolean {
  return yes === 0 && unknown === 0;
}

/** The part of a filter that asks for the same offers. */
export function choiceFilter(choice: OfferChoice): Filter {
  if (choice.kind === 'fact') return { [choice.fact]: true };
  return choice.kind === 'language' ? { languages: [choice.tag] } : {};
}

/** Offers per 1,000 persons; undefined where the number of persons is not known, hidden, or 0. */
export function perThousand(offers: number, persons: number | null | undefined): number | undefined {
  return persons && persons > 0 ? (offers / persons) * 1000 : undefined;
}

function answerOf(choice: OfferChoice): (offer: Offer) => Fact {
  if (choice.kind === 'all') return () => true;
  if (choice.kind === 'fact') return offerFacts[choice.fact satisfies FactKey];
  const { tag } = choice;
  return ({ languages }) =>
    languages && languages.length > 0 ? languages.flatMap(widened).includes(tag) : undefined;
}

interface Line {
  readonly total: { yes: number; unknown: number };
  readonly cells: ReadonlyMap<CoverageColumn, { yes: number; unknown: number }>;
}

function emptyLine(columns: readonly CoverageColumn[]): Line {
  const none = () => ({ yes: 0, unknown: 0 });
  return { total: none(), cells: new Map(columns.map((column) => [column, none()])) };
}

function add({ total, cells }: Line, { topics, categories }: Offer, fact: Fact): void {
  if (fact === false) return;
  const key = fact ? 'yes' : 'unknown';
  const own = new Set<CoverageColumn>([...topics, ...categories]);
  total[key] += 1;
  for (const [column, count] of cells) if (own.has(column)) count[key] += 1;
}

function frozen({ total, cells }: Line, columns: readonly CoverageColumn[]): CoverageLine {
  return { total, cells: columns.map((column) => cells.get(column) ?? { yes: 0, unknown: 0 }) };
}
