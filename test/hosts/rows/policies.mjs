// Content-Security-Policies and Trusted Types: what the contract promises, and what happens where one source is missing.

const without = (directive) =>
  OWN.split('; ')
    .filter((part) => !part.startsWith(`${directive} `))
    .join('; ');

/** The contract's policy for who serves the elements from the page's own origin. */
const OWN =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data:";
/** And for who takes them from another one. */
const FROM_OTHER =
  "default-src 'none'; script-src 'self' OTHER; style-src 'self'; worker-src 'self' OTHER blob:; connect-src 'self' OTHER; img-src 'self' data:";

const all = async (page) => {
  await page.works();
  await page.mapped();
  await page.quiet();
};

/** Everything but MapLibre works, and the map says why it looks simpler. */
const allButMapLibre = (expected) => async (page) => {
  await page.works();
  await page.simpler();
  await page.quiet(expected);
};

/** Without its feed an element says so, in the visitor's language, and offers to try again. */
const sentences = (expected) => async (page) => {
  for (const tag of await page.ask(() => hostProbe.tags))
    await page.until(
      `${tag} says a sentence`,
      (name) =>
        hostProbe.state(name) === 'error' &&
        /[a-zäöü]{4,}.*\./.test(hostProbe.text(name, '[role=alert], .notice')) &&
        hostProbe.count(name, 'button') > 0,
      tag,
    );
  await page.quiet(expected);
};

/** Where no script may run, the page's own words stay. */
const fallback = async (page) => {
  await page.until('the fallback is shown', () => {
    const words = [...document.querySelectorAll('.fallback')];
    return words.length === 4 && words.every((one) => one.getBoundingClientRect().height > 10);
  });
  const violations = await page.violations();
  if (violations.some((one) => !/^script-src/.test(one)))
    throw new Error(`refused: ${violations.join(', ')}`);
};

const rows = {
  'no policy': { check: all },
  "the contract's for the own origin": { policy: OWN, check: all },
  "the contract's for another origin": { policy: FROM_OTHER, from: 'other', check: all },
  'the own origin for everything (a usual CMS)': {
    policy: "default-src 'self'; img-src 'self' data:",
    check: all,
  },
  'in a <meta> of the page': { policy: OWN, meta: true, check: all },
  'a nonce': { policy: OWN.replace("script-src 'self'", "script-src 'nonce-NONCE'"), check: all },
  'a nonce and strict-dynamic': {
    policy: OWN.replace("script-src 'self'", "script-src 'nonce-NONCE' 'strict-dynamic'"),
    check: all,
  },
  'strict-dynamic from another origin': {
    policy: FROM_OTHER.replace("script-src 'self' OTHER", "script-src 'nonce-NONCE' 'strict-dynamic'"),
    from: 'other',
    check: all,
  },
  'a nonce, no base, no frames, no objects (TYPO3 14)': {
    policy:
      "default-src 'self'; script-src 'self' 'nonce-NONCE'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-src 'none'; object-src 'none'",
    check: all,
  },
  'no worker-src: script-src counts': { policy: without('worker-src'), check: all },
  'worker-src none: the map is the drawing': {
    policy: OWN.replace("worker-src 'self'", "worker-src 'none'"),
    check: allButMapLibre({ refused: [/^worker-src/], said: [/worker/i] }),
  },
  "no style-src: only the page's own sheet is refused": {
    policy: without('style-src'),
    check: async (page) => {
      await page.works();
      await page.mapped();
      await page.quiet({ refused: [/^style-src(-elem)? places.css/], said: [/places.css|cannot load/] });
    },
  },
  'no data: in img-src': { policy: OWN.replace(' data:', ''), check: all },
  'no img-src': { policy: without('img-src'), check: all },
  'no font-src, media-src, frame-src, manifest-src, object-src': {
    policy: `${OWN}; font-src 'none'; media-src 'none'; frame-src 'none'; object-src 'none'; form-action 'none'; base-uri 'none'`,
    check: all,
  },
  'no connect-src: a sentence': {
    policy: without('connect-src'),
    fast: true,
    check: sentences({
      refused: [/^connect-src musterstadt.json/],
      said: [/content security policy|connect-src|fetch/i],
    }),
  },
  "no script-src: the page's own words": { policy: without('script-src'), gl: false, check: fallback },
  'another origin without its connect-src: a sentence': {
    policy: FROM_OTHER.replace("connect-src 'self' OTHER", "connect-src 'self'"),
    fast: true,
    from: 'other',
    check: sentences({
      refused: [/^connect-src musterstadt.json/],
      said: [/content security policy|connect-src|fetch/i],
    }),
  },
  'another origin without blob: in worker-src: the map is the drawing': {
    policy: FROM_OTHER.replace(' blob:', ''),
    from: 'other',
    check: allButMapLibre({ refused: [/^worker-src blob/], said: [/worker|blob/i] }),
  },
  'Trusted Types: the map is the drawing': {
    policy: "require-trusted-types-for 'script'",
    check: allButMapLibre({ refused: [/^require-trusted-types-for/], said: [/trusted/i] }),
  },
  'Trusted Types, of which only Lit has a policy': {
    policy: "require-trusted-types-for 'script'; trusted-types lit-html",
    check: allButMapLibre({ refused: [/^require-trusted-types-for/], said: [/trusted/i] }),
  },
};

export const policies = Object.entries(rows).map(([name, row]) => ({
  gl: true,
  name: `policy: ${name}`,
  ...row,
}));
