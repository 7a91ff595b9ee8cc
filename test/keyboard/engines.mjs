// One interface for three engines: real keys go in, and the page can be asked.
import { chromiumArgs } from '../../scripts/lib/chromium.mjs';
import {
  env,
  findInstalledChromium,
  firefoxOptions,
  host,
  startWebKitDriver,
} from '../../scripts/lib/engines.mjs';

/**
 * @typedef {object} Browser
 * @property {(url: string) => Promise<void>} open
 * @property {(width: number, height: number) => Promise<void>} resize of the page, in CSS pixels
 * @property {(key: string, withShift?: boolean) => Promise<void>} press a key by its DOM name
 * @property {(look: Function, ...args: unknown[]) => Promise<unknown>} ask runs a function in the page
 * @property {(type: string) => Promise<void>} [media] shows the page as on paper; Chromium alone can
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Browser>} */
async function withPuppeteer(options) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage(); // of the one it starts with, Firefox draws no focus
  return {
    open: (url) => page.goto(url),
    resize: (width, height) => page.setViewport({ width, height }),
    async press(key, withShift) {
      if (withShift) await page.keyboard.down('Shift');
      await page.keyboard.press(key);
      if (withShift) await page.keyboard.up('Shift');
    },
    ask: (look, ...args) => page.evaluate(look, ...args),
    media: (type) => page.emulateMediaType(type),
    close: () => browser.close(),
  };
}

/** Keys that are no letters, as WebDriver writes them. */
const WEBDRIVER_KEYS = {
  Shift: '\uE008',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Backspace: '\uE003',
  ArrowDown: '\uE015',
};

/** Where the pointer rests: without a window manager, the window under it is the active one. */
const POINTER = [640, 512];

/** @returns {Promise<Browser>} */
async function withWebDriver({ port, capabilities, stop }) {
  const send = async (method, path, body) => {
    const response = await fetch(`http://${host}:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const own = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
  const ask = (look, ...args) =>
    own('POST', '/execute/sync', { script: `return (${look}).apply(null, arguments)`, args });
  const keyboard = (actions) =>
    own('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  return {
    open: (url) => own('POST', '/url', { url }),
    async resize(width, height) {
      const inner = await ask(() => [innerWidth, innerHeight]);
      const outer = await own('GET', '/window/rect');
      const rect = { width: width + outer.width - inner[0], height: height + outer.height - inner[1] };
      await own('POST', '/window/rect', { ...rect, x: POINTER[0] - Math.round(rect.width / 2), y: 0 });
    },
    press(key, withShift) {
      const value = WEBDRIVER_KEYS[key] ?? key;
      const shift = (type) => (withShift ? [{ type, value: WEBDRIVER_KEYS.Shift }] : []);
      return keyboard([
        ...shift('keyDown'),
        { type: 'keyDown', value },
        { type: 'keyUp', value },
        ...shift('keyUp'),
      ]);
    },
    ask,
    async close() {
      await own('DELETE', '').catch(() => {}); // the driver goes anyway
      stop();
    },
  };
}

/** @type {Record<string, () => Promise<Browser>>} */
export const browsers = {
  chromium: () =>
    withPuppeteer({ executablePath: findInstalledChromium(), headless: true, args: chromiumArgs(), env }),
  firefox: () => withPuppeteer(firefoxOptions()),
  webkit: async () => withWebDriver(await startWebKitDriver()),
};
