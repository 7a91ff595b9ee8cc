// What somebody has who installs the package: packed as npm publishes it, unpacked into an empty folder. Needs a build.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { globSync } from 'tinyglobby';
import { build, preview } from 'vite';
import { launchChromium } from '../../scripts/lib/launch.mjs';
import { tsc } from '../../scripts/lib/typescript.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** A command line for people who write feeds, types, a map engine's worker and all languages: much, but not more. */
const MAX_PACKED = 2_500_000;

const ELEMENTS = ['angebote', 'kennzahlen', 'massnahmen', 'quartierskarte'];
const entries = Object.entries(manifest.exports);
/** What is imported as code: all that has code and types; those for JSX are types alone (test/docs/jsx.test.mjs). */
const modules = entries
  .filter(([, target]) => target.types && target.default)
  .map(([name]) => join(manifest.name, name));

let folder;
let tarball;
let installed;

before(() => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  folder = mkdtempSync(join(root, 'node_modules/.cache/packed-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(
    execFileSync('npm', pack, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  tarball = join(folder, filename);
  installed = join(folder, 'node_modules', manifest.name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('is not larger than it has to be', () => {
    const { size } = statSync(tarball);
    assert.ok(size <= MAX_PACKED, `${size} bytes`);
  });

  it('has no advice from publint', async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest)),
      [],
    );
  });

  it('has the types that its modules have, wherever modules are known', async () => {
    const pack = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));
    const { problems, types } = await checkPackage(pack, {
      entrypoints: modules.map((name) => name.replace(manifest.name, '.').replace('./', './')),
    });
    assert.ok(types);
    // Without ES modules there is nothing here: neither for require() nor for the resolution of before 2022.
    const known = problems.filter(({ resolutionKind }) => !['node10', 'node16-cjs'].includes(resolutionKind));
    assert.deepEqual(known, []);
  });

  it('gives every file that it exports', () => {
    const { resolve } = createRequire(join(folder, 'page.js'));
    for (const [name, target] of entries.filter(
      ([, target]) => typeof target === 'string' && !target.includes('*'),
    ))
      assert.equal(resolve(join(manifest.name, name)), join(installed, target));
    for (const file of ['cdn/ikon.js', 'cdn/loader.js', 'cdn/integrity.json', 'embed/index.html'])
      assert.equal(resolve(join(manifest.name, file)), join(installed, 'dist', file));
    JSON.parse(readFileSync(resolve(`${manifest.name}/feed.schema.json`), 'utf8'));
  });

  it('has guides that lead to nothing that it lacks', () => {
    const links = globSync('**/*.md', { cwd: installed, ignore: 'node_modules/**' }).flatMap((file) =>
      [...readFileSync(join(installed, file), 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(
        ([, link]) => ({ file, link }),
      ),
    );
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter(({ file, link }) => !existsSync(join(installed, dirname(file), link))),
      [],
    );
  });

  it('registers on a page made with a bundler what each module says', async () => {
    const pages = Object.fromEntries(modules.map((name, i) => [`page-${i}.html`, name]));
    for (const [page, name] of Object.entries(pages)) {
      const script = page.replace('.html', '.js');
      writeFileSync(join(folder, page), `<script type="module" src="./${script}"></script>`);
      writeFileSync(
        join(folder, script),
        `import * as all from '${name}'; window.exported = Object.keys(all);`,
      );
    }
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        minify: false,
        rolldownOptions: { input: Object.keys(pages).map((page) => join(folder, page)) },
      },
    });
    const found = await registered(folder, Object.keys(pages));
    for (const [page, name] of Object.entries(pages)) {
      const wanted = name === manifest.name ? ELEMENTS : [name.split('/')[1]];
      assert.deepEqual(found[page].tags, wanted, name);
      const classes = wanted.map((tag) => `Ikon${tag[0].toUpperCase()}${tag.slice(1)}`);
      assert.deepEqual(
        classes.filter((one) => !found[page].exported.includes(one)),
        [],
        name,
      );
    }
  });

  for (const [version, module, moduleResolution] of [
    [6, 'NodeNext', 'NodeNext'],
    [7, 'NodeNext', 'NodeNext'],
    [7, 'ESNext', 'bundler'],
  ])
    it(`is typed in all it exports, for ${moduleResolution} resolution and TypeScript ${version}`, () => {
      const imports = modules.map((name, i) => `import * as m${i} from '${name}';`).join('\n');
      const uses = modules.map((_, i) => `m${i}`).join(', ');
      writeFileSync(
        join(folder, 'types.ts'),
        `${imports}
         export const all = [${uses}];
         export const list: m0.IkonAngebote = document.createElement('ikon-angebote');
         export const filter: m0.Filter = list.filter;
         // @ts-expect-error: a module that knew nothing would allow this
         export const wrong: number = list.state;`,
      );
      const options = {
        target: 'ES2022',
        module,
        moduleResolution,
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        strict: true,
        noEmit: true,
        types: [],
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: options, files: ['types.ts'] }),
      );
      try {
        tsc(['-p', folder], { encoding: 'utf8' }, version);
      } catch (error) {
        assert.fail(error.stdout || error.message);
      }
    });
});

/** Opens the built pages in a browser, each as if it were the first. */
async function registered(folder, pages) {
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    preview: { port: 0, host: '127.0.0.1' },
  });
  const browser = await launchChromium();
  const result = {};
  try {
    for (const page of pages) {
      const tab = await browser.newPage();
      await tab.goto(`${server.resolvedUrls.local[0]}${page}`);
      await tab.waitForFunction(() => window.exported);
      result[page] = await tab.evaluate(
        (elements) => ({
          exported: window.exported,
          tags: elements.filter((tag) => customElements.get(`ikon-${tag}`)),
        }),
        ELEMENTS,
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return result;
}
