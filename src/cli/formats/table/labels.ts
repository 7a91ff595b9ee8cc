import type { Labels } from './choices.js';

export const audiences: Labels = {
  women: 'Frauen',
  girls: 'Mädchen',
  men: 'Männer',
  boys: 'Jungen',
  children: 'Kinder',
  teens: 'Jugendliche',
  'young-adults': 'junge Erwachsene',
  families: 'Familien',
  parents: 'Eltern',
  seniors: 'Seniorinnen und Senioren',
  newcomers: 'Neuzugewanderte',
  refugees: 'Geflüchtete',
  lgbtiq: 'LSBTIQ',
  students: 'Studierende',
  jobseekers: 'Arbeitsuchende',
  volunteers: 'Ehrenamtliche',
  everyone: 'alle',
};

export const audienceRules: Labels = { preferred: 'bevorzugt', exclusive: 'nur diese' };
export const registrations: Labels = { none: 'nicht nötig', required: 'nötig', recommended: 'empfohlen' };
export const access: Labels = { yes: 'ja', limited: 'teilweise', no: 'nein' };
export const levels: Labels = { A0: 'A0', A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1', C2: 'C2' };
export const statuses: Labels = {
  active: 'findet statt',
  full: 'ausgebucht',
  paused: 'macht Pause',
  cancelled: 'abgesagt',
  ended: 'beendet',
};
export const providerKinds: Labels = {
  municipality: 'Stadt oder Kreis',
  welfare: 'Wohlfahrtsverband',
  church: 'Kirche oder Religionsgemeinschaft',
  'migrant-organisation': 'Migrantenorganisation',
  club: 'Verein',
  school: 'Schule oder Bildungsträger',
  volunteers: 'Ehrenamt',
  other: 'anderer Träger',
};
export const precisions: Labels = { exact: 'genau', street: 'Straße', district: 'Stadtteil' };
export const closureKinds: Labels = {
  'public-holiday': 'Feiertag',
  'school-holiday': 'Schulferien',
  closure: 'geschlossen',
};
export const indicatorKinds: Labels = { quantitative: 'in Zahlen', qualitative: 'in Worten' };
export const units: Labels = { persons: 'Personen', percent: 'Prozent', count: 'Anzahl', euro: 'Euro' };
export const dimensionKinds: Labels = { time: 'Zeit', group: 'Gruppe', district: 'Stadtteil' };
export const flags: Labels = {
  estimated: 'geschätzt',
  provisional: 'vorläufig',
  suppressed: 'unterdrückt',
  break: 'Zeitreihe unterbrochen',
  uncertain: 'unsicher',
};
export const charts: Labels = {
  bar: 'Säulen',
  'bar-horizontal': 'Balken',
  stacked: 'gestapelt',
  line: 'Linie',
  area: 'Fläche',
  doughnut: 'Ring',
  pyramid: 'Bevölkerungspyramide',
  tile: 'Kachel',
  map: 'Karte',
};
export const directions: Labels = { up: 'soll steigen', down: 'soll sinken', hold: 'soll bleiben' };
export const measureStatuses: Labels = {
  planned: 'geplant',
  preparing: 'in Vorbereitung',
  running: 'läuft',
  done: 'abgeschlossen',
  paused: 'ruht',
  dropped: 'aufgegeben',
};
export const horizons: Labels = { short: 'kurzfristig', medium: 'mittelfristig', long: 'langfristig' };
