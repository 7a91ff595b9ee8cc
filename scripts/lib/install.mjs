// Makes sure that the dependencies are there and are those of package-lock.json.
// Runs before anything is installed: only Node's own modules may be imported here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const readPackages = (file) => {
  if (!existsSync(file)) return null;
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
};

/** Whether what lies in node_modules is what the lock file asks for (compared by content, as dates lie after a checkout). */
export function isInstalled(directory = root) {
  const wanted = readPackages(join(directory, 'package-lock.json'));
  const present = readPackages(join(directory, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  const missing = [...wanted].some(([path, { optional }]) => !optional && !present.has(path));
  const different = [...present].some(([path, { version }]) => wanted.get(path)?.version !== version);
  return !missing && !different;
}

export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the dependencies (npm ci) …');
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`npm ci failed${error ? `: ${error.message}` : ''}`);
  process.exit(1);
}
