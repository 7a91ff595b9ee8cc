// What a row does on its page: look, wait until something holds, act, press keys.

const LOOK_AGAIN = 60;

/** @returns {Promise<unknown>} what `look` found, as soon as it finds something */
async function until({ browser, patience }, what, look, args) {
  const deadline = Date.now() + patience;
  let last;
  for (;;) {
    // A page that is about to go or to come cannot be asked.
    const found = await browser.ask(look, ...args).catch((error) => void (last = error));
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`never: ${what}${last ? ` (${last.message})` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}

/** @typedef {ReturnType<typeof visitOf>} Visit */
export function visitOf({ browser, hosts, row, neutral, patience }) {
  const means = { browser, patience };
  const visit = {
    row,
    neutral,
    name: row.name,
    origins: hosts.origins,
    ask: browser.ask,
    press: browser.press,
    media: browser.media,
    open: (url) => browser.open(url),
    until: (what, look, ...args) => until(means, what, look, args),

    /** All elements of the page show what they are for. */
    async works() {
      try {
        await until(means, 'all elements work', () => globalThis.hostProbe?.missing().length === 0, []);
      } catch {
        const missing = await browser.ask(
          () => globalThis.hostProbe?.missing() ?? ['the page has not loaded'],
        );
        throw new Error(missing.join(', '));
      }
    },

    /** The map is drawn by MapLibre. */
    mapped: () => until(means, 'MapLibre draws the map', () => hostProbe.ground() === 'schematic', []),

    /** The map is the drawing, and says so; the list of places stands open to everyone. */
    async simpler() {
      await until(
        means,
        'the map says that it is drawn in a simpler way',
        () => /einfacher gezeichnet/.test(hostProbe.text('ikon-quartierskarte', '.notice')),
        [],
      );
    },

    /** What the page heard and what the browser reported, each once. */
    async violations() {
      const heard = (await browser.ask(() => globalThis.hostProbe?.violations)) ?? [];
      const reported = hosts.reports.filter((report) => report.row === row.name).map(({ what }) => what);
      return [...new Set([...heard, ...reported])].sort();
    },

    /** Nothing was refused but what the row expects, and nobody complained. */
    async quiet({ refused = [], said = [] } = {}) {
      const all = (await visit.violations()).filter((one) => one !== 'img-src favicon.ico');
      const unexpected = all.filter((one) => !refused.some((pattern) => pattern.test(one)));
      if (unexpected.length) throw new Error(`refused: ${unexpected.join(', ')}`);
      for (const pattern of refused)
        if (!all.some((one) => pattern.test(one))) throw new Error(`${pattern} should have been refused`);
      const errors = (await browser.ask(() => globalThis.hostProbe?.errors)) ?? [];
      const complaints = errors.filter((one) => !said.some((pattern) => pattern.test(one)));
      if (complaints.length) throw new Error(`on the console: ${complaints.join(' | ')}`);
    },
  };
  return visit;
}
