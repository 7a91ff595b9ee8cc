import { type Count, isGap, type OfferChoice } from '../../catalog/coverage.js';
import { distinctName } from '../../i18n/language-names.js';
import { comma, numberFormat, written } from '../../i18n/format.js';
import type { View } from '../../ui/view.js';
import type { IndicatorView } from '../indicator-view.js';
import type { CoverageRow, Shown } from './coverage-model.js';

/** Which offers are counted, in words. */
export function choiceWords({ t, lang }: View, choice: OfferChoice): string {
  if (choice.kind === 'all') return t('coverage.allOffers');
  return choice.kind === 'fact' ? t(`fact.${choice.fact}`) : distinctName(choice.tag, lang);
}

/** A count without a bar: the number first, then what is not known, or that nothing is there. */
export function countWords({ t, lang }: View, count: Count): readonly string[] {
  const number = written(lang, count.yes);
  if (isGap(count)) return [number, t('coverage.gap')];
  return count.unknown > 0 ? [number, t('coverage.unknown', { number: count.unknown })] : [number];
}

/** As {@link countWords}; of a rate, the number of offers follows in brackets. */
export function shownWords(view: View, shown: Shown, rates: boolean): readonly string[] {
  const [number = '', ...more] = countWords(view, shown);
  if (!rates) return [number, ...more];
  const rate = shown.rate === undefined ? view.t('coverage.noRate') : rateFormat(view).format(shown.rate);
  return [rate, `(${number})`, ...more];
}

function rateFormat({ lang }: View): Intl.NumberFormat {
  return numberFormat(lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
}

/** A district's number of the indicator: what is hidden or missing says so, what is doubtful too. */
export function besideWords({ t }: View, { format }: IndicatorView, beside: CoverageRow['beside']): string {
  if (beside?.value === null || beside?.value === undefined)
    return t(beside?.flag === 'suppressed' ? 'indicator.suppressedValue' : 'indicator.notStated');
  return format(beside.value) + (beside.flag ? ` (${t(`flag.${beside.flag}`)})` : '');
}

/** What a button of the table shows, in words. */
export function cellName({ lang }: View, parts: readonly string[], words: readonly string[]): string {
  return `${parts.join(comma(lang))}: ${words.join(comma(lang))}`;
}
