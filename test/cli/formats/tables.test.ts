import { deflateRawSync } from 'node:zlib';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { writeXlsx } from 'hucre/xlsx';
import { guardZip } from '../../../src/cli/formats/xlsx/zip-guard.js';
import { templateWriter } from '../../../src/cli/formats/index.js';
import { failure, folder, NOW, read, readWithWords, sentence, source, write } from './helpers.js';

const city = 'Angabe;Wert\r\nKennung;stadt\r\nTitel;Stadt\r\nHerausgeber;Stadt\r\nSprachen;de, en\r\n';
const kinds = 'Kennung;Name\r\nkurs;Kurs\r\n';

/** A folder with one sheet of offers. */
const offers = (text: string | Uint8Array) =>
  folder({ 'Stadt.csv': city, 'Kategorien.csv': kinds, 'Angebote.csv': text });

/** The only offer of a table with these columns. */
async function offer(headers: string, cells: string) {
  const { feed, said } = await readWithWords(
    'csv',
    offers(`Kennung;Titel;Kategorien;${headers}\r\na;A;kurs;${cells}\r\n`),
  );
  return { offer: feed.offers?.[0], said };
}

describe('a single CSV file', () => {
  it('is the sheet that is set, whatever its name', async () => {
    const file = source('Kennung;Name\r\nhaus;Haus\r\n', 'export-2026.csv');
    expect((await read('csv', file, { set: { sheet: 'Orte' } })).feed.places).to.deep.equal([
      { id: 'haus', name: 'Haus' },
    ]);
    expect(await failure(read('csv', file))).to.equal('no-sheet-of-ours');
    expect(
      await failure(read('csv', folder({ 'Orte.csv': 'Kennung' }), { set: { sheet: 'Orte' } })),
    ).to.equal('unknown-setting');
  });
});

describe('a cell', () => {
  const right: [header: string, cell: string, path: string, value: unknown][] = [
    ['Gültig ab', '24.12.2026', 'validFrom', '2026-12-24'],
    ['Gültig ab', '1.3.2026', 'validFrom', '2026-03-01'],
    ['Gültig ab', '2026-12-24', 'validFrom', '2026-12-24'],
    ['Preis', '3,50', 'price', { amount: 3.5 }],
    ['Preis', '1.234,50 €', 'price', { amount: 1234.5 }],
    ['Kostenlos', 'Ja', 'free', true],
    ['Kostenlos', 'nein', 'free', false],
    ['Kostenlos', 'unbekannt', 'free', undefined],
    ['Sprachen', 'Deutsch, ar', 'languages', ['de', 'ar']],
    ['Zielgruppen', 'Frauen, eigenes-wort', 'audiences', ['women', 'eigenes-wort']],
    ['Kategorien', 'Kurs', 'categories', ['kurs']],
    [
      'Öffnungszeiten',
      '"Mo–Fr 9–12; Di 14:00 bis 17.30 Uhr"',
      'hours',
      [
        { days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '12:00' },
        { days: ['tu'], opens: '14:00', closes: '17:30' },
      ],
    ],
    [
      'Öffnungszeiten',
      '"montags und donnerstags 9-12 Uhr, 14-16 Uhr nach Vereinbarung"',
      'hours',
      [
        { days: ['mo', 'th'], opens: '09:00', closes: '12:00', appointment: true },
        { days: ['mo', 'th'], opens: '14:00', closes: '16:00', appointment: true },
      ],
    ],
  ];
  for (const [header, cell, path, value] of right.filter(([one]) => one !== 'Kategorien'))
    it(`is understood: ${header} ${cell}`, async () => {
      const { offer: read, said } = await offer(header, cell);
      expect(said).to.deep.equal([]);
      expect(Reflect.get(read!, path)).to.deep.equal(value);
    });

  const wrong: [header: string, cell: string, says: string][] = [
    [
      'Alter bis',
      'zwölf',
      'Blatt Angebote.csv, Zeile 2, Spalte D (Alter bis): „zwölf“ ist keine Zahl. Schreiben Sie 12.',
    ],
    ['Preis', '1.234', 'kann zweierlei heißen. Schreiben Sie 1234 oder 1,234.'],
    ['Gültig ab', '24.12.26', 'Schreiben Sie das Jahr mit vier Ziffern'],
    ['Gültig ab', '12/24/2026', 'lassen sich Tag und Monat nicht unterscheiden'],
    ['Gültig ab', '31.02.2026', '„31.02.2026“ ist kein Tag.'],
    ['Kostenlos', 'vielleicht', '„vielleicht“ ist weder ja noch nein.'],
    ['Träger', 'Verein', 'Das Blatt Träger fehlt. Für „Verein“ wurde ein Eintrag'],
    ['Öffnungszeiten', 'immer mal', 'nennt keine Wochentage mit Uhrzeiten'],
    ['Stand', 'weiß nicht', 'ist hier nicht vorgesehen. Schreiben Sie eines davon: findet statt'],
    ['Ansprechpartner', 'Frau X', 'Spalte D (Ansprechpartner): Diese Spalte ist nicht bekannt'],
  ];
  for (const [header, cell, says] of wrong)
    it(`is named by sheet, row and column: ${header} ${cell}`, async () => {
      const { offer: read, said } = await offer(header, cell);
      expect(said.join('\n')).to.contain(says);
      expect(read?.title).to.equal('A');
    });
});

