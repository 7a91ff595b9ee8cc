// A visitor who touches at random: taps on what is there and on nothing, drags, long touches, several fingers, keys.
const SIZE = { width: 1080, height: 1920 };
/** ms at most between two things that they do. */
const PAUSE = 3_000;
const KEYS = ['Escape', 'Tab', 'Enter', 'Backspace', 'a', 'ش', 'F5', 'F11', 'F12', 'PageDown'];

/** Runs in the page: the middles of all that can be touched now, topmost only. */
function targets() {
  const found = [];
  const selector = 'button, a, summary, input, select, label, [tabindex], [role="tab"], .stage';
  function walk(root) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (!element.matches(selector)) continue;
      const { x, y, width, height } = element.getBoundingClientRect();
      const at = { x: x + width / 2, y: y + height / 2 };
      const isSeen = width > 0 && at.x > 0 && at.y > 0 && at.x < innerWidth && at.y < innerHeight;
      if (isSeen && root.elementFromPoint(at.x, at.y)) found.push(at);
    }
  }
  walk(document);
  return found;
}

/** Runs in the page: somebody looks at what they did, for so many ms. */
async function think(ms) {
  await window.skip(ms);
  await new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

export function createMonkey(tab, cdp, random) {
  const whole = (most) => Math.floor(random() * most);
  const anywhere = () => ({ x: whole(SIZE.width), y: whole(SIZE.height) });
  const touch = (type, ...touchPoints) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  const finger = ({ x, y }, id = 0) => ({ x: Math.round(x), y: Math.round(y), id });

  /** One after the other, without waiting for the page's answer to each. */
  const tap = (at) => Promise.all([touch('touchStart', finger(at)), touch('touchEnd')]);

  async function onSomething() {
    const all = await tab.evaluate(targets);
    await tap(all[whole(all.length)] ?? anywhere());
  }

  async function drag() {
    const [from, to] = [anywhere(), anywhere()];
    const way = (part) => finger({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    await Promise.all([
      touch('touchStart', finger(from)),
      ...[0.3, 0.7, 1].map((part) => touch('touchMove', way(part))),
      touch('touchEnd'),
    ]);
  }

  async function fingers() {
    const count = 2 + whole(3);
    const at = Array.from({ length: count }, anywhere);
    const together = at.map(({ x, y }, id) => finger({ x: (x + 540) / 2, y: (y + 960) / 2 }, id));
    await Promise.all([
      touch('touchStart', ...at.map(finger)),
      touch('touchMove', ...together),
      touch('touchEnd'),
    ]);
  }

  async function hold() {
    await touch('touchStart', finger(anywhere()));
    await tab.evaluate(() => window.skip(900));
    await touch('touchEnd');
  }

  async function twice() {
    const at = anywhere();
    await tap(at);
    await tap(at);
  }

  /** A letter that no keyboard of the driver's has is entered as an input method does. */
  function press() {
    const key = KEYS[whole(KEYS.length)];
    const isOnKeyboard = /^[ -~]+$/.test(key);
    return isOnKeyboard ? tab.keyboard.press(key) : tab.keyboard.sendCharacter(key);
  }

  const habits = [
    [0.62, onSomething],
    [0.74, () => tap(anywhere())],
    [0.86, drag],
    [0.91, fingers],
    [0.95, twice],
    [0.98, hold],
    [1, press],
  ];

  return {
    /** Does one thing, and leaves the page the time to answer. */
    async act() {
      const chance = random();
      await habits.find(([until]) => chance < until)[1]();
      await tab.evaluate(think, whole(PAUSE));
    },
    whole,
  };
}
