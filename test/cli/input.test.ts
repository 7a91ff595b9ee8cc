import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, truncate, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { cli, cliJson, feedOf, folder, offerOf } from './helpers/cli.js';

let home = '';
before(async () => (home = await folder()));

async function refused(name: string, content: string | Uint8Array, sentence: RegExp) {
  const file = join(home, name);
  await writeFile(file, content);
  const { code, out, err } = await cli(['check', file]);
  assert.match(err, sentence);
  assert.doesNotMatch(err, /\bat .*:\d+:\d+|Error:/);
  assert.equal(out, '');
  assert.equal(code, 2);
}

describe('bad input', () => {
  it('is refused with a sentence', async () => {
    const text = JSON.stringify(feedOf());
    await refused('empty.json', '', /empty\.json ist leer/);
    await refused('blank.json', ' \n ', /ist leer/);
    await refused('utf16.json', Buffer.from(`\ufeff${text}`, 'utf16le'), /UTF-16/);
    await refused('latin.json', Buffer.from('{"a":"ä"}', 'latin1'), /nicht in UTF-8/);
    await refused('zip.json', Buffer.from('PK\u0003\u0004 und mehr'), /keine JSON-Datei/);
    await refused('null.json', 'null', /kein Feed/);
    await refused('list.json', '[]', /kein Feed/);
    await refused('number.json', '5', /kein Feed/);
    await refused('cut.json', text.slice(0, -20), /abgeschnitten/);
    // Looked through once: a pattern that tries all ways to read it would not come back.
    await refused('cut-word.json', `{"ikonFeed": "${'a'.repeat(50_000)}`, /abgeschnitten/);
    await refused('comma.json', '{"ikonFeed": "1.0",\n "id": stadt}', /Zeile 2, Spalte 8/);
    await refused('page.json', '<!doctype html><title>Anmeldung</title>', /Webseite/);
    await refused('two.json', JSON.stringify(feedOf({ ikonFeed: '2.0' })), /Version 2\.0/);
    await refused(
      'head.json',
      JSON.stringify(feedOf({ publisher: 5, updated: undefined })),
      /publisher, updated/,
    );
  });

  it('may begin with a byte order mark', async () => {
    const file = join(home, 'bom.json');
    await writeFile(file, `\ufeff${JSON.stringify(feedOf())}`);
    assert.equal((await cli(['check', file])).code, 0);
  });

  it('is looked at in its size before it is read', async () => {
    const file = join(home, 'huge.json');
    const handle = await open(file, 'w');
    await handle.truncate(5 * 1024 ** 3); // a hole of 5 GiB
    await handle.close();
    const { code, err } = await cli(['check', file]);
    assert.match(err, /huge\.json ist 5\.120 MiB groß; gelesen werden höchstens 64 MiB/);
    assert.equal(code, 2);
  });

  it('from standard input ends at the limit', async () => {
    const { code, err } = await cli(['check', '-', '--max-size', '1'], { stdin: Buffer.alloc(2 << 20, 32) });
    assert.match(err, /größer als 1 MiB/);
    assert.equal(code, 2);
  });

  it('of marks that never end is read to its own end', async () => {
    const file = join(home, 'marks.ics');
    const main = join(import.meta.dirname, 'main.js');
    const event = ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:x', 'DTSTART:20261201T100000'];
    const texts = ['<a'.repeat(400_000), '<p><b>a</b> '.repeat(200_000)];
    for (const text of texts) {
      const lines = ['BEGIN:VCALENDAR', ...event, `DESCRIPTION:${text}`, 'END:VEVENT', 'X'];
      await writeFile(file, [...lines, 'NAME;\r\n'.repeat(300_000)].join('\r\n'));
      // A process of its own: what never comes back would stop this one, too.
      const args = [main, 'import', 'ical', file, '-o', join(home, 'marks.json')];
      const { signal } = spawnSync(process.execPath, args, { stdio: 'ignore', timeout: 120_000 });
      assert.equal(signal, null, text.slice(0, 10));
    }
  });

  it('of more letters than a text can have is called too large, whatever the limit says', async () => {
    const file = join(home, 'huge.json');
    await writeFile(file, '');
    await truncate(file, 600 * 1024 ** 2);
    const { err, code } = await cli(['check', file, '--max-size', '5000']);
    assert.match(err, /600 MiB groß/);
    assert.equal(code, 2);
  });

  it('may be missing, a folder, or forbidden', async () => {
    assert.match((await cli(['check', join(home, 'nobody.json')])).err, /gibt es nicht/);
    await mkdir(join(home, 'folder'));
    assert.match((await cli(['check', join(home, 'folder')])).err, /ist ein Ordner/);
    const file = join(home, 'secret.json');
    await writeFile(file, '{}');
    await chmod(file, 0);
    // The superuser may read everything.
    if (process.getuid?.() !== 0) assert.match((await cli(['check', file])).err, /fehlen die Rechte/);
  });

  it('cannot reach prototypes by its ids', async () => {
    const file = join(home, 'proto.json');
    const text = JSON.stringify(feedOf({ offers: [offerOf('ID'), offerOf('constructor')] }));
    await writeFile(file, text.replace('"id":"ID"', '"id":"__proto__","__proto__":{"polluted":true}'));
    const { problems } = await cliJson(['check', file]);
    assert.ok(problems.some(({ code }) => code === 'form.id'));
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    await cliJson(['build', file, '-o', join(home, 'proto-out.json')]);
    const { offers } = JSON.parse(await readFile(join(home, 'proto-out.json'), 'utf8')) as {
      offers: { id: string }[];
    };
    assert.deepEqual(
      offers.map(({ id }) => id),
      ['constructor'],
    );
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('on the command line is answered with what there is', async () => {
    assert.match((await cli(['chekc'])).err, /„chekc“ gibt es nicht. Es gibt: check, build/);
    assert.match((await cli(['check', '--nope', 'x'])).err, /--nope/);
    assert.match((await cli(['check'])).err, /genau eine Datei/);
    assert.match((await cli(['check', 'x', '--lang', 'fr'])).err, /„fr“/);
    assert.match((await cli(['check', 'x', '--max-size', '-1'])).err, /max-size/);
    assert.match((await cli(['build', 'x'])).err, /-o/);
    assert.equal((await cli([])).code, 2);
    assert.equal((await cli(['--help'])).code, 0);
    assert.match((await cli(['build', '--help', '--lang', 'en'])).out, /^ikon-feed build/);
  });

  it('takes what every command understands before its name, too', async () => {
    for (const before of [['--lang', 'en'], ['--lang=en'], ['--json', '--lang', 'en']]) {
      const { code, err } = await cli([...before, 'check', 'nix.json']);
      assert.equal(code, 2);
      assert.match(err, /^nix\.json does not exist/);
    }
  });

  it('sends whoever checks a calendar to import', async () => {
    const { code, err } = await cli(['check', '-'], { stdin: 'BEGIN:VCALENDAR' });
    assert.equal(code, 2);
    assert.match(err, /→ .*ikon-feed import/);
  });

  it('gives every cell its own advice, and a common one once', async () => {
    const rows = 'Kennung;Name\n../a;A\n../b;B\n';
    const { err } = await cli(['import', 'csv', '-', '-o', '-', '--set', 'sheet=Orte'], { stdin: rows });
    assert.equal(err.match(/→ Schreiben Sie „[ab]-/g)?.length, 2);
  });

  it('shows a line of a calendar as it stands there', async () => {
    const stdin = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:a',
      'SUMMARY:A',
      'DTSTART:gestern',
      'END:VEVENT',
      '',
    ].join('\r\n');
    const { err } = await cli(['import', 'ical', '-', '-o', '-'], { stdin });
    assert.match(err, /^ {2}Zeile 2\n.*fehlt: DTSTART:gestern$/m);
  });

  it('names the formats in the help of import and export', async () => {
    assert.match((await cli(['import', '--help'])).out, /Formate: integreat, hsds, ical,/);
    assert.match((await cli(['export', '--help'])).out, /Formate: ics, geojson,/);
  });

  it('looks at the options before it reads a source', async () => {
    const { err } = await cli(['build', 'nix', '--shard', 'x', '-o', 'y']);
    assert.match(err, /^--shard braucht/);
    assert.match(
      (await cli(['import', 'ical', 'nix', '--languages', 'de,?', '-o', '-'])).err,
      /„\?“ ist keines/,
    );
  });
});
