// `ikon-feed poster` as it is built: from a file to a PDF.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/install.mjs';
import { feedOf } from './feeds.mjs';
import { infoOf, textOf } from './pdf.mjs';

const MOST_SECONDS = 10;

export async function command({ folder, check }) {
  console.log('\n── the command ──');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const { executablePath, env } = findChromium({ shell: false });
  const run = (args, more = {}, input) =>
    spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'poster', ...args], {
      env: { ...process.env, ...env, CHROME_PATH: executablePath, TMPDIR: temporary, ...more },
      input,
      maxBuffer: 64 << 20,
    });
  const feed = join(folder, 'feed.json');
  writeFileSync(feed, JSON.stringify(feedOf(300)));
  const out = join(folder, 'command.pdf');

  const started = performance.now();
  const done = run([feed, '-o', out, '--size', 'a2', '--link', 'https://www.stadt.example/']);
  const seconds = (performance.now() - started) / 1000;
  check('prints 300 offers', done.status === 0 && infoOf(out).width === 420, done.stderr.toString());
  // A figure to read, not a verdict: how busy the machine is, the code cannot help.
  console.log(`     300 offers: ${seconds.toFixed(1)} s of ${MOST_SECONDS}, ${infoOf(out).bytes} bytes`);
  check('leaves nothing behind', readdirSync(temporary).length === 0, readdirSync(temporary).join(' '));

  const piped = run(
    ['-', '-o', '-', '--filter', '?ikon.facts=free', '--languages', 'ar,de'],
    {},
    JSON.stringify(feedOf(4)),
  );
  const pipe = join(folder, 'pipe.pdf');
  writeFileSync(pipe, piped.stdout);
  const text = piped.status === 0 ? textOf(pipe) : '';
  check(
    'reads standard input, writes standard output, keeps to a filter',
    /Probeangebot 2(?!\d)/.test(text) && !/Probeangebot [13](?!\d)/.test(text),
    piped.stderr.toString(),
  );

  const minden = join(root, 'demo/feeds/minden.json');
  const quarter = run([minden, '-o', out, '--district', 'Rodenbeck', '--leaflet']);
  check(
    'finds a district by its name',
    quarter.status === 0 && /Rodenbeck/.test(infoOf(out).title),
    quarter.stderr.toString(),
  );

  const refusals = [
    [['--size', 'A9'], /A4, A3, A2, A1/],
    [['--filter', 'nix=1'], /--filter/],
    [['--district', 'nirgendwo'], /rodenbeck/],
    [['--languages', 'de,xx'], /de,xx/],
    [['--languages', 'de,ar,uk,tr'], /--languages/],
    [['--link', 'javascript:alert(1)'], /--link/],
    [['--standpoint', '400,1'], /--standpoint/],
    [['--standpoint', '52.289,8.917'], /außerhalb der Karte/],
    [['--filter', 'categories=sprache,beratng'], /„categories=beratng“.*: beratung,/],
    [['--filter', 'districts=rodenbek'], /: rodenbeck,/],
    [['--filter', 'audiences=womn'], /: women,/],
    [['--leaflet', '--size', 'A2'], /--size geht nicht zusammen mit --leaflet/],
  ];
  for (const [args, sentence] of refusals) {
    const { status, signal, stderr } = run([minden, '-o', out, ...args]);
    check(
      `refuses ${args.join(' ')} in a sentence`,
      status === 2 && sentence.test(stderr) && !/ at .*:\d+/.test(stderr),
      `${status ?? signal} ${stderr}`,
    );
  }
  for (const [lang, sentence] of [
    ['de', /keines zu finden/],
    ['en', /none to be found/],
  ]) {
    const { status, stderr } = run([minden, '-o', out, '--lang', lang], { CHROME_PATH: '', PATH: folder });
    check(
      `says in ${lang} where there is no browser`,
      status === 2 && sentence.test(stderr),
      stderr.toString(),
    );
  }
}
