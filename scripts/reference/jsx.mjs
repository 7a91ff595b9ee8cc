// The types of the elements in JSX, made from the manifest. The libraries' own attributes (ref, class, aria-…) are added
// by one small file for each library, in jsx/, so that they are typed as that library types them.
import { elementsOf } from './manifest.mjs';

/** The text of `elements.d.ts`. */
export function jsxTypes(manifest) {
  const elements = elementsOf(manifest);
  const events = elements[0].events;
  const names = [...elements.map(({ name }) => name), ...events.map(({ type }) => type.text)].sort();
  return `// Made from the elements' source.
import type { ${names.join(', ')} } from '../index.js';

/** The elements' classes by tag. */
export interface IkonElements {
${elements.map(({ tagName, name }) => `  '${tagName}': ${name};`).join('\n')}
}

/** The events that all elements fire. */
export interface IkonEvents {
${events.map(({ name, type, description }) => `${doc(description, 2)}\n  '${name}': ${type.text};`).join('\n')}
}

/** What can be set on each element: attributes under their own names, and properties. */
export interface IkonProps {
${elements.map(propsOf).join('\n')}
}
`;
}

function propsOf({ tagName, name, attributes, members }) {
  const settable = members.filter(
    ({ kind, readonly, description = '' }) =>
      kind === 'field' && !readonly && !description.endsWith('Read only.'),
  );
  const own = new Set(settable.map((member) => member.name));
  const lines = [
    ...attributes
      .filter((attribute) => !own.has(attribute.name))
      .map(
        (attribute) =>
          `${doc(attribute.description, 4)}\n    '${attribute.name}'?: ${attributeType(attribute)};`,
      ),
    ...settable.map(
      (member) => `${doc(member.description, 4)}\n    ${member.name}?: ${propertyType(member, name)};`,
    ),
  ];
  return `  '${tagName}': {\n${lines.join('\n')}\n  };`;
}

/** An attribute alone: `language-switch` may stand without a value, and numbers may be written as text. */
function attributeType({ type }) {
  if (type.text === 'boolean') return "boolean | ''";
  return type.text.includes('number') ? 'number | string' : literalsOf(type.text);
}

/** Attributes of one word are at the same time properties, and in JSX mostly written as an attribute is. */
function propertyType({ name, type, attribute }, element) {
  if (!attribute) return `${element}['${name}']`;
  return attribute === name ? attributeType({ type }) : literalsOf(type.text);
}

/** Keeps the known words in what an editor proposes where any text is allowed. */
const literalsOf = (text) => text.replace(/ \| string$/, ' | (string & {})');

const doc = (text, indent) => `${' '.repeat(indent)}/** ${text} */`;
