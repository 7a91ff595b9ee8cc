import { expect } from 'chai';
import { all } from '../../helpers/page.js';

/** The filter of the measures that has a label. */
export function filterOf(element: Element, label: string): HTMLSelectElement {
  const labels = all<HTMLLabelElement>(element, '.filters label');
  const found = labels.find((one) => said(one).startsWith(label));
  return found?.querySelector('select') ?? expect.fail(`there is no filter ${label}`);
}

/** What a filter offers, with its counts. */
export function offered(select: HTMLSelectElement): string[] {
  return [...select.options].map(said);
}

/** What an element says, with runs of white space as one. */
export function said({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim();
}

export function titles(element: Element): string[] {
  return all(element, '.measure-title > span:last-child').map(said);
}
