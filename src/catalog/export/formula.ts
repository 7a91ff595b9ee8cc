/** What a spreadsheet would take for a formula; a plain negative number is none. */
export const FORMULA = /^[=+@\t\r]|^-(?![\d,.]+$)/;

/** The same in the middle of a cell, where a spreadsheet that parts cells by commas would begin one. "5,- €" begins none. */
export const FORMULA_WITHIN = /([,\t] *)(?=[=+@]|-[\w(])/g;
