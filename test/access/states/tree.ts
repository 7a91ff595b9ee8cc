/** Every element of the page, in the order of the document, shadow trees included. */
export function* elementsOf(root: Document | ShadowRoot | Element): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsOf(element.shadowRoot);
  }
}

export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

export function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

export const contains = (outer: Element, inner: Element): boolean =>
  outer === inner || [...ancestorsOf(inner)].includes(outer);

/** What has the focus, inside whatever shadow tree. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
}

/** What somebody sees, or would tap, at this place of the window. */
export function elementAt(x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = at?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === at) return at;
    at = inner;
  }
}

/** The modal dialog that lies over everything, or the page. */
export function foreground(): Element {
  const dialogs = [...elementsOf(document)].filter((element) => element.matches('dialog:modal'));
  return dialogs.at(-1) ?? document.body;
}

export const isShown = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
