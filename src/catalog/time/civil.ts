const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** By zone: making one takes longer than using it a hundred times, and lists ask with every filter. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Today in a zone, as `YYYY-MM-DD`, which is how Swedes write a date: for what is needed before the calendar is there.
 * @throws RangeError for a zone that the machine does not know
 */
export function todayIn(timeZone: string, now: number): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv', { timeZone });
  formats.set(timeZone, format);
  return format.format(now);
}

/** Whether `YYYY-MM-DD` names a day that the Gregorian calendar has. */
export function isCalendarDate(value: string): boolean {
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year > 0 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + Number(leap);
}
