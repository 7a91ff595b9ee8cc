// The tables of docs/elements.md, by the names that its markers have.
import { elementsOf } from './manifest.mjs';

export function tables(manifest) {
  const elements = elementsOf(manifest);
  const [any] = elements;
  const shared = ({ inheritedFrom }) => inheritedFrom;
  const own = (entry) => !shared(entry);
  return new Map([
    ['attributes', attributes(any.attributes.filter(shared))],
    ['properties', properties(any.members.filter(shared))],
    [
      'events',
      table(
        ['event', 'when'],
        any.events.map(({ name, description }) => [code(name), description]),
      ),
    ],
    ['parts', parts(any.cssParts.filter(shared))],
    ...elements.flatMap(({ tagName, attributes: all, cssParts }) => [
      [`${tagName} attributes`, attributes(all.filter(own))],
      [`${tagName} parts`, parts(cssParts.filter(own))],
    ]),
    [
      'custom properties',
      customProperties([
        ...any.cssProperties.filter(shared),
        ...elements.flatMap(({ cssProperties }) => cssProperties.filter(own)),
      ]),
    ],
  ]);
}

/** Puts each table between its markers; what stands outside of them is left as it is. */
export function withTables(text, made) {
  const used = new Set();
  const next = text.replace(
    /(<!-- from the source: (.+?) -->\n)[^]*?(<!-- \/ -->)/g,
    (_, begin, name, end) => {
      if (!made.has(name)) throw new Error(`there is no table "${name}"`);
      used.add(name);
      return `${begin}\n${made.get(name)}\n\n${end}`;
    },
  );
  const forgotten = [...made].filter(([name, lines]) => lines && !used.has(name)).map(([name]) => name);
  if (forgotten.length > 0) throw new Error(`no place for the tables ${forgotten.join(', ')}`);
  return next;
}

const attributes = (entries) =>
  table(
    ['attribute', 'meaning', 'value', 'default'],
    entries.map(({ name, description, type, default: value }) => [
      code(name),
      description,
      values(type.text),
      meaningful(value),
    ]),
  );

/** Properties that no attribute sets; those that attributes set have the same meaning. */
const properties = (members) =>
  table(
    ['name', 'meaning', 'type'],
    members
      .filter(({ attribute }) => !attribute)
      .map(({ kind, name, description, type, return: returned }) =>
        kind === 'method'
          ? [code(`${name}()`), description, code(returned.type.text)]
          : [code(name), description, code(type.text)],
      ),
  );

const parts = (entries) =>
  table(
    ['part', 'is'],
    entries.map(({ name, description }) => [code(name), description]),
  );

const customProperties = (entries) =>
  table(
    ['property', 'sets', 'default'],
    entries.map(({ name, description, default: value }) => [
      code(name),
      description,
      value.split(' / ').map(code).join(' / '),
    ]),
  );

const code = (text) => `\`${text}\``;
const meaningful = (value) => (value && value !== "''" ? code(value.replaceAll("'", '')) : '');

/** What an attribute may hold: its words, or what kind of text. */
function values(type) {
  const words = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => code(word));
  if (words.length > 0) return [...words, ...(/\| string$/.test(type) ? ['address'] : [])].join(', ');
  if (type === 'boolean') return 'yes if present';
  return type.startsWith('number') ? 'number' : 'text';
}

function table(head, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
