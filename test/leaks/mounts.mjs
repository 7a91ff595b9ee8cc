// What comes and goes.

const element = (tag, more = '') => `<${tag} feed="/feed.json" lang="de" ${more}></${tag}>`;

/**
 * `has`: what is there when an element is whole. `press`: what a visitor presses then, and what comes of it, as selectors
 * in the element's own tree.
 */
export const CASES = {
  'the list': {
    html: element('ikon-angebote', 'url-sync language-switch'),
    has: '.slip-button',
    press: [
      ['.group summary', '.group[open] .group-body'],
      ['button.title-button', '.detail .actions'],
      ['.detail .actions .button:nth-child(2)', 'dialog[open]'],
    ],
  },
  'the map': {
    html: element('ikon-quartierskarte'),
    has: '.frame:not([data-ground="drawing"]) .pin',
    press: [['.pin', '.panel']],
  },
  'the indicators': {
    html: element('ikon-kennzahlen'),
    has: 'canvas[style]',
    press: [['details summary', 'details[open] table']],
  },
  'the measures': {
    html: element('ikon-massnahmen'),
    has: '.measure',
    press: [['.more summary', '.more[open] .brief']],
  },
  'the unattended list': {
    html: element('ikon-angebote', 'kiosk'),
    has: 'button.title-button',
    box: '[data-ikon-kiosk]',
    press: [['button.title-button', '.detail .actions']],
  },
};

/** ms; a slow machine begins a map in seconds. */
const PATIENCE = 20_000;
/** One of so many stays until it is whole and was used. */
const WHOLE = 20;

/** Runs in the page: the others go at once, in the next task, or as soon as their feed is there. */
function comeAndGo([{ html, has, box, press }, count, WHOLE, PATIENCE]) {
  const until = async (what, holds) => {
    for (const end = performance.now() + PATIENCE; !holds();) {
      if (performance.now() > end) throw new Error(`${what} does not come`);
      await new Promise(requestAnimationFrame);
    }
  };
  const use = async (own) => {
    const find = (selector) => own.shadowRoot.querySelector(selector);
    await until(has, () => find(has) && (!box || document.querySelector(box)));
    for (const [selector, next] of press) {
      await until(selector, () => find(selector));
      find(selector).click();
      await until(next, () => find(next));
    }
    own.lang = 'ar';
    await until('Arabic', () => find('.suite')?.lang === 'ar');
    own.selected = null;
    await own.updateComplete;
  };
  const stays = [
    () => undefined,
    () => new Promise((resolve) => setTimeout(resolve)),
    (own) => until('the feed', () => own.catalog),
  ];
  return (async () => {
    for (let round = 1; round <= count; round++) {
      const own = document.createRange().createContextualFragment(html).firstElementChild;
      window.follow(own);
      document.body.append(own);
      await (round % WHOLE === 0 ? use : stays[round % stays.length])(own);
      own.remove();
    }
  })();
}

export const mountIn = (tab, one, count) => tab.evaluate(comeAndGo, [one, count, WHOLE, PATIENCE]);
