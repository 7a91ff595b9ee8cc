import '../../src/angebote.js';
import type { IkonAngebote } from '../../src/angebote.js';
import { all, mount, one, serveFeed, until } from './page.js';

/** A list beside its filters, once all of it is there. */
export async function openList(parts: object, attributes = ''): Promise<IkonAngebote> {
  const feed = serveFeed(parts);
  const element = mount<IkonAngebote>(
    `<ikon-angebote feed="${feed}" lang="de" style="inline-size: 60rem" ${attributes}></ikon-angebote>`,
  );
  await until(() => all(element, '.filters .groups').length, 'the filters');
  await until(() => all(element, '.slip-button').length, 'the cards');
  for (const group of all<HTMLDetailsElement>(element, '.group')) group.open = true;
  await until(() => all(element, '.group').length === all(element, '.group-body').length, 'the groups');
  return element;
}

/** Text with runs of white space as one. */
export const plainText = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

export const titles = (element: Element) => all(element, '.card-title').map(plainText);
export const chips = (element: Element) => all(element, '.chip > span:first-child').map(plainText);

/** The box or radio button with these words. */
export function box(element: Element, label: string): HTMLInputElement {
  const found = all(element, '.check').find((one_) => plainText(one_).startsWith(label));
  if (!found) throw new Error(`no choice ${label}`);
  return found.querySelector('input')!;
}

/** A button by its words or its name. */
export function button(element: Element, label: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(element, 'button').find(
    (one_) => plainText(one_).startsWith(label) || one_.getAttribute('aria-label') === label,
  );
  if (!found) throw new Error(`no button ${label}`);
  return found;
}

/** Opens an offer by its id and waits for its detail. */
export async function openOffer(element: IkonAngebote, id: string): Promise<HTMLElement> {
  element.selected = id;
  await until(() => all(element, '.detail .actions').length, 'the detail');
  return one(element, '.detail');
}
