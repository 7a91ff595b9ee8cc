// Runs first on every host page: writes down what goes wrong, and knows how to find its way through the elements.
(() => {
  const { search, href } = location;
  const violations = [];
  const errors = [];
  const report = (what) => errors.push(String(what).slice(0, 300));
  const short = (url) => url.split('?')[0].replace(/.*\//, '') || url;
  addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.effectiveDirective} ${short(event.blockedURI)}`),
  );
  addEventListener('error', (event) => report(event.message ?? `cannot load ${event.target?.src}`), true);
  addEventListener('unhandledrejection', (event) => report(event.reason));
  for (const kind of ['error', 'warn']) {
    const say = console[kind].bind(console);
    console[kind] = (...words) => {
      report(words.map(String).join(' '));
      say(...words);
    };
  }
  // The drawing is the map for who saves data: pages that are about something else need no WebGL.
  if (!/[?&]gl\b/.test(search))
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });

  // Where a feed cannot be had it is asked for four times, with pauses between: here they are short.
  if (/[?&]fast\b/.test(search)) {
    const wait = setTimeout;
    globalThis.setTimeout = (run, ms, ...rest) => wait(run, ms / 50, ...rest);
  }

  const tags = ['ikon-quartierskarte', 'ikon-kennzahlen', 'ikon-massnahmen', 'ikon-angebote'];
  const shadow = (tag) => document.querySelector(tag)?.shadowRoot;
  const plain = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const count = (tag, selector) => shadow(tag)?.querySelectorAll(selector).length ?? 0;
  const state = (tag) => document.querySelector(tag)?.state;
  addEventListener('pageshow', ({ persisted }) => (hostProbe.persisted ||= persisted));
  // A page in a sandbox cannot be asked: it tells its frame's page.
  addEventListener('message', ({ data }) => (hostProbe.framed = data.hostProbe));
  if (parent !== window)
    setInterval(
      () => parent.postMessage({ hostProbe: { missing: hostProbe.missing(), violations, errors } }, '*'),
      100,
    );
  globalThis.hostProbe = {
    persisted: false,
    framed: undefined,
    href,
    violations,
    errors,
    tags,
    /** What an element has to show before it is said to work; a page that has not the element, has not to. */
    missing(root = document) {
      const needs = {
        'ikon-quartierskarte': ['.pin', '.drawing-box svg', '.places'],
        'ikon-kennzahlen': ['figure canvas', 'table td', 'figure summary', '.readout'],
        'ikon-massnahmen': ['.filters', 'h3'],
        'ikon-angebote': ['.card h3', '[role=status]'],
      };
      return [...root.querySelectorAll(tags.join())].flatMap((element) => {
        const inside = element.shadowRoot;
        if (!inside) return [`${element.localName} is not defined`];
        const name = element.localName;
        // Where there is room, the filters stand beside the list.
        const wide = element.clientWidth >= 52 * parseFloat(getComputedStyle(element).fontSize);
        const filters = wide ? '[part~=filters]' : '.filter-button';
        const needed = name === 'ikon-angebote' ? [...needs[name], filters] : needs[name];
        const lacks = needed.filter((selector) => !inside.querySelector(selector));
        if (inside.querySelector('.skeleton')) lacks.push('what stands where a skeleton is');
        if (element.state !== 'ready') lacks.unshift(`state "ready" (is "${element.state}")`);
        const says = plain(inside.querySelector('.notice'));
        const why = [says && `says "${says}"`, inside.querySelector('.filter-button') && 'is drawn narrow'];
        return lacks.map((what) => [`${name} lacks ${what}`, ...why.filter(Boolean)].join(', '));
      });
    },
    ground: () => shadow('ikon-quartierskarte')?.querySelector('.frame')?.dataset.ground,
    text: (tag, selector) => plain(shadow(tag)?.querySelector(selector)),
    count,
    state,
  };
})();
