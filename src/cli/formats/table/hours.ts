import type { Hours, Weekday } from '../../../feed/schema/index.js';
import { textOfCell, wrong } from './cell.js';
import { daysOf, writeDays } from './days.js';
import type { Kind } from './kind.js';

const CLOCK = String.raw`(\d{1,2})(?:[:.](\d\d))?(?:\s*Uhr)?`;
const SPAN = new RegExp(String.raw`^${CLOCK}\s*(?:–|-|—|bis)\s*${CLOCK}$`, 'i');
const APPOINTMENT = /(?<!\s)\s*\(?\bnach (Vereinbarung|Absprache)\)?$/i;

/** Weekly hours in one cell: `Mo–Fr 9–12; Di 14:00–17:30 nach Vereinbarung`. */
export const weeklyHours: Kind = {
  read: (cell) => {
    const parts = textOfCell(cell)
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
    return parts.flatMap((part) => hoursOf(part) ?? wrong(part, 'cell-hours'));
  },
  write: (value) => (Array.isArray(value) ? (value as Hours[]).map(writeHours).join('; ') : null),
  dropDown: undefined,
  format: 'text',
};

/** Whether one cell can hold all that some hours say. */
export function isPlain(hours: readonly Hours[]): boolean {
  return hours.every(
    ({ validFrom, validThrough, note, appointment }) =>
      validFrom === undefined && validThrough === undefined && note === undefined && appointment !== false,
  );
}

function writeHours({ days, opens, closes, appointment }: Hours): string {
  return `${writeDays(days)} ${opens}–${closes}${appointment ? ' nach Vereinbarung' : ''}`;
}

/** One part, with one or more spans of time on the same days. */
function hoursOf(part: string): Hours[] | undefined {
  const appointment = APPOINTMENT.test(part);
  const text = part.replace(APPOINTMENT, '');
  const start = text.search(/\d/);
  const days = start < 0 ? undefined : daysOf(text.slice(0, start).replace(/(?<![:,\s])[:,\s]+$/, ''));
  if (!days) return undefined;
  const spans = text
    .slice(start)
    .split(/(?<!\s)\s*(?:,|\bund\b|\+)\s*/)
    .map((span) => spanOf(span, days, appointment));
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

function spanOf(text: string, days: Weekday[], appointment: boolean): Hours | undefined {
  const [, h1 = '', m1 = '00', h2 = '', m2 = '00'] = SPAN.exec(text.trim()) ?? [];
  if (h1 === '' || Number(h1) > 23 || Number(h2) > 47 || Number(m1) > 59 || Number(m2) > 59) return undefined;
  const [opens, closes] = [`${h1.padStart(2, '0')}:${m1}`, `${h2.padStart(2, '0')}:${m2}`];
  return { days, opens, closes, ...(appointment && { appointment }) };
}
