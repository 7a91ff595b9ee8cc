/** `error` fails a command (exit 1), `warning` and `hint` only with `--strict`. */
export type Severity = 'error' | 'warning' | 'hint';

/** What fills the gaps of a sentence. `count` chooses between its singular and plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Something in the data that whoever keeps it should know. */
export interface Problem {
  readonly severity: Severity;
  /** Key of its sentence in `words/`; under `<code>.do` stands what to do. */
  readonly code: string;
  /** List of the feed, for example `offers`. */
  readonly list?: string;
  /** Id of the record. */
  readonly record?: string;
  /** Where: a JSON Pointer, or `Angebote!C12` in a spreadsheet, or `line 12` of a text. */
  readonly path?: string;
  /** Name of the file or address, where several were read. */
  readonly source?: string;
  readonly values?: Values;
  /** A sentence that fills the gap `{why}`. */
  readonly because?: { readonly code: string; readonly values: Values };
}

/**
 * Nothing could be done (exit 2): the file is missing, the address is refused, the disk is full.
 * Its sentence stands in `words/` under `code`.
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: string,
    readonly values: Values = {},
  ) {
    super(code);
  }
}
