import axeSource from 'axe-core/axe.min.js?raw';

interface Axe {
  run(
    where: Document | Element,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** As much of an element as tells which one it is. */
const SHOWN = 200;

/**
 * What axe finds wrong, a line for each rule: by all its rules, and the one about the size of targets (WCAG 2.2, 2.5.8), which
 * it leaves out by itself.
 * @param where in the page of `where` axe is loaded once
 * @param without ids of rules that do not fit what is looked at
 */
export async function faultsOf(
  where: Document | Element,
  without: readonly string[] = [],
): Promise<string[]> {
  const owner = where.ownerDocument ?? where;
  const page = owner.defaultView as (Window & { axe?: Axe }) | null;
  if (!page) throw new Error('what has no window cannot be looked at');
  if (!page.axe) owner.head.append(Object.assign(owner.createElement('script'), { textContent: axeSource }));
  const off = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const { violations } = await page.axe!.run(where, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true }, ...off },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, SHOWN)).join(' ')}`,
  );
}
