// Somebody who has a keyboard and nothing else.

const PATIENCE = 60_000;

/** In the page: where the focus is, through shadow roots, and why a visitor would not see it. */
function lookForFocus() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body)
    return { name: '', matches: [], hidden: 'nothing has the focus' };
  const words = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  const marks = [null, '::after'].map((pseudo) => getComputedStyle(element, pseudo));
  const isMarked = marks.some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  );
  const { width, height, left, top } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(height / 2, 12)];
  const isInside = width > 0 && height > 0 && x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
  const hidden = !isInside
    ? `it is at ${Math.round(left)}, ${Math.round(top)} of ${innerWidth} × ${innerHeight}`
    : isMarked
      ? ''
      : 'it has no outline';
  return {
    name: words.replace(/\s+/g, ' ').trim(),
    tag: element.localName,
    classes: [...element.classList],
    field: element.name ?? '',
    inside: element.closest('dialog') ? 'dialog' : '',
    hidden,
  };
}

/** In the page: something inside the list. */
function lookInside(selector, property) {
  const found = document.querySelector('ikon-angebote')?.shadowRoot?.querySelector(selector);
  if (!found) return null;
  if (!property) return true;
  return property === 'words' ? found.textContent.replace(/\s+/g, ' ').trim() : String(found[property]);
}

const said = ({ tag, classes = [], name, hidden }) =>
  `${tag ?? 'nothing'}${classes.map((one) => `.${one}`).join('')} “${name}”${hidden && ` (${hidden})`}`;

/** @param browser {import('./engines.mjs').Browser} */
export function personAt(browser) {
  /** Looks until it is so. @throws with what was seen last */
  async function until(look, isSo, what) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const seen = await look();
      if (isSo(seen)) return seen;
      if (Date.now() > end)
        throw new Error(`${what}; seen: ${typeof seen === 'object' && seen ? said(seen) : seen}`);
    }
  }

  const focused = () => browser.ask(lookForFocus);

  /** Presses keys by name, one after the other. */
  async function keys(...names) {
    for (const name of names) {
      const [key, shift] = name.split('+').reverse();
      await browser.press(key, shift === 'Shift');
    }
  }

  return {
    keys,
    focused,
    write: (text) => keys(...text),

    /** Presses Tab until something has the focus; wherever the focus is on the way, it must be seen. */
    async tabTo(isIt, what, { back = false, most = 80 } = {}) {
      for (let presses = 0; presses < most; presses++) {
        await keys(back ? 'Shift+Tab' : 'Tab');
        // Scrolling may take a moment.
        const at = await until(
          focused,
          ({ hidden }) => !hidden || hidden.startsWith('nothing'),
          `the focus is not seen`,
        );
        if (isIt(at)) return at;
      }
      throw new Error(`${what} is not reached with ${most} × Tab; the focus is at ${said(await focused())}`);
    },

    /** Waits until the focus is somewhere, and can be seen there. */
    expectFocus: (isIt, what) =>
      until(focused, (at) => isIt(at) && !at.hidden, `the focus should be at ${what}`),

    /** Waits for something inside the list, or for what it says. */
    sees: (selector, property, isSo = Boolean) =>
      until(
        () => browser.ask(lookInside, selector, property ?? ''),
        isSo,
        `${selector} ${property ?? 'is missing'}`,
      ),

    ask: browser.ask,
    resize: browser.resize,
  };
}
