import { readAddress, writeAddress } from '../../catalog/address.js';
import { addressPrefix } from '../../catalog/address-key.js';
import type { Filter } from '../../catalog/filter/filter.js';
import type { Catalog } from '../../catalog/model.js';
import { MOST_LANGUAGES, ORIENTATIONS, SIZES } from '../../catalog/poster-choices.js';
import { allWordings } from '../../catalog/text.js';
import { type Arguments, languageTags } from '../args.js';
import { Failure } from '../problem.js';
import { checkIds } from './known.js';

const PREFIX = addressPrefix('');

/** What was asked for, as the query of the page that draws it. @throws Failure for what it cannot be */
export function posterQuery(args: Arguments, catalog: Catalog): URLSearchParams {
  const languages = languageTags(args, 'languages') ?? ['de'];
  if (languages.length > MOST_LANGUAGES) throw new Failure('poster-language', { value: languages.join(',') });
  const filter = {
    ...filterOf(args.text('filter') ?? ''),
    ...(args.list('district').length > 0 && { districts: districtsOf(args, catalog) }),
  };
  checkIds(filter, catalog);
  const sheet = ['size', 'orientation'].find((name) => args.text(name) !== undefined);
  if (args.flag('leaflet') && sheet) throw new Failure('poster-leaflet', { name: `--${sheet}` });
  const query = new URLSearchParams(written(filter));
  const put = (key: string, value: string | undefined) => value !== undefined && query.set(key, value);
  put('form', args.flag('leaflet') ? 'leaflet' : undefined);
  put('size', choice(args, 'size', SIZES));
  put('orientation', choice(args, 'orientation', ORIENTATIONS));
  put('languages', languages.join(','));
  put('link', webAddress(args.text('link')));
  put('standpoint', standpoint(args.text('standpoint')));
  return query;
}

function choice(args: Arguments, name: string, choices: readonly string[]): string | undefined {
  const value = args.text(name);
  if (value === undefined) return undefined;
  const found = choices.find((one) => one.toLowerCase() === value.toLowerCase());
  if (!found) throw new Failure('poster-choice', { name: `--${name}`, value, choices: choices.join(', ') });
  return found;
}

const written = (filter: Filter): string => writeAddress('', { filter }, PREFIX);

/** Reads choices as they stand in an address, with or without the prefix; what means nothing is refused. */
function filterOf(text: string): Filter {
  const given = new URLSearchParams(text.replace(/^[^?]*\?/, ''));
  const keys = [...given].map(([key, value]): [string, string] => [
    key.startsWith(PREFIX) ? key : PREFIX + key,
    value,
  ]);
  const { filter } = readAddress(`?${new URLSearchParams(keys)}`, PREFIX);
  const understood = new URLSearchParams(written(filter));
  const wrong = keys.find(([key, value]) => !meansAll(understood.get(key), value));
  if (wrong) throw new Failure('poster-filter', { part: `${wrong[0].slice(PREFIX.length)}=${wrong[1]}` });
  return filter;
}

function meansAll(read: string | null, value: string): boolean {
  const parts = (text: string) => text.split(',').filter(Boolean).length;
  return read !== null && parts(read) === parts(value);
}

/** By id, or by a name in any language. */
function districtsOf(args: Arguments, { districts }: Catalog): readonly string[] {
  return args.list('district').map((value) => {
    const named = districts.all.find(({ name }) =>
      allWordings(name).some((words) => words.toLowerCase() === value.trim().toLowerCase()),
    );
    const found = districts.get(value) ?? named;
    const known = districts.all.map(({ id }) => id).join(', ');
    if (!found) throw new Failure('poster-district', { value, districts: known || '–' });
    return found.id;
  });
}

function webAddress(value: string | undefined): string | undefined {
  if (value !== undefined && !(/^https?:\/\//i.test(value) && URL.canParse(value)))
    throw new Failure('poster-link', { value });
  return value;
}

function standpoint(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [lng = NaN, lat = NaN, ...rest] = value.split(',').map((part) => (part.trim() ? Number(part) : NaN));
  if (rest.length > 0 || !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90))
    throw new Failure('poster-standpoint', { value });
  return value;
}
