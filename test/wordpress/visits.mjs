// Pages as somebody sees them, with what they say on the console and whom they ask.
import { launchChromium } from '../../scripts/lib/launch.mjs';

/** What WordPress itself asks of others. The plugin's pages may ask nobody else. */
const wordPressOwn = ['secure.gravatar.com', '0.gravatar.com', '1.gravatar.com', '2.gravatar.com', 's.w.org'];

export async function openBrowser(origin) {
  const browser = await launchChromium();

  /** Somebody with cookies of their own. */
  async function person() {
    const context = await browser.createBrowserContext();
    return {
      visit: (path, options) => visit(context, path, options),
      close: () => context.close(),
    };
  }

  async function visit(context, path, { javascript = true, agrees = false } = {}) {
    const page = await context.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.setJavaScriptEnabled(javascript);
    const seen = { errors: [], foreign: [], asked: [] };
    page.on('console', (message) => {
      const from = message.location().url ?? '';
      if (message.type() === 'error' && !wordPressOwn.some((host) => from.includes(host)))
        seen.errors.push(`${message.text()} ${from}`);
    });
    page.on('pageerror', (error) => seen.errors.push(error.message));
    page.on('dialog', (dialog) => {
      if (agrees) return dialog.accept();
      seen.errors.push(`a dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!url.protocol.startsWith('http')) return;
      seen.asked.push(url.pathname);
      if (url.origin !== origin && !wordPressOwn.includes(url.hostname)) seen.foreign.push(url.href);
    });
    await page.goto(new URL(path, origin).href);
    return { page, ...seen };
  }

  return { person, close: () => browser.close() };
}

/** Waits until an element shows its feed, in words. @returns how many records it holds, and its language */
export async function whenReady(page, tag) {
  await page.waitForFunction(
    (wanted) => {
      const element = document.querySelector(wanted);
      return element?.state === 'ready' && /\p{L}{4}/u.test(element.shadowRoot.textContent);
    },
    {},
    tag,
  );
  return page.$eval(tag, ({ results, lang }) => ({ offers: results.length, lang }));
}

/** Clicks and waits for the page that comes. */
export async function follow(page, selector) {
  await Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
}
