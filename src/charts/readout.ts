import { html, nothing, type TemplateResult } from 'lit';
import type { DrawnChart } from './chart-engine.js';
import type { Point, ValuePlace } from './geometry.js';
import { type ChartModel, isHorizontal } from './model.js';
import { groundOf, placeAfter, placeIn } from './steps.js';

/** A value in words. */
export interface Reading {
  /** Of what: the row and, where there are several, the series. */
  readonly of: string;
  readonly value: string;
  /** Flag and note; '' where nothing is said. */
  readonly note: string;
  /** Whether it is chosen; undefined where it cannot be. */
  readonly chosen?: boolean | undefined;
}

/** What a readout needs of its element. */
export interface ReadoutHost {
  readonly root: () => ParentNode;
  readonly model: (id: string) => ChartModel | undefined;
  readonly drawn: (id: string) => DrawnChart | undefined;
  readonly hidden: (id: string) => ReadonlySet<number>;
  readonly rtl: () => boolean;
  readonly read: (id: string, place: ValuePlace) => Reading;
  /** Somebody wants what stands there for all elements: a district. */
  readonly choose: (id: string, place: ValuePlace) => void;
}

/** What lies over a chart. */
interface Parts {
  readonly id: string;
  readonly box: HTMLElement;
  readonly options: readonly HTMLElement[];
  readonly ring: HTMLElement;
}

/** Space between a value and its words, CSS pixels. */
const GAP = 12;

/**
 * Values on demand. A chart is one Tab stop, a listbox whose options are its values: arrow keys go from value to value,
 * Home and End to the first and last row, Enter and Space choose a district, Escape ends. Pointer and touch show the same
 * words beside the same point. Only what the keys reach is told to screen readers.
 */
export class Readout {
  readonly #at = new Map<string, ValuePlace>();
  #shown: { readonly id: string; readonly place: ValuePlace } | undefined;
  /** The finger came down on a value that was not shown yet. */
  #unseen = false;

  constructor(private readonly host: ReadoutHost) {}

  /** What lies over a chart. Its words are set by hand: a pointer must not draw sixty charts' surroundings anew. */
  render(id: string, name: string, choosable: boolean): TemplateResult {
    return html`<div
        class="readout ${choosable ? 'choosable' : ''}"
        role="listbox"
        tabindex="0"
        aria-label=${name}
        aria-multiselectable=${choosable ? 'true' : nothing}
        data-id=${id}
        @focus=${this.#begin}
        @blur=${this.#end}
        @keydown=${this.#press}
        @pointerdown=${this.#down}
        @pointermove=${this.#point}
        @pointerleave=${this.#leave}
        @click=${this.#click}
      >
        <div class="reading" role="option" id="reading-a-${id}" hidden></div>
        <div class="reading" role="option" id="reading-b-${id}" hidden></div>
      </div>
      <div class="reading-ring" aria-hidden="true" hidden></div>`;
  }

  /** Nothing was read, and nothing is shown. */
  forget(): void {
    this.#at.clear();
    this.#shown = undefined;
  }

  /** Says anew what is shown: language, choice or numbers have changed. */
  refresh(): void {
    if (!this.#shown) return;
    const { id, place } = this.#shown;
    const box = this.host.root().querySelector<HTMLElement>(`.readout[data-id="${CSS.escape(id)}"]`);
    if (!box || !this.host.model(id)) this.#shown = undefined;
    else this.#show(partsOf(box), place, false);
  }

  /** Whoever comes by pointer sees what is under it. */
  readonly #begin = (event: Event): void => {
    const parts = partsOf(event.currentTarget);
    if (!parts.box.matches(':focus-visible')) return;
    const place = this.#ground(parts.id, (ground) => placeIn(ground, this.#at.get(parts.id)));
    if (place) this.#show(parts, place, true);
  };

