// `npm run build:wordpress`: dist/wordpress/ikon-widgets.zip, the plugin as WordPress takes it. Needs dist/cdn.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import gettext from 'gettext-parser';
import { globSync } from 'tinyglobby';
import { root } from './lib/install.mjs';

const NAME = 'ikon-widgets';
const source = join(root, 'wordpress', NAME);
const cdn = join(root, 'dist/cdn');
const target = join(root, 'dist/wordpress', `${NAME}.zip`);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The same sources make the same file, whenever it is made. */
const mtime = new Date(2020, 0, 1);

/** Sites in Austria, in Switzerland and with the formal German have locales of their own; the words are the same. */
const german = ['de_DE', 'de_DE_formal', 'de_AT', 'de_CH', 'de_CH_informal'];

/** Where the version stands: in the plugin's head, its constant, and in the head of readme.txt. */
const versionLines = /^( \* Version: +|const VERSION +?= '|Stable tag: )[\d.]+(?:-[\w.]+)?/gm;
const versioned = new Set([`${NAME}.php`, 'readme.txt']);

/** What the editor's script says, in the form that WordPress hands to it. */
function scriptWords(locale, words) {
  const messages = Object.fromEntries(
    Object.entries(words)
      .map(([id, { msgstr }]) => [id, msgstr])
      .filter(([id]) => id),
  );
  const head = { domain: 'messages', lang: locale, plural_forms: 'nplurals=2; plural=(n != 1);' };
  return JSON.stringify({ domain: 'messages', locale_data: { messages: { '': head, ...messages } } });
}

function languageFiles() {
  const catalog = gettext.po.parse(readFileSync(join(source, `languages/${NAME}-de_DE.po`)));
  const compiled = gettext.mo.compile(catalog);
  return german.flatMap((locale) => [
    [`languages/${NAME}-${locale}.mo`, compiled],
    [
      `languages/${NAME}-${locale}-${NAME}-editor.json`,
      Buffer.from(scriptWords(locale, catalog.translations[''])),
    ],
  ]);
}

function pluginFile(file) {
  const content = readFileSync(join(source, file));
  if (!versioned.has(basename(file))) return content;
  return Buffer.from(content.toString().replace(versionLines, `$1${version}`));
}

const filesOf = (folder, ignore = []) => globSync('**/*', { cwd: folder, ignore }).sort();

if (!existsSync(cdn)) {
  console.error('There is no dist/cdn: run npm run build first.');
  process.exit(1);
}
const files = [
  ...filesOf(source, ['**/*.po']).map((file) => [file, pluginFile(file)]),
  ...languageFiles(),
  ...filesOf(cdn, ['ikon.js']).map((file) => [`elements/${file}`, readFileSync(join(cdn, file))]),
  ['LICENSE', readFileSync(join(root, 'LICENSE'))],
];
const zip = zipSync(
  Object.fromEntries(files.map(([file, content]) => [`${NAME}/${file}`, [content, { mtime }]])),
  {
    level: 9,
  },
);
mkdirSync(join(root, 'dist/wordpress'), { recursive: true });
writeFileSync(target, zip);
console.log(
  `dist/wordpress/${NAME}.zip: version ${version}, ${files.length} files, ${(zip.length / 1e6).toFixed(2)} MB`,
);