describe('a CSV file', () => {
  const text = 'Kennung,Titel,Kategorien\na,Grüße für Süßes,kurs\n';
  const utf16 = (big: boolean) => {
    const units = [...`\ufeff${text}`].map((letter) => letter.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
    );
  };
  const encodings: Record<string, Uint8Array> = {
    'UTF-8': new TextEncoder().encode(text),
    'UTF-8 with a mark': new TextEncoder().encode(`\ufeff${text}`),
    'UTF-16 little': utf16(false),
    'UTF-16 big': utf16(true),
    'UTF-16 without a mark': utf16(false).subarray(2),
    'Windows-1252': Uint8Array.from([...text].map((letter) => letter.charCodeAt(0))),
  };
  for (const [name, bytes] of Object.entries(encodings))
    it(`is read in ${name}, with commas`, async () => {
      const { feed, problems } = await read('csv', offers(bytes));
      expect(feed.offers?.[0]?.title).to.equal('Grüße für Süßes');
      expect(problems.map(({ code }) => code)).to.deep.equal(
        name === 'Windows-1252' ? ['sheet-windows-1252'] : [],
      );
    });

  it('says where a quotation mark is not closed, and keeps the rows before', async () => {
    const { feed, said } = await readWithWords(
      'csv',
      offers('Kennung;Titel;Kategorien\na;A;kurs\nb;"B;kurs\nc;C;kurs\n'),
    );
    expect(feed.offers?.map(({ id }) => id)).to.deep.equal(['a']);
    expect(said.join()).to.contain('Blatt Angebote.csv, Zeile 3: Hier steht ein Anführungszeichen');
  });

  it('may be the only one: what it names gets a record', async () => {
    const { feed } = await read(
      'csv',
      source('Titel;Kategorien;Träger\nSprachcafé;Treff;Verein Brücke\n', 'Angebote.csv'),
    );
    expect(feed.providers).to.deep.equal([{ id: feed.offers![0]!.provider, name: 'Verein Brücke' }]);
    expect(feed.categories?.[0]?.name).to.equal('Treff');
  });

  it('never begins a formula', async () => {
    const feed = {
      ikonFeed: '1.0',
      id: 'a',
      title: '=1',
      publisher: { name: 'A' },
      updated: '2026-11-20T08:00:00Z',
      languages: ['de'],
      categories: [{ id: 'k', name: 'K' }],
      offers: ['=HYPERLINK("x")', '+1', '@a', '-a'].map((title, i) => ({
        id: `o${i}`,
        title,
        categories: ['k'],
      })),
    };
    const { content } = await write('csv', feed);
    const cells = String(content)
      .split(/[\r\n]+/)
      .flatMap((row) => row.split(';'));
    expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).to.deep.equal([]);
  });
});