  readonly #end = (event: Event): void => {
    this.#hide(partsOf(event.currentTarget));
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.#obey(partsOf(event.currentTarget), event.key)) event.preventDefault();
  };

  /** @returns whether the key means something here */
  #obey(parts: Parts, key: string): boolean {
    const here = this.#shown?.id === parts.id ? this.#shown.place : undefined;
    const from = here ?? this.#ground(parts.id, (ground) => placeIn(ground, this.#at.get(parts.id)));
    if (!from || (key === 'Escape' && !here)) return false;
    if (key === 'Escape') this.#hide(parts);
    else if (key === 'Enter' || key === ' ') this.host.choose(parts.id, from);
    else {
      const next = this.#ground(parts.id, (ground) => placeAfter(key, from, ground));
      if (!next) return false;
      this.#show(parts, here ? next : from, true);
    }
    return true;
  }

  readonly #down = (event: PointerEvent): void => {
    const parts = partsOf(event.currentTarget);
    const place = this.#under(parts, event);
    const seen = place && this.#shown?.id === parts.id && isSame(this.#shown.place, place);
    this.#unseen = event.pointerType === 'touch' && !seen;
  };

  readonly #point = (event: PointerEvent): void => {
    const parts = partsOf(event.currentTarget);
    const place = this.#under(parts, event);
    if (place) this.#show(parts, place, false);
  };

  readonly #leave = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const parts = partsOf(event.currentTarget);
    const kept = this.#at.get(parts.id);
    if (kept && parts.box.matches(':focus-visible')) this.#show(parts, kept, false);
    else this.#hide(parts);
  };

  /** A click chooses what it hits. A finger sees first what it would choose, and chooses what is shown already. */
  readonly #click = (event: PointerEvent): void => {
    const parts = partsOf(event.currentTarget);
    const place = this.#under(parts, event);
    if (!place) return;
    this.#show(parts, place, true);
    if (!this.#unseen) this.host.choose(parts.id, place);
  };

  #under({ id, box }: Parts, { clientX, clientY }: PointerEvent): ValuePlace | undefined {
    const { left, top } = box.getBoundingClientRect();
    return this.host.drawn(id)?.placeAt({ x: clientX - left, y: clientY - top });
  }

  #ground<T>(id: string, ask: (ground: ReturnType<typeof groundOf>) => T): T | undefined {
    const model = this.host.model(id);
    return model && ask(groundOf(model, this.host.hidden(id), this.host.rtl()));
  }

  /** @param active whether the keys are there: that is what screen readers are told */
  #show(parts: Parts, place: ValuePlace, active: boolean): void {
    const { id, box, options } = parts;
    const before = options.find((option) => !option.hidden);
    if (active) this.#at.set(id, place);
    this.#shown = { id, place };
    // The same option with other words would not be read out again.
    const option = (active ? options.find((one) => one !== before) : before) ?? options[0];
    if (!option) return;
    if (before && before !== option) before.hidden = true;
    fill(option, this.host.read(id, place));
    option.hidden = false;
    if (active) box.setAttribute('aria-activedescendant', option.id);
    const model = this.host.model(id);
    const aside = model && isHorizontal(model) ? (this.host.rtl() ? -1 : 1) : 0;
    position(parts, option, this.host.drawn(id)?.pointOf(place), aside);
  }

  #hide({ id, box, options, ring }: Parts): void {
    if (this.#shown?.id === id) this.#shown = undefined;
    box.removeAttribute('aria-activedescendant');
    for (const part of [...options, ring]) part.hidden = true;
  }
}

function partsOf(target: EventTarget | null): Parts {
  const box = target as HTMLElement;
  const options = [...box.querySelectorAll<HTMLElement>('.reading')];
  return { id: box.dataset.id ?? '', box, options, ring: box.nextElementSibling as HTMLElement };
}

function isSame(a: ValuePlace, b: ValuePlace): boolean {
  return a.row === b.row && a.series === b.series;
}

function fill(option: HTMLElement, { of, value, note, chosen }: Reading): void {
  const part = (name: string, text: string) => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  option.replaceChildren(
    ...(of ? [part('span', of), ' '] : []),
    part('strong', value),
    ...(note ? [' ', part('small', note)] : []),
  );
  if (chosen === undefined) option.removeAttribute('aria-selected');
  else option.setAttribute('aria-selected', String(chosen));
}

/** Beside the value, where bars lie and there is room; else above it, or below; and never out of the chart. */
function position({ box, ring }: Parts, option: HTMLElement, at: Point | undefined, aside: number): void {
  ring.hidden = at === undefined;
  if (!at) return;
  const [{ clientWidth: room }, { offsetWidth: width, offsetHeight: height }] = [box, option];
  const beside = aside > 0 ? at.x + GAP : at.x - GAP - width;
  const fits = aside !== 0 && beside >= 0 && beside + width <= room;
  const above = at.y - GAP - height;
  const left = fits ? beside : Math.max(0, Math.min(room - width, at.x - width / 2));
  const top = fits ? Math.max(0, at.y - height / 2) : above < 0 ? at.y + GAP : above;
  option.style.setProperty('left', `${left}px`);
  option.style.setProperty('top', `${top}px`);
  ring.style.setProperty('left', `${at.x}px`);
  ring.style.setProperty('top', `${at.y}px`);
}
