import { Failure } from '../../problem.js';

/**
 * The settings of a format, of those that it knows.
 * @throws Failure where one is not known
 */
export function settings<const N extends string>(
  given: Readonly<Record<string, string>>,
  known: readonly N[],
): Partial<Record<N, string>> {
  const unknown = Object.keys(given).find((name) => !(known as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Failure('unknown-setting', { name: unknown, known: known.join(', ') || '–' });
  return given as Partial<Record<N, string>>;
}

/** @throws Failure where a format that knows no settings is given one */
export function noSettings(given: Readonly<Record<string, string>>): void {
  settings(given, []);
}
