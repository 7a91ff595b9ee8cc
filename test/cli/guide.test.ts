import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { cli, folder } from './helpers/cli.js';

/** The guide shows what it says: its files are written, its tables filled in, its commands run, in their order. */
const GUIDE = 'docs/redaktion.md';
const text = readFileSync(GUIDE, 'utf8');

/** A step: a file, rows for a sheet, or commands with what they say. */
const STEP =
  /^Datei `(?<file>[\w.-]+)`:\n\n```\w+\n(?<content>[^]*?)\n```$|^Blatt \*\*(?<sheet>[^*]+)\*\* in `(?<book>[\w.-]+)`:\n\n(?<table>(?:\|.*\n)+)|^```console(?: exit=(?<exit>\d))?\n(?<session>[^]*?)\n```$/gmu;

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Fills rows in as an editor does: a row whose first cell is known is changed, any other goes below. */
async function fillIn(book: string, name: string, table: string): Promise<void> {
  const [head = '', , ...lines] = table.trimEnd().split('\n');
  const workbook = await openXlsx(await readFile(book));
  const sheet = workbook.sheets.find((one) => one.name === name);
  assert.ok(sheet, `${book} has no sheet ${name}`);
  const plain = (value: unknown) => (typeof value === 'string' ? value : '').replace(/ \*$/, '');
  const headers = (sheet.rows[0] ?? []).map(plain);
  const columns = cellsOf(head).map((header) => headers.indexOf(header));
  assert.ok(!columns.includes(-1), `${name} lacks one of ${head}; it has ${headers.join(' | ')}`);
  for (const line of lines) {
    const cells = cellsOf(line);
    const known = sheet.rows.findIndex((row, index) => index > 0 && plain(row[0]) === cells[0]);
    const at = known < 0 ? sheet.rows.length : known;
    const row = [...(sheet.rows[at] ?? headers.map(() => null))];
    cells.forEach((cell, index) => {
      // The first column of the sheet of statements names them.
      if (known < 0 || index > 0) row[columns[index] ?? 0] = cell === '' ? null : cell;
    });
    sheet.rows[at] = row;
    for (const key of sheet.cells?.keys() ?? []) if (key.startsWith(`${at},`)) sheet.cells?.delete(key);
  }
  await writeFile(book, await saveXlsx(workbook));
}

/** Runs each command of a session. @returns the session as it really is */
async function replay(session: string): Promise<{ said: string; code: number }> {
  const commands = session.split('\n').filter((line) => line.startsWith('$ '));
  const said: string[] = [];
  let code = 0;
  for (const command of commands) {
    const [program, ...args] = command.slice(2).split(' ');
    assert.equal(program, 'ikon-feed', command);
    const ran = await cli(args);
    said.push(
      command,
      ...`${ran.out}${ran.err}`
        .trimEnd()
        .split('\n')
        .filter((line, _, all) => all.length > 1 || line),
    );
    code = ran.code;
  }
  return { said: said.join('\n'), code };
}

describe('the editors’ guide', () => {
  it('shows every command with what it really says', async () => {
    const home = process.cwd();
    const sessions: string[] = [];
    process.chdir(await folder());
    try {
      for (const { groups = {} } of text.matchAll(STEP)) {
        const { file, content, sheet, book, table, session, exit } = groups;
        if (file !== undefined) await writeFile(file, `${content}\n`);
        else if (sheet !== undefined) await fillIn(book ?? '', sheet, table ?? '');
        else {
          const { said, code } = await replay(session ?? '');
          sessions.push(said);
          if (!process.env.RENEW_GUIDE) assert.equal(session, said);
          assert.equal(code, Number(exit ?? 0), said);
        }
      }
    } finally {
      process.chdir(home);
    }
    // RENEW_GUIDE=1 writes down what is really said, to be read before it is committed.
    const renewed = text.replace(STEP, (step: string) =>
      step.startsWith('```console')
        ? step.replace(/\n[^]*(?=\n```$)/, () => `\n${sessions.shift() ?? ''}`)
        : step,
    );
    if (process.env.RENEW_GUIDE) writeFileSync(GUIDE, renewed);
  });

  it('shows every command that there is', () => {
    for (const command of ['template', 'build', 'check', 'import', 'export', 'diff'])
      assert.ok(text.includes(`\n$ ikon-feed ${command} `), command);
  });

  it('names on its page what its commands have written', () => {
    assert.match(text, /<ikon-angebote feed="angebote\.json"/);
  });
});
