// From Tab to Tab through all that can be reached: in the order in which it is read, seen, and marked.

/** More than any state has: the charts of Minden have about 150 in plain German. */
const MOST = 300;
const HAIR = 4;

/** Where two stops stand in the smallest area that has both. */
function places(from, to) {
  for (const [area, box] of from.boxes) {
    const other = to.boxes.find(([id]) => id === area);
    if (other) return [box, other[1]];
  }
  return undefined;
}

/** Whether the second stands before the first where people read: above it, or in its line but nearer to the line's beginning. */
function goesBack(from, to) {
  const [a, b] = places(from, to) ?? [];
  if (!a) return false;
  const isAfter = (one, other) =>
    from.rtl ? one.right <= other.left + HAIR : one.left >= other.right - HAIR;
  // Columns are read one after the other.
  if (b.bottom <= a.top + HAIR) return !isAfter(b, a);
  const sameLine = b.top < a.bottom - HAIR && a.top < b.bottom - HAIR;
  return sameLine && isAfter(a, b);
}

/** @param {import('puppeteer-core').Page} page */
export async function walk(page) {
  await page.evaluate(() => window.access.atTheBeginning());
  const faults = [];
  const seen = new Set();
  let last;
  for (let step = 0; step < MOST; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => window.access.stop());
    // A date has several stops within one field, and marks them itself.
    if (at && at.id === last?.id) continue;
    if (!at || seen.has(at.id)) return faults;
    seen.add(at.id);
    for (const rule of at.faults) faults.push({ rule, where: at.where, says: '' });
    if (last && goesBack(last, at))
      faults.push({ rule: 'the focus goes back', where: at.where, says: `from ${last.where}` });
    last = at;
  }
  return [...faults, { rule: `more than ${MOST} stops`, where: 'the page', says: '' }];
}
