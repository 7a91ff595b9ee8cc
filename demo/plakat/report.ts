import type { PosterFacts } from '../../src/print/poster.js';
import type { State } from './state.js';

/** What came of the choices, and what of them could not be done: sentences for whoever prints. */
export function report(facts: PosterFacts, state: State): string {
  const many = state.form === 'leaflet' ? 'Seiten' : 'Blätter';
  const sheets = facts.sheets === 1 ? 'ein Blatt' : `${facts.sheets} ${many}`;
  const offers = facts.offers === 1 ? 'Ein Angebot' : `${facts.offers} Angebote`;
  const numbers = facts.numbers === 1 ? 'eine Nummer' : `${facts.numbers} Nummern`;
  return [
    `${offers}, ${numbers} auf der Karte, ${sheets}.`,
    ...(facts.old ? ['Der Bestand ist alt. Das steht auch auf dem Papier.'] : []),
    ...(state.link && !facts.code ? ['Der Code fehlt: Die Adresse ist keine Web-Adresse oder zu lang.'] : []),
    ...hereWords(facts, state),
  ].join(' ');
}

function hereWords({ here }: PosterFacts, { place, standpoint }: State): readonly string[] {
  if (here || !place) return [];
  return standpoint
    ? ['„Sie sind hier“ fehlt: Der Standort liegt außerhalb der Karte.']
    : ['„Sie sind hier“ fehlt: Der Standort braucht Länge und Breite, zum Beispiel 8.917,52.289.'];
}
