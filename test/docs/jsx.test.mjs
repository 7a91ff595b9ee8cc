// The tags are typed in JSX: jsx/*.tsx holds what has to be accepted, and what has to be found wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from './helpers/markdown.mjs';
import { typecheck } from './helpers/typecheck.mjs';

const libraries = { react: 'react', preact: 'preact', solid: 'solid-js' };

describe('the types for JSX (after npm run build)', () => {
  for (const [name, jsxImportSource] of Object.entries(libraries))
    it(`know the elements in ${name}`, () => {
      const options = { jsx: name === 'solid' ? 'preserve' : 'react-jsx', jsxImportSource };
      const files = ['everywhere.tsx', `${name}.tsx`].map((file) => [
        file,
        readText(`test/docs/jsx/${file}`),
      ]);
      assert.equal(typecheck(Object.fromEntries(files), options), '');
    });

  it('leave the tags unknown where they are not asked for', () => {
    const text = 'export const page = <ikon-angebote feed="angebote.json" />;';
    const said = typecheck({ 'page.tsx': text }, { jsx: 'react-jsx', jsxImportSource: 'react' });
    assert.match(said, /'ikon-angebote' does not exist on type 'JSX\.IntrinsicElements'/);
  });
});

describe('the types of the tags (after npm run build)', () => {
  it('are known to the DOM, each with its own properties, and so are the events', () => {
    const text = `
      import type { IkonKennzahlen } from 'ikon-widgets';
      const map: number | undefined = document.createElement('ikon-quartierskarte').zoom;
      const list: number = document.createElement('ikon-angebote').pageSize;
      const figures: IkonKennzahlen = document.createElement('ikon-kennzahlen');
      const measures: Promise<void> = document.createElement('ikon-massnahmen').reload();
      document.querySelector('ikon-angebote')?.addEventListener('ikon-offer-select', ({ id, offer }) => [id, offer?.title]);
      // @ts-expect-error: that is the list's
      figures.pageSize = 3;
      export { map, list, measures };`;
    assert.equal(typecheck({ 'page.ts': text }), '');
  });
});
