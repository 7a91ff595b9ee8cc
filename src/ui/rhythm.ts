import { checkRule, parseRule, type Rule } from '../catalog/time/rule-check.js';
import { dayOf, weekdayIndex, WEEKDAYS } from '../catalog/time/wall.js';
import type { Dates } from '../catalog/model.js';
import { listFormat } from '../i18n/format.js';
import type { View } from './view.js';
import { weekdayName } from './weekday.js';

/** How often dates come back, in words: "Jede Woche: Dienstag"; undefined where no few words say it. */
export function rhythm({ t, lang }: View, schedule: readonly Dates[]): string | undefined {
  const rules = schedule.flatMap((dates) => ruleOf(dates));
  const [first] = rules;
  if (!first || rules.length !== schedule.length) return undefined;
  const same = rules.every(
    ({ rule }) => rule.freq === first.rule.freq && rule.interval === first.rule.interval,
  );
  if (!same) return undefined;
  if (first.rule.freq === 'MONTHLY' && first.rule.interval === 1) return t('when.monthly');
  if (first.rule.freq !== 'WEEKLY') return undefined;
  const days = [...new Set(rules.flatMap(({ weekdays }) => weekdays))].sort((a, b) => a - b);
  const names = days.map((day) => weekdayName(lang, WEEKDAYS[day] ?? 'mo', 'long'));
  return t('when.everyWeeks', { count: first.rule.interval, days: listFormat(lang).format(names) });
}

function ruleOf({ rrule, start }: Dates): { rule: Rule; weekdays: readonly number[] }[] {
  if (rrule === undefined || checkRule(rrule) !== undefined) return [];
  const rule = parseRule(rrule);
  const own = rule.days.map(({ weekday }) => weekday);
  return [{ rule, weekdays: own.length > 0 ? own : [weekdayIndex(dayOf(start))] }];
}
