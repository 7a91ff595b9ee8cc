import ICAL from 'ical.js';
import type { Report } from '../shared/report.js';

/** A component of a calendar file, and the line at which it begins. */
export interface Block {
  readonly component: ICAL.Component;
  readonly line: number;
}

interface RawBlock {
  readonly name: string;
  readonly line: number;
  readonly lines: string[];
}

/** Parts of a calendar that may lie within another one: they go with it. */
const OUTER = new Set(['VEVENT', 'VTIMEZONE', 'VTODO', 'VJOURNAL', 'VFREEBUSY']);

/**
 * Parses a calendar file component by component, so that a broken one costs only itself, and a broken line only that
 * line.
 */
export function parseBlocks(text: string, report: Report): Block[] {
  return rawBlocks(text, report).flatMap((raw) => {
    const component = parse(raw.lines) ?? parse(soundLines(raw, report));
    if (component) return [{ component: withoutUnsound(component, raw, report), line: raw.line }];
    report.lost({ path: `line ${raw.line}` }, 'ical-broken', { name: raw.name, line: String(raw.line) });
    return [];
  });
}

function rawBlocks(text: string, report: Report): RawBlock[] {
  const blocks: RawBlock[] = [];
  let open: RawBlock | undefined;
  for (const { text: line, number } of unfold(text)) {
    const { begins, ends } = edgeOf(line);
    if (begins) {
      if (open) reportOpen(open, report);
      open = { name: begins, line: number, lines: [line] };
    } else open?.lines.push(line);
    if (open && ends === open.name) {
      blocks.push(open);
      open = undefined;
    }
  }
  if (open) reportOpen(open, report);
  return blocks;
}

/** The outer component that begins or ends with a line. */
function edgeOf(line: string): { begins?: string; ends?: string } {
  const [, verb = '', name = ''] = /^(BEGIN|END):\s*([A-Z-]+)\s*$/i.exec(line) ?? [];
  const outer = name.toUpperCase();
  if (!OUTER.has(outer)) return {};
  return verb.toUpperCase() === 'BEGIN' ? { begins: outer } : { ends: outer };
}

function reportOpen({ name, line }: RawBlock, report: Report): void {
  report.lost({ path: `line ${line}` }, 'ical-open', { name, line: String(line) });
}

/** Lines that go on in the next one are put together. */
export function unfold(text: string): { text: string; number: number }[] {
  const lines: { text: string; number: number }[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last) last.text += line.slice(1);
    else if (line.trim() !== '') lines.push({ text: line, number: index + 1 });
  });
  return lines;
}

function parse(lines: readonly string[]): ICAL.Component | undefined {
  try {
    const parsed: unknown = ICAL.parse(lines.join('\r\n'));
    return new ICAL.Component(parsed as string);
  } catch {
    return undefined;
  }
}

/** The library reads values late, and throws then: each is read once here, and left out where that fails. */
function withoutUnsound(component: ICAL.Component, raw: RawBlock, report: Report): ICAL.Component {
  for (const part of [component, ...component.getAllSubcomponents()])
    for (const property of part.getAllProperties()) {
      try {
        property.getValues();
      } catch {
        part.removeProperty(property);
        const text = lineOf(property, raw).slice(0, 80);
        report.lost({ path: `line ${raw.line}` }, 'ical-line', { text, line: String(raw.line) });
      }
    }
  return component;
}

/** The line as it stands in the file, the first of several of one name. */
function lineOf({ name }: ICAL.Property, { lines }: RawBlock): string {
  return lines.find((line) => new RegExp(`^${name}[;:]`, 'i').test(line)) ?? name.toUpperCase();
}

/** Leaves out the lines that cannot be parsed by themselves. */
function soundLines({ lines, line, name }: RawBlock, report: Report): string[] {
  return lines.filter((text) => {
    if (/^(BEGIN|END):/i.test(text)) return true;
    if (parse([`BEGIN:${name}`, text, `END:${name}`])) return true;
    report.lost({ path: `line ${line}` }, 'ical-line', { text: text.slice(0, 80), line: String(line) });
    return false;
  });
}
