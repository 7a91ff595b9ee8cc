// Writes what is made from the elements' source for those who build pages: dist/custom-elements.json, the editor data for
// VS Code, and the types for JSX.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { root } from './lib/install.mjs';
import { jsxTypes } from './reference/jsx.mjs';
import { readManifest } from './reference/manifest.mjs';

const dist = join(root, 'dist');

export async function buildReference() {
  const manifest = await readManifest();
  mkdirSync(join(dist, 'jsx'), { recursive: true });
  writeFileSync(join(dist, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(join(root, 'scripts/reference/jsx'), join(dist, 'jsx'), { recursive: true });
  writeFileSync(join(dist, 'jsx/elements.d.ts'), jsxTypes(manifest));
  generateVsCodeCustomElementData(manifest, { outdir: dist, hideCssPropertiesDocs: true });
}
