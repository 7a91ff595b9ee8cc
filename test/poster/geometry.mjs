// Runs in the page: whether what is drawn has room.

/** What is wrong with the sheets, as sentences; empty where nothing is. */
export function faultsOf() {
  const root = document.getElementById('poster').shadowRoot;
  const all = (selector, from = root) => [...from.querySelectorAll(selector)];
  const box = (element) => element.getBoundingClientRect();
  const faults = [];
  const SLACK = 0.75;
  const within = (inner, outer) =>
    inner.left >= outer.left - SLACK &&
    inner.top >= outer.top - SLACK &&
    inner.right <= outer.right + SLACK &&
    inner.bottom <= outer.bottom + SLACK;
  const meet = (a, b) =>
    a.left < b.right - SLACK &&
    b.left < a.right - SLACK &&
    a.top < b.bottom - SLACK &&
    b.top < a.bottom - SLACK;
  const overlaps = (name, elements) => {
    const boxes = elements.map(box);
    for (let i = 0; i < boxes.length; i++)
      for (let j = i + 1; j < boxes.length; j++)
        if (meet(boxes[i], boxes[j]))
          faults.push(`${name}: ${elements[i].textContent.trim()} meets ${elements[j].textContent.trim()}`);
  };

  const numbers = all('.pins .number');
  overlaps(
    'numbers',
    numbers.map((one) => one.querySelector('rect') ?? one),
  );
  const labels = all('.names text');
  overlaps('names', labels);
  for (const label of labels)
    for (const number of numbers)
      if (meet(box(label), box(number.querySelector('rect'))))
        faults.push(`the name ${label.textContent} lies under ${number.dataset.number}`);
  const picture = root.querySelector('.picture');
  for (const number of numbers)
    if (!within(box(number.querySelector('rect')), box(picture)))
      faults.push(`${number.dataset.number} is cut off`);

  const onMap = new Set(numbers.map(({ dataset }) => dataset.number));
  const inLegend = new Set(all('.stop .number').map(({ dataset }) => dataset.number));
  for (const number of onMap) if (!inLegend.has(number)) faults.push(`${number} is not in the legend`);
  for (const number of inLegend) if (!onMap.has(number)) faults.push(`${number} is not on the map`);

  for (const sheet of all('.sheet')) {
    const boxes = all('.box', sheet);
    for (const one of boxes) if (!within(box(one), box(sheet))) faults.push('a part leaves its sheet');
    for (const one of boxes) {
      const rows = [...one.children].map(box);
      if (rows.some((row) => row.height > 0 && !within(row, box(one))))
        faults.push(`cut off in ${one.className} of sheet ${sheet.dataset.sheet}`);
    }
    overlaps('parts', boxes);
  }
  for (const cell of all('.cell, .phone'))
    if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 0)
      faults.push(`too wide: ${cell.textContent.trim().slice(0, 40)}`);
  return faults.slice(0, 20);
}

/** What the list holds, and in which order its numbers stand. */
export function listed() {
  const root = document.getElementById('poster').shadowRoot;
  const sections = [];
  for (const element of root.querySelectorAll('h2.section, .stop:not(.again) .number'))
    if (element.matches('h2')) sections.push([]);
    else sections.at(-1)?.push(Number(element.dataset.number));
  return {
    offers: new Set([...root.querySelectorAll('.entry[data-offer]')].map(({ dataset }) => dataset.offer))
      .size,
    inOrder: sections.every((numbers) => numbers.every((number, i) => i === 0 || number >= numbers[i - 1])),
    canvas: root.querySelectorAll('canvas, img').length,
    rtl: root.querySelectorAll('.cell[lang="ar"][dir="rtl"]').length,
    phones: [...root.querySelectorAll('.phone')].every((one) => one.dir === 'ltr'),
    stars: root.querySelectorAll('.entry sup').length,
    samples: root.querySelectorAll('.entry .sample').length,
    here: root.querySelectorAll('.here text').length,
    code: root.querySelectorAll('.qr path').length,
  };
}

/** The smallest type that is printed, in points, and an example of it. */
export function smallestType() {
  const root = document.getElementById('poster').shadowRoot;
  let found = { points: Infinity, words: '' };
  const walker = document.createTreeWalker(root.querySelector('.sheets'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element, data } = walker.currentNode;
    if (data.trim() === '' || element.getClientRects().length === 0) continue;
    let size = parseFloat(getComputedStyle(element).fontSize);
    for (let around = element; around; around = around.parentElement) {
      const { transform } = getComputedStyle(around);
      if (around instanceof HTMLElement && transform !== 'none') size *= new DOMMatrix(transform).a;
    }
    if (size * 0.75 < found.points)
      found = { points: size * 0.75, words: `${element.className}: ${data.trim()}` };
  }
  return found;
}
