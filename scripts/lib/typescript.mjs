// Two compilers: TypeScript 7 is a native program and takes a third of the time; 6 is what typescript-eslint reads with, and many who
// use the package still have it.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

const programs = { 6: 'typescript/bin/tsc6', 7: '@typescript/native/bin/tsc' };

/**
 * Runs a compiler of the project. @throws with what it says in `stdout`
 * @param {string[]} args
 * @param {object} [how] options of execFileSync
 * @param {6 | 7} [version]
 */
export const tsc = (args, how, version = 7) =>
  execFileSync(process.execPath, [join(root, 'node_modules', programs[version]), ...args], how);
