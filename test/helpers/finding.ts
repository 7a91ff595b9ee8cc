/** What a checker, or a walk by keys, says of one element. */
export interface Finding {
  readonly by: 'axe' | 'ace' | 'keys';
  readonly rule: string;
  /** False: the checker asks a person to decide. */
  readonly sure: boolean;
  /** Which kind of element, such as `ikon-angebote button.keep`. */
  readonly where: string;
  readonly says: string;
  readonly element: Element;
}

/** The same for every element of a kind: its host, its tag and its classes. */
export function placeOf(element: Element | null): string {
  if (!element) return 'the page';
  const root = element.getRootNode();
  const host = 'host' in root ? `${(root as ShadowRoot).host.localName} ` : '';
  return host + [element.localName, ...element.classList].join('.');
}
