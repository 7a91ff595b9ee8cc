// Reads the elements' source and says what a host page can use of them: the custom elements manifest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { root } from '../lib/install.mjs';
import { readTokens } from './tokens.mjs';

/** In the order of the contract. */
const ELEMENTS = ['quartierskarte', 'angebote', 'kennzahlen', 'massnahmen'];
const SOURCES = [
  'src/index.ts',
  ...ELEMENTS.map((name) => `src/${name}.ts`),
  'src/elements/suite-element.ts',
  ...ELEMENTS.map((name) => `src/elements/${name}.ts`),
  'src/elements/events.ts',
];

/** The manifest of what is public, with the paths of the package's own modules. */
export async function readManifest() {
  const sources = SOURCES.map((file) =>
    ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const { modules } = create({ modules: sources, plugins: litPlugin(), context: {} });
  const tokens = await readTokens();
  const published = modules.map((module) => ({
    ...module,
    declarations: module.declarations
      .filter(({ kind, customElement, superclass }) => kind === 'class' && (customElement || superclass))
      .map((declaration) => publicOnly(declaration, tokens)),
  }));
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: JSON.parse(publishedPaths(published)) };
}

/** What the manifest says of the four elements. */
export function elementsOf({ modules }) {
  const declarations = modules.flatMap((module) => module.declarations);
  return ELEMENTS.map((name) => declarations.find(({ tagName }) => tagName === `ikon-${name}`));
}

function publicOnly(declaration, tokens) {
  const { attributes, members = [], events, cssProperties } = declaration;
  const shown = members.filter(({ privacy = 'public', static: ofClass }) => privacy === 'public' && !ofClass);
  const fields = new Set(shown.map(({ name }) => name));
  return {
    ...declaration,
    members: shown.map(described),
    ...(attributes && {
      attributes: attributes.filter(({ fieldName }) => fields.has(fieldName)).map(described),
    }),
    // The analyzer also guesses at events from the calls that fire them; those that are told have our names.
    ...(events && { events: events.filter(({ name }) => name?.startsWith('ikon-')) }),
    ...(cssProperties && {
      cssProperties: cssProperties.map((property) => ({
        ...property,
        default: tokens.get(property.name) ?? property.default,
      })),
    }),
  };
}

const described = ({ description, ...rest }) => ({
  ...rest,
  ...(description && { description: description.replace(/\s+/g, ' ') }),
});

const publishedPaths = (modules) =>
  JSON.stringify(modules)
    .replace(/"\/?src\/([^"]+)\.[tj]s"/g, '"dist/$1.js"')
    .replace(/"module":"\.\//g, '"module":"dist/');
