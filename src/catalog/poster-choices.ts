/** The sheets that printers and copy shops have. */
export const SIZES = ['A4', 'A3', 'A2', 'A1'] as const;
export type PaperSize = (typeof SIZES)[number];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** As many languages as can be read side by side. */
export const MOST_LANGUAGES = 3;
