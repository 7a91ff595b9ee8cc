import { reference } from '../choices.js';
import { days } from '../days.js';
import { closingTime, date, flag, time } from '../kinds.js';
import { duration, exceptions, repetition } from '../rules.js';
import { column, type PartSheet } from '../sheet.js';

export const schedule: PartSheet = {
  name: 'Termine',
  owners: [{ header: 'Angebot', list: 'offers' }],
  field: 'schedule',
  about: 'Einzelne und wiederholte Termine: eine Zeile je Termin oder Reihe.',
  columns: [
    column('Beginn Tag', 'startDay', date, 'Tag des (ersten) Termins.', { required: true }),
    column('Beginn Uhrzeit', 'startTime', time, 'Leer: ganztägig.'),
    column('Ende Tag', 'endDay', date, 'Leer: derselbe Tag. Bei ganzen Tagen der letzte Tag.'),
    column('Ende Uhrzeit', 'endTime', time, 'Leer: Ende unbekannt, oder siehe Dauer.'),
    column('Dauer', 'duration', duration, 'Statt eines Endes: 90 Minuten.'),
    column(
      'Wiederholung',
      'rrule',
      repetition,
      'wöchentlich, alle zwei Wochen, jeden Dienstag, jeden ersten Dienstag im Monat; oder eine Regel nach RFC 5545.',
      { width: 30 },
    ),
    column(
      'Wiederholen bis',
      'until',
      date,
      'Letzter Tag, an dem die Reihe noch stattfinden kann. Leer: ohne Ende.',
    ),
    column('Entfällt', 'except', exceptions, 'Tage, Feiertage, Schulferien; mit Komma getrennt.', {
      width: 24,
    }),
    column('Ort', 'place', reference('places'), 'Nur wenn der Termin anderswo ist als das Angebot.'),
    column('Hinweis', 'note', 'text', 'Zum Beispiel: bitte Sportsachen mitbringen.'),
  ],
  examples: [
    {
      Angebot: 'beispiel-sprachcafe',
      'Beginn Tag': '12.01.2021',
      'Beginn Uhrzeit': '16:00',
      'Ende Uhrzeit': '18:00',
      Wiederholung: 'wöchentlich',
      Entfällt: 'Feiertage, Schulferien',
    },
  ],
};

export const hours: PartSheet = {
  name: 'Öffnungszeiten',
  owners: [
    { header: 'Angebot', list: 'offers' },
    { header: 'Ort', list: 'places' },
  ],
  field: 'hours',
  about:
    'Nur für Zeiten, die einen Hinweis haben oder nur eine Zeit lang gelten. Sonst genügt die Spalte Öffnungszeiten.',
  columns: [
    column('Tage', 'days', days, 'Mo–Fr oder Di, Do.', { required: true }),
    column('Von', 'opens', time, '09:00', { required: true }),
    column('Bis', 'closes', closingTime, '12:30; nach Mitternacht 25:00.', { required: true }),
    column('Gültig ab', 'validFrom', date, 'Erster Tag.'),
    column('Gültig bis', 'validThrough', date, 'Letzter Tag.'),
    column('Nach Vereinbarung', 'appointment', flag, 'ja: nur mit Termin.'),
    column('Hinweis', 'note', 'text', 'Zum Beispiel: bitte klingeln.'),
  ],
  examples: [
    {
      Angebot: 'beispiel-sprachcafe',
      Tage: 'Sa',
      Von: '10:00',
      Bis: '12:00',
      'Gültig bis': '31.08.2021',
      Hinweis: 'Nur im Sommer.',
    },
  ],
};
