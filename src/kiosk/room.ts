/** Room at the end of the page. */
export interface Room {
  /** The page ends above this; where it is null, as the page itself wants to end. */
  readonly above: (bar: Element | null) => void;
}

const HEIGHT = '--_kiosk-bar';

/** What the page's own style attributes say of its end is put back when there is no bar. */
export function createRoom(): Room {
  const { style } = document.documentElement;
  const ends: readonly [CSSStyleDeclaration, string][] = [
    [document.body.style, 'padding-block-end'],
    [style, 'scroll-padding-block-end'],
  ];
  let before: readonly (readonly [value: string, priority: string])[] | undefined;

  function restore(): void {
    before?.forEach(([value, priority], at) => {
      const [own, name] = ends[at] as (typeof ends)[number];
      own.setProperty(name, value, priority);
    });
    before = undefined;
    style.removeProperty(HEIGHT);
  }

  return {
    above(bar) {
      const height = bar?.getBoundingClientRect().height ?? 0;
      if (height === 0) return restore();
      before ??= ends.map(([own, name]) => [own.getPropertyValue(name), own.getPropertyPriority(name)]);
      style.setProperty(HEIGHT, `${Math.ceil(height)}px`);
      for (const [own, name] of ends) own.setProperty(name, `var(${HEIGHT})`);
    },
  };
}
