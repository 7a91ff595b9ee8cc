import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from './install.mjs';

const packageOf = (module) => module.match(/^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];

/** MapLibre comes as two files that carry other libraries; their source maps say which. */
const carriesOthers = ['maplibre-gl/dist/maplibre-gl.mjs', 'maplibre-gl/dist/maplibre-gl-worker.mjs'];
const carried = () =>
  carriesOthers.flatMap(
    (file) => JSON.parse(readFileSync(join(root, 'node_modules', `${file}.map`), 'utf8')).sources,
  );

function licenceOf(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license, homepage, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const [file] = globSync('licen[cs]e*', { cwd: folder, caseSensitiveMatch: false });
  // A few packages name their licence without its text.
  const text = file
    ? readFileSync(join(folder, file), 'utf8')
    : `See ${homepage ?? repository?.url ?? repository}`;
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/**
 * The licences of all libraries in a build: who hands it on has to hand them on as well.
 * @param report what vite.config.js writes down of its chunks
 */
export function licencesIn(report) {
  const modules = report.flatMap((chunk) => Object.keys(chunk.modules));
  if (modules.some((id) => carriesOthers.some((file) => id.includes(file)))) modules.push(...carried());
  const names = [...new Set(modules.map(packageOf).filter(Boolean))].sort();
  return names.map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`);
}
