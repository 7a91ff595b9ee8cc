import type { Hours, Text } from '../../../feed/schema/index.js';

/** For formats that know open hours only: without these words people would stand before closed doors. */
const BY_APPOINTMENT = { de: 'Nur nach Vereinbarung', en: 'By appointment only' };

/** What is to be said of hours beside their times. */
export function hoursNote(
  { appointment, note }: Hours,
  words: (text: Text | undefined) => string | undefined,
): string | undefined {
  return [appointment && words(BY_APPOINTMENT), words(note)].filter(Boolean).join('. ') || undefined;
}
