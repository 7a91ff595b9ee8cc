// What the checkers found, held against what has been reviewed.
import { readFileSync } from 'node:fs';
import { measureContrast } from './pixels.mjs';

/** @type {{ by: string, rule: string, where: string[], why: string, seen?: 'all' | 'pages' }[]} */
const reviewed = JSON.parse(readFileSync(new URL('../reviewed.json', import.meta.url), 'utf8'));

const isAbout =
  ({ by, rule, where }) =>
  (entry) =>
    entry.by === by && entry.rule === rule && entry.where.some((start) => where.startsWith(start));

/** Whether a checker asks a person about contrast: pixels answer. */
const asksForContrast = ({ rule, sure }) =>
  !sure && /^(color-contrast|text_contrast_sufficient) /.test(`${rule} `);

export function createJudge() {
  const met = new Set();
  return {
    /** Entries of the list that nothing was found for; some are found only where all is looked at, or on the demo's pages. */
    unmet: (all) =>
      reviewed.filter((entry) => !met.has(entry) && (!entry.seen || (all && entry.seen === 'all'))),
    async judge(page, findings) {
      const faults = [];
      const kinds = new Set();
      for (const [index, finding] of findings.entries()) {
        const { by, rule, sure, where, says } = finding;
        const entry = reviewed.find(isAbout(finding));
        const kind = `${sure ? '' : 'unreviewed, '}${by}, ${rule}, ${where}`;
        if (kinds.has(kind)) continue;
        kinds.add(kind);
        if (entry) met.add(entry);
        else if (asksForContrast(finding)) {
          const fault = await measureContrast(page, index);
          if (fault) faults.push(`${by}, ${where}: ${fault}: ${says}`);
        } else faults.push(`${kind}: ${says}`);
      }
      return faults;
    },
  };
}
