import type ICAL from 'ical.js';
import { Failure } from '../../problem.js';
import { readText } from '../shared/decode.js';
import { FeedDraft, Unused } from '../shared/draft.js';
import { Report } from '../shared/report.js';
import { settings } from '../shared/settings.js';
import type { FeedImporter, ImportOptions, ImportResult } from '../types.js';
import { type Block, parseBlocks, unfold } from './blocks.js';
import { EventReader } from './event.js';
import { withWholeCharacters } from './folds.js';
import { Clock } from './times.js';

/**
 * Reads an iCalendar file (RFC 5545). Rules stay rules, also those that run for ever; single dates that were moved or
 * called off are exceptions and dates of their own.
 *
 * Setting `category`: name of the category of events that name none. Default: `Termine`.
 */
export const icalImporter: FeedImporter = {
  name: 'ical',
  read(source, options) {
    const report = new Report();
    const text = readText(withWholeCharacters(source.bytes), report);
    if (!/^[ \t]*BEGIN:VCALENDAR/im.test(text)) throw new Failure('not-ical');
    return Promise.resolve(readCalendar(text, options, report));
  },
};

function readCalendar(text: string, options: ImportOptions, report: Report): ImportResult {
  const { category = 'Termine' } = settings(options.set, ['category']);
  const blocks = parseBlocks(text, report);
  const draft = new FeedDraft(report);
  const unused = new Unused();
  const clock = new Clock(
    options.timezone,
    named(blocks, 'vtimezone').map(({ component }) => component),
  );
  const reader = new EventReader({
    draft,
    report,
    clock,
    unused,
    category,
    language: options.languages[0] ?? 'de',
  });
  for (const group of groupsOf(named(blocks, 'vevent'))) reader.read(group);
  for (const name of ['vtodo', 'vjournal', 'vfreebusy'])
    for (const _ of named(blocks, name)) unused.add(name.toUpperCase());
  unused.report(report);
  return draft.done({ timezone: options.timezone, ...titleOf(text) });
}

const named = (blocks: readonly Block[], name: string) =>
  blocks.filter(({ component }) => component.name === name);

/** The name that a calendar gives itself. */
function titleOf(text: string): { title?: string } {
  const title = unfold(text)
    .flatMap((line) => /^(?:X-WR-CALNAME|NAME)(?:;[^:]*)?:(.+)$/i.exec(line.text)?.[1] ?? [])[0]
    ?.replace(/\\([,;\\])/g, '$1')
    .trim();
  return title ? { title: title.slice(0, 200) } : {};
}

/** Our own calendar files number the entries of an offer: they belong together again. */
const OWN = /^(.+)\.\d+(?:-\d+)?@ikon-widgets$/;

/** Events with the same UID are one: the series, and its dates that are different. */
function groupsOf(blocks: readonly Block[]): { uid: string; events: ICAL.Component[] }[] {
  const groups = new Map<string, ICAL.Component[]>();
  for (const { component } of blocks) {
    const uid = component.getFirstPropertyValue('uid');
    const written = typeof uid === 'string' ? uid : '';
    const key = OWN.exec(written)?.[1] ?? written;
    const known = groups.get(key);
    if (key === '') groups.set(`\n${groups.size}`, [component]);
    else if (known) known.push(component);
    else groups.set(key, [component]);
  }
  return [...groups].map(([key, events]) => ({ uid: key.startsWith('\n') ? '' : key, events }));
}
