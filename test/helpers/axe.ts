import axeSource from 'axe-core/axe.min.js?raw';
import { SHOWN } from './ace.js';
import { type Finding, placeOf } from './finding.js';

interface Result {
  id: string;
  nodes: {
    html: string;
    element: Element;
    failureSummary?: string;
    any: { id: string; data?: { messageKey?: string } | null }[];
  }[];
}

interface Axe {
  run(where: Document | Element, options: object): Promise<{ violations: Result[]; incomplete: Result[] }>;
}

const findings = (results: Result[], sure: boolean): Finding[] =>
  results.flatMap(({ id, nodes }) =>
    nodes.map(({ html, element, failureSummary, any }) => ({
      by: 'axe',
      rule: [id, any.map(({ data }) => data?.messageKey).find(Boolean)].filter(Boolean).join(' '),
      sure,
      where: placeOf(element),
      says: `${failureSummary ?? ''} ${html.slice(0, SHOWN)}`.replace(/\s+/g, ' ').trim(),
      element,
    })),
  );

/**
 * What axe says, by all its rules, and the one about the size of targets (WCAG 2.2, 2.5.8), which it leaves out by itself.
 * @param where in the page of `where` axe is loaded once
 * @param without ids of rules that do not fit what is looked at
 */
export async function askAxe(where: Document | Element, without: readonly string[] = []): Promise<Finding[]> {
  const owner = where.ownerDocument ?? where;
  const page = owner.defaultView as (Window & { axe?: Axe }) | null;
  if (!page) throw new Error('what has no window cannot be looked at');
  if (!page.axe) owner.head.append(Object.assign(owner.createElement('script'), { textContent: axeSource }));
  const off = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const { violations, incomplete } = await page.axe!.run(where, {
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
    rules: { 'target-size': { enabled: true }, ...off },
  });
  return [...findings(violations, true), ...findings(incomplete, false)];
}

/** What axe is sure of, a line for each element. */
export async function faultsOf(
  where: Document | Element,
  without: readonly string[] = [],
): Promise<string[]> {
  const findings = await askAxe(where, without);
  return findings.filter(({ sure }) => sure).map(({ rule, where: at, says }) => `${rule}, ${at}: ${says}`);
}
