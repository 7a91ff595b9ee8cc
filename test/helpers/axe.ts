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

/** In the page of `where` axe is loaded once. @param rules the part of axe's options that says which rules are asked */
async function ask(where: Document | Element, rules: object): Promise<Finding[]> {
  const owner = where.ownerDocument ?? where;
  const page = owner.defaultView as (Window & { axe?: Axe }) | null;
  if (!page) throw new Error('what has no window cannot be looked at');
  if (!page.axe) owner.head.append(Object.assign(owner.createElement('script'), { textContent: axeSource }));
  const { violations, incomplete } = await page.axe!.run(where, {
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
    ...rules,
  });
  return [...findings(violations, true), ...findings(incomplete, false)];
}

const lines = (findings: Finding[]): string[] =>
  findings.filter(({ sure }) => sure).map(({ rule, where, says }) => `${rule}, ${where}: ${says}`);

/**
 * What axe says, by all its rules, and the one about the size of targets (WCAG 2.2, 2.5.8), which it leaves out by itself.
 * @param without ids of rules that do not fit what is looked at
 */
export function askAxe(where: Document | Element, without: readonly string[] = []): Promise<Finding[]> {
  const off = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  return ask(where, { rules: { 'target-size': { enabled: true }, ...off } });
}

/** What axe is sure of, a line for each element. */
export const faultsOf = async (
  where: Document | Element,
  without: readonly string[] = [],
): Promise<string[]> => lines(await askAxe(where, without));

/** The same of colours alone. */
export const contrastFaultsOf = async (where: Document | Element): Promise<string[]> =>
  lines(await ask(where, { runOnly: ['color-contrast'] }));
