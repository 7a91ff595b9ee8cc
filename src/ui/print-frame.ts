import { render, type TemplateResult } from 'lit';
import { direction } from '../catalog/text.js';
import { mayLeave } from './ways-out.js';

/** A page for paper. */
export interface Sheet {
  readonly lang: string;
  readonly title: string;
  /** Its rules, all of them: nothing of the page around reaches it. */
  readonly css: string;
  readonly body: TemplateResult;
}

/** Prints a sheet. It stands in a frame of its own, so that nothing of the page around comes onto the paper. */
export function printSheet(sheet: Sheet): void {
  if (!mayLeave()) return;
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;inset:0;inline-size:1px;block-size:1px;border:0;opacity:0';
  document.body.append(frame);
  const { contentWindow, contentDocument } = frame;
  if (!contentWindow || !contentDocument) return frame.remove();
  drawInto(contentDocument, contentWindow as unknown as typeof globalThis, sheet);
  const before = focused();
  contentWindow.addEventListener('afterprint', () => {
    frame.remove();
    before?.focus({ preventScroll: true }); // the frame has taken it
  });
  contentWindow.focus();
  contentWindow.print();
}

/** What has the focus, also inside a component. */
function focused(): HTMLElement | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) activeElement = activeElement.shadowRoot.activeElement;
  return activeElement instanceof HTMLElement ? activeElement : null;
}

function drawInto(page: Document, { CSSStyleSheet }: typeof globalThis, sheet: Sheet): void {
  page.documentElement.lang = sheet.lang;
  page.documentElement.dir = direction(sheet.lang);
  page.title = sheet.title;
  // A sheet made by script is no inline style, which a page's policy may forbid.
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet.css);
  page.adoptedStyleSheets = [styles];
  render(sheet.body, page.body);
}
