import { Failure } from '../../problem.js';
import { readText } from './decode.js';
import type { Place, Report } from './report.js';
import { isTooDeep } from './values.js';

/**
 * The JSON document of a source.
 * @throws Failure where it is none, or is nested too deep to be walked through
 */
export function parseJson(bytes: Uint8Array, report: Report, place?: Place): unknown {
  return parseJsonText(readText(bytes, report, place));
}

/** As {@link parseJson}, of a text. */
export function parseJsonText(text: string): unknown {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Failure('no-json');
  }
  if (isTooDeep(document)) throw new Failure('too-deep');
  return document;
}
