import { render } from 'lit';

/** Parts what stands in blocks of its own. */
const PART = '\u0000';

/** What a content says, as one line: for mails, which know no more. */
export function textOf(content: unknown): string {
  const box = document.createElement('div');
  render(content, box);
  for (const block of box.querySelectorAll('p, li, br')) {
    block.before(PART);
    block.after(PART);
  }
  const parts = box.textContent.split(PART).map((part) => part.replace(/\s+/g, ' ').trim());
  return parts.filter(Boolean).join('; ');
}
