// Checks TypeScript against what the package publishes, as somebody has it who installed it. Needs a build.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/install.mjs';
import { tsc } from '../../../scripts/lib/typescript.mjs';

/**
 * @param {Record<string, string>} files texts by name
 * @param {object} compilerOptions what differs
 * @returns {string} what tsc says; nothing where all is well
 */
export function typecheck(files, compilerOptions = {}) {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'docs-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/ikon-widgets'), 'junction');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const tsconfig = { compilerOptions: { ...OPTIONS, ...compilerOptions }, files: Object.keys(files) };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    tsc(['-p', folder], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return error.stdout || error.stderr || error.message;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const OPTIONS = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  strict: true,
  noEmit: true,
  allowJs: true,
  checkJs: true,
  skipLibCheck: true,
  types: [],
};
