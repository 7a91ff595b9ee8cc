import aceSource from 'accessibility-checker-engine/ace-window.js?raw';
import { type Finding, placeOf } from './finding.js';
import { entryOf } from './reviewed.js';

interface Result {
  ruleId: string;
  value: [level: string, outcome: string];
  reasonId: string | number;
  message: string;
  snippet: string;
  node: Node;
}

interface Ace {
  Checker: new () => { check(where: Node, guidelines: string[]): Promise<{ results: Result[] }> };
}

/** As much of an element as tells which one it is. */
export const SHOWN = 200;

const elementOf = (node: Node): Element =>
  node.nodeType === Node.ELEMENT_NODE
    ? (node as Element)
    : (node.parentElement ?? node.ownerDocument!.documentElement);

/** A pass says nothing; the others are sure, or a question to a person. */
const SURE: Readonly<Record<string, boolean>> = { FAIL: true, POTENTIAL: false, MANUAL: false };

/** What IBM's Equal Access checker says of WCAG 2.2, levels A and AA. In the page of `where` it is loaded once. */
export async function askAce(where: Document | Element): Promise<Finding[]> {
  const owner = where.ownerDocument ?? where;
  const page = owner.defaultView as (Window & { ace_ibma?: Ace }) | null;
  if (!page) throw new Error('what has no window cannot be looked at');
  if (!page.ace_ibma)
    owner.head.append(Object.assign(owner.createElement('script'), { textContent: aceSource }));
  const { results } = await new page.ace_ibma!.Checker().check(where, ['WCAG_2_2']);
  return results
    .filter(({ value: [, outcome] }) => outcome in SURE)
    .map(({ ruleId, value: [, outcome], reasonId, message, snippet, node }) => {
      const element = elementOf(node);
      return {
        by: 'ace',
        rule: `${ruleId} ${reasonId}`,
        sure: SURE[outcome] ?? false,
        where: placeOf(element),
        says: `${message} ${snippet.slice(0, SHOWN)}`,
        element,
      };
    });
}

/** What IBM's checker is sure of and nobody has reviewed, a line for each element. */
export async function aceFaultsOf(where: Document | Element): Promise<string[]> {
  const findings = await askAce(where);
  return findings
    .filter((finding) => finding.sure && entryOf(finding) < 0)
    .map(({ rule, where: at, says }) => `${rule}, ${at}: ${says}`);
}
