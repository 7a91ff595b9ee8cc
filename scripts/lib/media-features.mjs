// A command for tests: pretends media features that the runner's own `emulateMedia` does not know, such as forced colours.

const clients = new WeakMap();

/** What the browser is told of a page until the page is left. */
async function clientOf(page) {
  if (!clients.has(page)) clients.set(page, await page.createCDPSession());
  return clients.get(page);
}

/** Features that were ever pretended: without a value they are the browser's own again. */
const names = new Set();

/** Answers whether the engine can pretend; an empty list ends it. */
export const mediaFeatures = {
  name: 'media-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media-features') return undefined;
    if (!/chrom/i.test(session.browser.name)) return { done: false };
    const client = await clientOf(session.browser.getPage(session.id));
    payload.forEach(({ name }) => names.add(name));
    const features = [...names].map(
      (name) => payload.find((feature) => feature.name === name) ?? { name, value: '' },
    );
    await client.send('Emulation.setEmulatedMedia', { features });
    return { done: true };
  },
};
