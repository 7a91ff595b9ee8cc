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

const HOUR = 3_600_000;
/** Hours by which clocks are behind and ahead of UTC at most. */
const [BEHIND, AHEAD] = [12, 14];
const dayInUtc = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/**
 * Tells whether a day (`YYYY-MM-DD`) is over in a zone. A zone is asked only within a day of now, where the answer depends on it:
 * the first formatter of a page takes 60 to 100 ms, and first offers would wait for it.
 * @param now ms since 1970
 */
export function overBy(now: number): (date: string, timeZone: string) => boolean {
  const [first, last] = [dayInUtc(now - BEHIND * HOUR), dayInUtc(now + AHEAD * HOUR)];
  const today = new Map<string, string>();
  const todayOnce = (timeZone: string) => {
    const day = today.get(timeZone) ?? todayIn(timeZone, now);
    today.set(timeZone, day);
    return day;
  };
  return (date, timeZone) => date < first || (date < last && date < todayOnce(timeZone));
}

/** Whether `YYYY-MM-DD` names a day that the Gregorian calendar has. */
export function isCalendarDate(value: string): boolean {
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year > 0 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + Number(leap);
}
