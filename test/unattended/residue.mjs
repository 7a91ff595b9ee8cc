/** Runs in the page: all that a visitor could have left behind, as lines that can be compared. */
export async function traces() {
  /** Names and values. */
  const stored = (open) => {
    try {
      return Object.entries(open())
        .map(([name, value]) => `${name}=${value}`)
        .sort()
        .join('\n');
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

  /** Attributes that follow the hour, the map's own drawing, or the order in which elements came, and not a visitor. */
  const FREE =
    /^(class|style|d|viewBox|transform|width|height|href|src|datetime|x\d?|y\d?|data-(lit|ground).*)$/;
  const attributesOf = (node) =>
    [...node.attributes]
      .filter(({ name }) => !FREE.test(name))
      .map(({ name, value }) =>
        /^(id|for|aria-(labelledby|describedby|controls|label|description))$/.test(name)
          ? name
          : `${name}=${value}`,
      )
      .sort();

  /** Tags, attributes and what is chosen; not the words, which follow the clock. */
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
    shape.push(
      `${'.'.repeat(depth)}${node.localName}.${node.className?.baseVal ?? node.className} ${attributesOf(node).join(' ')}`.trim(),
    );
    for (const child of [...(node.shadowRoot?.children ?? []), ...node.children])
      walk(child, depth + 1, `${path}>${child.localName}`);
  }
  elements.forEach((element) => walk(element, 0, element.localName));
  // The screen's own: its picture moves from turn to turn, in one language after the other, and is dark at night.
  const screen = document.querySelector('[data-ikon-kiosk]');
  const around = [...screen.shadowRoot.querySelectorAll('*')]
    .filter((node) => !node.closest('.wake > *'))
    .map((node) => `${node.localName}.${node.className.replace(/(at|drift)-\d| *quiet/g, '$1').trim()}`);

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
    screen: [
      ...around,
      screen.shadowRoot.querySelector('.suite').lang,
      screen.shadowRoot.querySelector('.suite').dir,
      screen.getAttribute('theme'),
      screen.shadowRoot.activeElement?.className.replace(/(at|drift)-\d/g, '$1'),
    ].join('\n'),
    page: [document.documentElement, document.body]
      .map((node) =>
        [...node.attributes]
          .filter(({ value }) => value !== '') // such as the style that nothing is left of
          .map(({ name, value }) => `${name}=${value}`)
          .join(' '),
      )
      .join('\n'),
    head: [document.title, ...document.head.children].map((node) => node.outerHTML ?? node).join('\n'),
    words: [...document.querySelectorAll('.head, section > h2')].map((node) => node.outerHTML).join('\n'),
    language: [
      document.documentElement.lang,
      document.documentElement.dir,
      ...elements.map((one) => one.shadowRoot.querySelector('.suite')?.lang),
    ].join(),
    selection: String(getSelection()),
    scroll: [scrollX, scrollY, ...scrolled].join(),
    chosen: elements
      .map((one) => JSON.stringify([one.filter, one.selected, one.lang, one.hint, one.view]))
      .join('\n'),
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
