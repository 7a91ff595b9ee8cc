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

/**
 * Numbers that do not stand at the place which the list names beside them. Places are those of feeds.mjs, whose names end
 * with their coordinates' index; longitude and latitude grow evenly over a town.
 */
export function misplaced(places) {
  const root = document.getElementById('poster').shadowRoot;
  const stops = root.querySelectorAll('.stop:not(.again)');
  const numbers = [...root.querySelectorAll('.pins .number')];
  const names = new Map();
  for (const stop of stops) {
    const number = stop.querySelector('.number')?.dataset.number;
    const index = /^Haus (\d+)$/.exec(stop.querySelector('.name')?.textContent.trim() ?? '')?.[1];
    if (number && index) names.set(number, new Set([...(names.get(number) ?? []), index]));
  }
  const ends = [...root.querySelectorAll('.leader')].map((path) =>
    path.getAttribute('d').slice(1).split('L'),
  );
  const points = new Map(ends.map(([from, to]) => [to, from]));
  const found = numbers.flatMap((one) => {
    const [index, ...more] = names.get(one.dataset.number) ?? [];
    if (index === undefined || more.length > 0) return [];
    const middle = /translate\(([^)]+)\)/.exec(one.getAttribute('transform'))[1];
    const [x, y] = (points.get(middle) ?? middle).split(' ').map(Number);
    const [lng, lat] = places[index];
    return [{ number: one.dataset.number, x, y, lng, lat }];
  });
  if (found.length < 4) return [];
  return [
    ['lng', 'x'],
    ['lat', 'y'],
  ].flatMap(([from, to]) => {
    const mean = (key) => found.reduce((sum, one) => sum + one[key], 0) / found.length;
    const [a, b] = [mean(from), mean(to)];
    const slope =
      found.reduce((sum, one) => sum + (one[from] - a) * (one[to] - b), 0) /
      found.reduce((sum, one) => sum + (one[from] - a) ** 2, 0);
    // A number that stands at its point may cover it anywhere.
    return found
      .filter((one) => Math.abs(b + slope * (one[from] - a) - one[to]) > 20)
      .map(({ number }) => `${number} is not where the list says`);
  });
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
      found = { points: size * 0.75, words: `${element.getAttribute('class')}: ${data.trim()}` };
  }
  return found;
}
