// Where things stand in the elements and how they look: what a host's style sheet must not change.

/** Runs in the page. */
function look() {
  const roles =
    'h2, h3, h4, p, a, button, input, select, label, li, dl > *, figure, figcaption, table, th, td, svg, canvas, summary, fieldset, legend, [role], [part]';
  const kept = [
    'fontSize fontFamily fontStyle fontWeight fontVariant lineHeight letterSpacing wordSpacing color direction textAlign textTransform',
    'textIndent whiteSpace textShadow listStyleType cursor hyphens writingMode wordBreak borderCollapse captionSide visibility',
    'tabSize quotes textDecorationLine backgroundColor fill stroke webkitTextStrokeWidth textOrientation fontStretch',
  ]
    .join(' ')
    .split(' ');
  if (!globalThis.hostProbe || hostProbe.missing().length) return undefined;
  const found = {};
  for (const tag of hostProbe.tags) {
    const host = document.querySelector(tag);
    const edge = getComputedStyle(host);
    const box = host.getBoundingClientRect();
    const left = box.left + parseFloat(edge.borderLeftWidth) + parseFloat(edge.paddingLeft);
    const top = box.top + parseFloat(edge.borderTopWidth) + parseFloat(edge.paddingTop);
    // What is out of sight is laid out, too: a row must not depend on how far down it stands.
    if (!host.allDrawn) {
      host.allDrawn = new CSSStyleSheet();
      host.allDrawn.replaceSync('* { content-visibility: visible !important; }');
      host.shadowRoot.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets, host.allDrawn];
    }
    const marks = { itself: { at: [], looks: `backgroundColor ${edge.backgroundColor}` } };
    let index = 0;
    for (const one of host.shadowRoot.querySelectorAll(roles)) {
      const { x, y, width, height } = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      const looks = kept.map((key) => `${key} ${style[key]}`).join('|');
      const name = `${one.localName}${one.getAttribute('class') ? `.${one.getAttribute('class').trim().split(/\s+/)[0]}` : ''}`;
      const shown = width + height > 0;
      marks[`${index++} ${name}`] = {
        at: shown ? [x - left, y - top, width, height].map((n) => Math.round(n * 10) / 10) : [],
        looks,
      };
    }
    found[tag] = marks;
  }
  return found;
}

/** Looks in a row, some frames apart, that have to find the same. */
const ENOUGH = 4;

export async function measure(page) {
  await page.works();
  let last = '';
  let same = 0;
  for (let tries = 0; tries < 100; tries += 1) {
    const now = await page.until('all elements can be measured', look);
    const text = JSON.stringify(now);
    same = text === last ? same + 1 : 0;
    if (same === ENOUGH) return now;
    last = text;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error('the page does not come to rest');
}

/** Half a pixel is what fonts and layout round; more is a shift. */
const SHIFT = 0.6;

function differences(tag, expected, actual, shift) {
  const lines = [];
  for (const [mark, { at, looks }] of Object.entries(expected)) {
    const now = actual[mark];
    if (!now) lines.push(`${tag} ${mark} is missing`);
    else if (
      at.length !== now.at.length ||
      at.some((value, index) => Math.abs(value - now.at[index]) > shift)
    )
      lines.push(`${tag} ${mark} stands at ${now.at}, not ${at}`);
    else if (now.looks !== looks) {
      const was = looks.split('|');
      const changed = now.looks.split('|').filter((one, index) => one !== was[index]);
      lines.push(`${tag} ${mark} has ${changed.join(', ')}`);
    }
  }
  return lines;
}

/** @throws with the first differences */
export async function looksAsOn(page, neutral, shift = SHIFT) {
  const [expected, actual] = [await page.neutral(neutral), await measure(page)];
  const lines = Object.keys(expected).flatMap((tag) => differences(tag, expected[tag], actual[tag], shift));
  if (lines.length) throw new Error([`${lines.length} differences`, ...lines.slice(0, 6)].join('\n       '));
}