describe('languages by their German names', () => {
  const head = (languages: string) =>
    `Angabe;Wert\r\nKennung;stadt\r\nTitel;Stadt\r\nTitel (Englisch);City\r\nHerausgeber;Stadt\r\nSprachen;"${languages}"\r\n`;
  const tables = (languages: string, offers: string) =>
    readWithWords(
      'csv',
      folder({ 'Stadt.csv': head(languages), 'Kategorien.csv': kinds, 'Angebote.csv': offers }),
    );

  it('become tags: of the feed, of texts, and of what is spoken', async () => {
    const { feed, said } = await tables(
      'Deutsch, Englisch',
      'Kennung;Titel;Titel (Dari, maschinell);Kategorien;Sprachen\r\na;A;B;kurs;"Kurdisch, Tigrinya, sr-Latn"\r\n',
    );
    expect(said).to.deep.equal([]);
    expect(feed.languages).to.deep.equal(['de', 'en']);
    expect(feed.title).to.deep.equal({ de: 'Stadt', en: 'City' });
    expect(feed.offers?.[0]).to.deep.include({
      title: { de: 'A', prs: { text: 'B', machine: true } },
      languages: ['ku', 'ti', 'sr-Latn'],
    });
  });

  it('are refused where nobody knows them', async () => {
    const { feed, problems, said } = await tables(
      'de, Elbisch',
      'Kennung;Titel;Titel (Elbisch);Kategorien;Sprachen\r\na;A;B;kurs;Elbisch\r\n',
    );
    expect(feed.languages).to.deep.equal(['de']);
    expect(feed.offers?.[0]?.title).to.equal('A');
    expect(feed.offers?.[0]).not.to.have.property('languages');
    expect(problems.map(({ code }) => code)).to.have.members([
      'cell-languages',
      'sheet-missing-statements',
      'cell-unknown-column',
      'cell-languages',
    ]);
    expect(said[0]).to.contain('„Elbisch“ nennt keine Sprachen. Schreiben Sie zum Beispiel de, en, ar.');
  });
});

describe('when a table was changed', () => {
  const changed = async (cell: string, more = '') => {
    const { feed, problems } = await read(
      'csv',
      folder({ 'Stadt.csv': `${city}Zuletzt geändert;${cell}\r\n${more}`, 'Kategorien.csv': kinds }),
    );
    return [feed.updated, ...problems.map(({ code }) => code)];
  };

  it('is read as a German day, with or without a time, on the clock of the feed', async () => {
    expect(await changed('20.11.2026')).to.deep.equal(['2026-11-19T23:00:00.000Z']);
    expect(await changed('20.11.2026 14:30 Uhr')).to.deep.equal(['2026-11-20T13:30:00.000Z']);
    expect(await changed('2026-11-20T14:30')).to.deep.equal(['2026-11-20T13:30:00.000Z']);
    expect(await changed('2026-11-20T14:30:05+02:00')).to.deep.equal(['2026-11-20T14:30:05+02:00']);
    expect(await changed('20.11.2026', 'Zeitzone;Europe/Kyiv\r\n')).to.deep.equal([
      '2026-11-19T22:00:00.000Z',
    ]);
  });

  it('is now where the cell says no moment, and that is reported', async () => {
    const now = new Date(NOW).toISOString();
    expect(await changed('neulich')).to.deep.equal([now, 'cell-date']);
    expect(await changed('31.02.2026 14:30')).to.deep.equal([now, 'cell-date']);
    expect(await changed('20.11.2026 25:00')).to.deep.equal([now, 'cell-time']);
  });
});

describe('ids', () => {
  it('that a feed may not have get another one, the same in each run, and the cell is named', async () => {
    const text = 'Kennung;Titel;Kategorien\n../../etc;A;kurs\n__proto__;B;kurs\n';
    const { feed, said } = await readWithWords('csv', offers(text));
    const ids = feed.offers!.map(({ id }) => id);
    expect(ids.every((id) => /^[a-z0-9][a-z0-9-]*$/.test(id))).to.be.true;
    expect((await read('csv', offers(text))).feed.offers!.map(({ id }) => id)).to.deep.equal(ids);
    expect(said[0]).to.contain('„../../etc“ kann keine Kennung sein');
    expect(Object.prototype).not.to.have.property('title');
  });

  it('that stand twice are reported with both rows', async () => {
    const { feed, said } = await readWithWords(
      'csv',
      offers('Kennung;Titel;Kategorien\na;A;kurs\na;B;kurs\n'),
    );
    expect(feed.offers).to.have.length(1);
    expect(said[0]).to.contain('Zeile 3: Die Kennung „a“ steht schon in Zeile 2');
  });

  it('may be columns and sheets called like a property of every object', async () => {
    const { said } = await readWithWords(
      'csv',
      folder({
        'Stadt.csv': city,
        '__proto__.csv': 'a\n1\n',
        'Angebote.csv': 'Titel;__proto__;constructor\nA;1;2\n',
      }),
    );
    expect(said.filter((one) => one.includes('nicht bekannt'))).to.have.length(3);
  });
});

describe('the template', () => {
  const template = async () => (await templateWriter()).write();

  it('has a sheet for each list, and its examples are passed over', async () => {
    const { feed, problems } = await read('xlsx', source(await template(), 'vorlage.xlsx'));
    expect(
      Object.values(feed)
        .flat()
        .filter((one) => typeof one === 'object'),
    ).to.deep.equal([]);
    expect(problems.map(({ code }) => code)).to.deep.equal(['sheet-missing-statements']);
    expect(sentence(problems[0]!)).to.contain('Kennung, Titel, Herausgeber');
  });
});

