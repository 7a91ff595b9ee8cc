// What the checks of the delivered files share.
import { runnerImport } from 'vite';

/** ms that anything may take before it counts as broken. */
export const PATIENCE = 60_000;

/** A tab without a past, that writes down what it asks for and what its policy refuses. */
export async function openTab(browser, { width = 1200, height = 800 } = {}) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width, height });
  const requests = [];
  const complaints = [];
  tab.on('request', (request) => requests.push(request));
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return { tab, requests, complaints, close: () => context.close() };
}

/** Waits for something in the page (or a frame of it); `look` runs there. */
export const until = (frame, look, ...values) =>
  frame.waitForFunction(look, { timeout: PATIENCE }, ...values);

/** In the page: whether an element of ours is drawn, with all that comes later. */
export const isDrawn = (selector) => {
  const inside = document.querySelector(selector)?.shadowRoot;
  return Boolean(inside?.querySelector('.suite > *')) && !inside.querySelector('.skeleton');
};

/** Not for maps: the worker's requests never end for the one who listens. */
export async function settled(tab, frame, selector) {
  await until(frame, isDrawn, selector);
  await tab.waitForNetworkIdle({ idleTime: 300, timeout: PATIENCE });
}

/** What the Baukasten gives to editors: `snippet(format, wanted)`. */
export const baukasten = async () =>
  (await runnerImport('/demo/baukasten/snippet.ts', { logLevel: 'error' })).module;
