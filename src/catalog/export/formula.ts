/** What a spreadsheet would take for a formula; a plain negative number is none. */
export const FORMULA = /^[=+@\t\r]|^-(?![\d,.]+$)/;