describe('a workbook', () => {
  it('that is broken is refused with a sentence', async () => {
    const { content } = await write('xlsx', {
      ikonFeed: '1.0',
      id: 'a',
      title: 'A',
      publisher: { name: 'A' },
      updated: '2026-11-20T08:00:00Z',
      languages: ['de'],
    });
    const bytes = content as Uint8Array;
    for (const cut of [0, 1, 3, 100, bytes.length / 2, bytes.length - 10])
      expect(await failure(read('xlsx', source(bytes.subarray(0, cut))))).to.equal('broken-workbook');
    expect(await failure(read('xlsx', source('PK\u0003\u0004 kaputt')))).to.equal('broken-workbook');
    expect(await failure(read('xlsx', source(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1))))).to.equal(
      'old-workbook',
    );
  });

  it('names a wrong cell by sheet, row and column', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Angebote',
          rows: [
            ['Titel', 'Kategorien', 'Alter bis'],
            ['A', 'kurs', 'zwölf'],
          ],
        },
      ],
    });
    const { said } = await readWithWords('xlsx', source(bytes));
    expect(said).to.include(
      'Blatt Angebote, Zeile 2, Spalte C (Alter bis): „zwölf“ ist keine Zahl. Schreiben Sie 12.',
    );
  });

  it('has percentages as they are seen, not as the spreadsheet reckons with them', async () => {
    const cell = (value: number, numFmt: string) => ({ value, style: { numFmt } });
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Angebote',
          rows: [
            ['Titel', 'Kategorien', 'Preis'],
            ['A', 'kurs', 0.125],
            ['B', 'kurs', 0.07],
            ['C', 'kurs', 0.5],
          ],
          cells: new Map([
            ['1,2', cell(0.125, '0.0%')],
            ['2,2', cell(0.07, '0%')],
            ['3,2', cell(0.5, '0.0" %"')],
          ]),
        },
      ],
    });
    const { feed } = await read('xlsx', source(bytes));
    expect(feed.offers?.map(({ price }) => price?.amount)).to.deep.equal([12.5, 7, 0.5]);
  });

  it('with an error of the spreadsheet has nothing in that cell, and names it', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Angebote',
          rows: [
            ['Titel', 'Kategorien', 'Beschreibung'],
            ['A', 'kurs', '#N/A'],
          ],
          cells: new Map([['1,2', { value: '#N/A', type: 'error' }]]),
        },
      ],
    });
    const { feed, said } = await readWithWords('xlsx', source(bytes));
    expect(feed.offers?.[0]?.title).to.equal('A');
    expect(feed.offers?.[0]).not.to.have.property('description');
    expect(said).to.include(
      'Blatt Angebote, Zeile 2, Spalte C (Beschreibung): In der Zelle steht ein Fehler der Tabellenkalkulation.',
    );
  });

  it('that unpacks to many times its size is refused before it is unpacked', () => {
    expect(() => guardZip(zip(Buffer.alloc(50_000_000)))).to.throw('zip-bomb');
    expect(() => guardZip(zip(Buffer.from('a'.repeat(100))))).not.to.throw();
  });

  it('that unpacks to more than it says is refused', () => {
    expect(() => guardZip(zip(Buffer.alloc(2_000_000), 10))).to.throw('zip-bomb');
  });

  it('that is small and claims an area that fills the memory is refused', () => {
    const row = (number: number) => `<row r="${number}"><c r="XFD${number}"><v>1</v></c></row>`;
    const sheet = (rows: number) =>
      Buffer.from(`<sheetData>${Array.from({ length: rows }, (_, i) => row(i + 1)).join('')}</sheetData>`);
    expect(() => guardZip(zip(sheet(5_000)))).to.throw('sheet-too-large');
    expect(() => guardZip(zip(sheet(100)))).not.to.throw();
  });

  it('with more entries than any workbook has is refused', () => {
    expect(() => guardZip(zip(Buffer.from('a')), { entries: 0, total: 1_000, ratio: 10 })).to.throw(
      'zip-bomb',
    );
  });
});

/** A ZIP archive with one entry. @param says the size that it claims to have */
function zip(content: Buffer, says = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(says, 22);
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  const central = Buffer.alloc(47);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(says, 24);
  central.writeUInt16LE(1, 28);
  central.write('a', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Uint8Array.from(Buffer.concat([local, packed, central, end]));
}
