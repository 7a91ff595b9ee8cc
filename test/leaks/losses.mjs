// Maps whose WebGL context is taken away, as graphics drivers do it: while they begin and later, and given back or not.

/** A map builds its ground anew so often, and then stays with the drawing. */
const OF_EACH = 4;
/** ms; a slow machine begins a map in seconds. */
const PATIENCE = 20_000;

/** Runs in the page. @returns what was lost, and what a visitor and the page had of it */
function lose([losses, OF_EACH, PATIENCE]) {
  const found = { lost: 0, beginning: 0, restored: 0, blank: [], notices: [], told: [], ends: [] };
  const until = async (what, value, look) => {
    for (const end = performance.now() + PATIENCE; ;) {
      const now = value();
      look();
      if (now) return now;
      if (performance.now() > end) throw new Error(`${what} does not come`);
      await new Promise(requestAnimationFrame);
    }
  };
  /** Pins, and under them the drawing or a ground that has its context. */
  const faultOf = (map) => {
    const find = (selector) => map.shadowRoot.querySelector(selector);
    if (!find('.pin')) return 'no pins';
    if (find('.frame').dataset.ground === 'drawing')
      return find('svg.drawing').getBoundingClientRect().width > 0 ? '' : 'no drawing';
    return find('canvas') ? '' : 'no ground';
  };
  async function loseOne(map, index) {
    const find = (selector) => map.shadowRoot.querySelector(selector);
    const look = () => {
      const fault = faultOf(map);
      if (fault) found.blank.push(`loss ${found.lost}: ${fault}`);
    };
    // Every other one as soon as there is something to lose.
    const early = index % 2 === 0;
    const canvas = await until(
      'a canvas',
      () => (early || find('.frame').dataset.ground !== 'drawing') && find('canvas'),
      look,
    );
    if (find('.frame').dataset.ground === 'drawing') found.beginning += 1;
    const extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const isBack = index % 4 > 1;
    const lost = new Promise((resolve) => {
      const seen = (event) => {
        if (isBack) event.preventDefault(); // a browser gives back only what somebody waits for
        resolve();
      };
      map.shadowRoot.addEventListener('webglcontextlost', seen, { capture: true, once: true });
    });
    extension.loseContext();
    await lost;
    found.lost += 1;
    if (isBack) {
      extension.restoreContext();
      found.restored += 1;
    }
    await until('its end', () => !canvas.isConnected, look);
  }
  return (async () => {
    for (let maps = 0; maps * OF_EACH < losses; maps++) {
      const map = document.createElement('ikon-quartierskarte');
      window.follow(map);
      let told = 0;
      map.addEventListener('ikon-error', () => (told += 1));
      for (const [key, value] of [
        ['feed', '/feed.json'],
        ['lang', 'de'],
      ])
        map.setAttribute(key, value);
      document.body.append(map);
      const find = (selector) => map.shadowRoot?.querySelectorAll(selector) ?? [];
      await until(
        'the pins',
        () => find('.pin').length > 0,
        () => undefined,
      );
      for (let index = 0; index < OF_EACH; index++) await loseOne(map, index + maps);
      await until(
        'the sentence',
        () => find('.notice').length > 0,
        () => undefined,
      );
      await map.updateComplete;
      found.notices.push(find('.notice').length);
      found.told.push(told);
      found.ends.push(faultOf(map) || find('.frame')[0].dataset.ground);
      map.remove();
    }
    return found;
  })();
}

export const loseContexts = (tab, losses) => tab.evaluate(lose, [losses, OF_EACH, PATIENCE]);

/** What has to hold of them. */
export function judgeLosses(check, found) {
  const { lost, beginning, restored, blank, notices, told, ends } = found;
  const all = (list, value) => list.every((one) => one === value);
  const name = `of ${lost} lost contexts`;
  check(`${name} some are lost while a map begins`, beginning > 0 && beginning < lost, `${beginning}`);
  check(`${name} some are given back`, restored > 0 && restored < lost, `${restored}`);
  check(`${name} none takes pins or ground from view`, blank.length === 0, blank.slice(0, 5).join(', '));
  check(`a map that loses too many contexts stays a drawing`, all(ends, 'drawing'), ends.join());
  check(`a map that loses too many contexts says so once`, all(notices, 1), notices.join());
  check(`a map that loses too many contexts tells its page once`, all(told, 1), told.join());
}
