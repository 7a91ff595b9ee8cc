// All rows of the table, in the order in which they run.
import { lives } from './rows/lives.mjs';
import { neighbours } from './rows/neighbours.mjs';
import { neutrals } from './rows/neutral.mjs';
import { places } from './rows/places.mjs';
import { policies } from './rows/policies.mjs';
import { sheetRows } from './rows/sheets.mjs';

export const rows = [...policies, ...sheetRows, ...places, ...lives, ...neighbours];

/** Pages that are opened: those of the rows, and those that rows are compared with. */
export const pages = [...rows, ...neutrals()];
