import { isPercent } from '../catalog/chart-type.js';
import { type Finding, findingsOf } from '../catalog/findings.js';
import { type TargetState, targetState } from '../catalog/target.js';
import type { Indicator } from '../catalog/model.js';
import type { MessageKey } from '../i18n/messages.js';
import { comma, numberFormat } from '../i18n/format.js';
import { enumeration } from '../ui/enumeration.js';
import type { View } from '../ui/view.js';
import type { IndicatorView } from './indicator-view.js';

/** What the numbers say, sentence by sentence, in the visitor's language. */
export function findingWords(view: View, shown: IndicatorView): readonly string[] {
  const { t } = view;
  const { table, format, nameOf } = shown;
  const overTime = table.x?.kind === 'time';
  const words = (finding: Finding): string => {
    switch (finding.kind) {
      case 'rise':
      case 'fall':
      case 'same': {
        const { from, to, first, last } = finding;
        const said = { from: nameOf(from), to: nameOf(to), first: format(first), last: format(last) };
        return t(`finding.${finding.kind}`, said);
      }
      case 'most':
      case 'least':
        return t(`finding.${finding.kind}`, { at: nameOf(finding.at), value: format(finding.value) });
      case 'apart': {
        const { at, first, second, values } = finding;
        const pair = [first, second].map((one, i) => `${nameOf(one)}: ${format(values[i] ?? 0)}`);
        return t('finding.apart', { at: nameOf(at), difference: pair.join(comma(view.lang)) });
      }
      case 'above': {
        const { upper, lower, from, to, widest } = finding;
        const names = { upper: nameOf(upper), lower: nameOf(lower) };
        const everywhere = overTime
          ? t('finding.aboveTime', { ...names, from: nameOf(from), to: nameOf(to) })
          : t('finding.above', names);
        return widest ? `${everywhere} ${widestWords(view, shown, widest)}` : everywhere;
      }
    }
  };
  return findingsOf(table, shown.indicator.decimals).map(words);
}

/** How far two numbers are apart, and where; of shares both are told, as a difference of them is no share. */
function widestWords(
  { t, lang }: View,
  { indicator, table, format, nameOf }: IndicatorView,
  { at, high, low }: NonNullable<Extract<Finding, { kind: 'above' }>['widest']>,
): string {
  const difference = isPercent(indicator.unit)
    ? enumeration(lang, [format(high), format(low)])
    : format(high - low);
  return t(table.x?.kind === 'time' ? 'finding.apartTime' : 'finding.apart', { at: nameOf(at), difference });
}

/** Where an indicator stands towards its target. */
export interface TargetWords {
  readonly status: TargetState['status'];
  readonly goal: string;
  readonly verdict: string;
}

const VERDICTS: Readonly<Record<TargetState['status'], MessageKey>> = {
  reached: 'target.reached',
  'on-track': 'target.onTrack',
  'right-way': 'target.rightWay',
  'too-slow': 'target.tooSlow',
  'wrong-way': 'target.wrongWay',
  unknown: 'target.unknown',
};

export function targetWords(view: View, { indicator, format }: IndicatorView): TargetWords | undefined {
  const [state, { target }] = [targetState(indicator), indicator];
  if (!state || !target) return undefined;
  const { t } = view;
  const { status, distance } = state;
  const value = format(target.value);
  const goal =
    target.by === undefined
      ? t('target.goal', { value })
      : t('target.goalBy', { value, year: String(target.by) });
  const missing = distance ? ` ${missingWords(view, indicator, format, distance)}` : '';
  return { status, goal, verdict: t(VERDICTS[status]) + missing };
}

/** A difference of shares is no share: it is told in percentage points. */
function missingWords(
  { t, lang }: View,
  { unit, decimals = 2 }: Indicator,
  format: IndicatorView['format'],
  distance: number,
): string {
  if (!isPercent(unit)) return t('target.missing', { value: format(distance) });
  const points = numberFormat(lang, { maximumFractionDigits: decimals }).format(distance);
  return t('target.missingPoints', { value: points });
}
