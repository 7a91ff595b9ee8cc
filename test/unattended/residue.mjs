/** Runs in the page: all that a visitor could have left behind, as lines that can be compared. */
export async function traces() {
  const stored = (open) => {
    try {
      return Object.keys(open()).sort().join();
    } catch {
      return 'refused';
    }
  };
  const kinds = (await caches.keys()).map((name) => name.replace(/^(ikon-kiosk-(?:code|data)-).*/, '$1'));
  const cookies = document.cookie;
  const elements = [...document.querySelectorAll('[kiosk]')];
  const scrolled = [];
  const shape = [];
  const fields = [];

  /** Tags, states and what is chosen; not the words, which follow the clock. */
  function walk(node, depth, path) {
    if (node.scrollTop > 0 || node.scrollLeft > 0) scrolled.push(path);
    if (
      node instanceof HTMLInputElement ||
      node instanceof HTMLSelectElement ||
      node instanceof HTMLTextAreaElement
    )
      fields.push(`${path}=${node.type === 'checkbox' || node.type === 'radio' ? node.checked : node.value}`);
    // Pins, cards and dates follow the map's size and the hour.
    if (node.matches('.pins, .cards, .grounds, .drawing-box, .lines, .badges')) return;
    const states = ['open', 'aria-pressed', 'aria-expanded', 'aria-selected', 'aria-current', 'hidden']
      .filter((name) => node.hasAttribute(name))
      .map((name) => `${name}=${node.getAttribute(name)}`);
    shape.push(
      `${'.'.repeat(depth)}${node.localName}.${node.className?.baseVal ?? node.className} ${states.join(' ')}`.trim(),
    );
    for (const child of [...(node.shadowRoot?.children ?? []), ...node.children])
      walk(child, depth + 1, `${path}>${child.localName}`);
  }
  elements.forEach((element) => walk(element, 0, element.localName));

  return {
    local: stored(() => localStorage),
    session: stored(() => sessionStorage),
    cookies,
    caches: [...new Set(kinds)].sort().join(),
    databases: (await indexedDB.databases()).map(({ name }) => name).join(),
    address: location.href,
    history: `${history.length} ${JSON.stringify(history.state)}`,
    focus: [
      document.activeElement?.localName,
      ...elements.map((one) => one.shadowRoot.activeElement?.localName ?? ''),
    ].join(),
    language: [
      document.documentElement.lang,
      document.documentElement.dir,
      ...elements.map((one) => one.shadowRoot.querySelector('.suite')?.lang),
    ].join(),
    selection: String(getSelection()),
    scroll: [scrollX, scrollY, ...scrolled].join(),
    filter: elements.map((one) => JSON.stringify([one.filter, one.selected])).join(),
    fields: fields.join('\n'),
    shape: shape.join('\n'),
    dialogs: String(document.querySelectorAll('dialog[open], :popover-open').length),
    body: [...document.body.children].map(({ localName, className }) => `${localName}.${className}`).join(),
    zoom: String(visualViewport.scale),
    fullscreen: String(document.fullscreenElement),
  };
}

/** @returns what differs, by name, with the first line of difference */
export function differences(before, after) {
  return Object.keys(before).flatMap((name) => {
    if (before[name] === after[name]) return [];
    const [old, now] = [before[name].split('\n'), after[name].split('\n')];
    const at = now.findIndex((line, index) => line !== old[index]);
    return [`${name}: ${old[at < 0 ? now.length : at] ?? '(end)'} → ${now[at] ?? '(end)'}`];
  });
}
