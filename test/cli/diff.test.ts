import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { cli, feedOf, folder, offerOf } from './helpers/cli.js';

let home = '';
before(async () => (home = await folder()));

async function diff(before: object, after: object, ...more: string[]) {
  const files = [join(home, 'old.json'), join(home, 'new.json')];
  await writeFile(files[0]!, JSON.stringify(feedOf(before)));
  await writeFile(files[1]!, JSON.stringify(feedOf(after)));
  return cli(['diff', ...files, ...more]);
}
const offers = (...records: object[]) => ({ offers: records });

describe('diff', () => {
  it('says that nothing changed, whatever the order of the fields', async () => {
    const one = offerOf('a', { age: { min: 1, max: 2 } });
    const same = Object.fromEntries(Object.entries({ ...one, age: { max: 2, min: 1 } }).reverse());
    const { out, code } = await diff(offers(one), offers(same));
    assert.equal(out, 'Beide Stände sagen dasselbe.\n');
    assert.equal(code, 0);
  });

  it('takes a plain text for the same one in the feed’s own language', async () => {
    const { out } = await diff(
      offers(offerOf('a', { title: { de: 'Kurs' }, contact: { note: { de: 'Bitte klingeln' } } })),
      offers(offerOf('a', { title: 'Kurs', contact: { note: 'Bitte klingeln' } })),
    );
    assert.equal(out, 'Beide Stände sagen dasselbe.\n');
  });

  it('leaves out what every build renews', async () => {
    const { out } = await diff({ updated: '2026-11-20T08:00:00Z' }, { updated: '2026-11-21T08:00:00Z' });
    assert.equal(out, 'Beide Stände sagen dasselbe.\n');
  });

  it('names a language that comes to a plain text', async () => {
    const { out } = await diff(
      offers(offerOf('a', { title: 'Kurs' })),
      offers(offerOf('a', { title: { de: 'Kurs', en: 'Course' } })),
    );
    assert.match(out, /^ {6}Titel \(en\): keine Angabe → „Course“$/m);
    assert.doesNotMatch(out, /Titel \(de\)/);
  });

  it('needs two feeds of which one can come from standard input', async () => {
    const { code, err } = await cli(['diff', '-', '-']);
    assert.equal(code, 2);
    assert.match(err, /Nur einer der beiden/);
  });

  it('says in words what came, went and changed', async () => {
    const { out } = await diff(
      offers(
        offerOf('weg'),
        offerOf('bleibt', { title: { de: 'Kurs', en: 'Course' }, free: true, categories: [] }),
      ),
      offers(
        offerOf('bleibt', {
          title: { de: 'Kurs', en: 'Class' },
          free: undefined,
          hours: [{ days: ['tu', 'th'], opens: '09:00', closes: '12:00' }],
        }),
        offerOf('neu'),
      ),
    );
    assert.equal(
      out,
      `Angebote: 1 neu, 1 entfernt, 1 geändert
  + Angebot neu (neu)
  - Angebot weg (weg)
  ~ Kurs (bleibt)
      Titel (en): „Course“ → „Class“
      Kategorien: + „sprache“
      kostenlos: ja → keine Angabe
      Zeiten: keine Angabe → Di, Do 09:00–12:00
`,
    );
  });

  it('tells programs the same', async () => {
    const { out } = await diff(offers(offerOf('a')), offers(offerOf('a', { free: true })), '--json');
    assert.deepEqual(JSON.parse(out), {
      changes: [
        {
          list: 'offers',
          added: [],
          removed: [],
          changed: [{ id: 'a', name: 'Angebot a', fields: [{ field: 'free', new: true }] }],
        },
      ],
    });
  });
});
