// dist/embed, the page for frames, in pages of hosts: on the same server and on another.
import { hostPage, POLICY, serve } from './server.mjs';
import { isDrawn, openTab, PATIENCE, settled, until } from './support.mjs';

const FEED = '/feeds/musterstadt.json';
const tag = (attributes) => `<script src="/ikon/cdn/loader.js" data-iframe ${attributes}></script>`;
const list = `data-element="angebote" data-feed="${FEED}" data-page-size="4"`;

/** In the page. */
const nextFrame = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

const frameOf = async (tab, selector = 'iframe') => (
  await until(tab, (s) => document.querySelector(s), selector),
  (await tab.$(selector)).contentFrame()
);
/** The button comes with the cards that are not in view, a frame after the first. */
const hasMore = () => document.querySelector('ikon-angebote').shadowRoot.querySelector('.more');
const heightOf = (tab, selector = 'iframe') =>
  tab.$eval(selector, (element) => element.getBoundingClientRect().height);

export async function frames(browser, check) {
  const inner = await serve({}, { openTo: '*', policy: () => POLICY });
  const far = (query) =>
    `<iframe title="Angebote" allow="fullscreen" height="600" width="600" src="${inner.origin}/ikon/embed/?${query}"></iframe>`;
  const outer = await serve(
    {
      '/loader': hostPage(tag(list)),
      '/turkish': hostPage(`<section lang="tr" class="dark">${tag(list)}</section>`),
      '/two': hostPage(
        tag(list) +
          tag(`data-element="massnahmen" data-feed="/feeds/minden.json" data-title="Was daraus wird"`),
      ),
      '/far': hostPage(
        `<script src="/ikon/cdn/loader.js" data-iframe="${inner.origin}/ikon/embed/" data-element="angebote" data-feed="${inner.origin}${FEED}" data-page-size="4"></script>`,
      ),
      '/sandboxed': hostPage(
        `<script src="${inner.origin}/ikon/cdn/loader.js" data-iframe data-element="angebote" data-feed="${inner.origin}${FEED}" data-page-size="4"></script>`,
      ),
      '/no-page': hostPage(tag(list).replace('data-iframe', 'data-iframe="https://"')),
      '/no-feed': hostPage(tag('data-element="angebote" data-feed="https://"')),
      '/own-map': hostPage(
        tag(`data-element="quartierskarte" data-feed="${FEED}" data-basemap="karte/stil.json"`),
      ),
      '/map': hostPage(far(`element=quartierskarte&lang=ar&feed=${FEED}`)),
      '/map-loader': hostPage(tag(`data-element="quartierskarte" data-feed="${FEED}"`)),
      '/no-fullscreen': hostPage(
        far(`element=quartierskarte&feed=${FEED}`).replace('allow="fullscreen"', ''),
      ),
    },
    { policy: (path) => (path === '/sandboxed' ? 'sandbox allow-scripts' : undefined) },
  );
  for (const [name, part] of Object.entries({
    height,
    language,
    two,
    messages,
    map,
    rest,
    wrong,
    dialogs,
    noscript,
    sandboxed,
    addresses,
  }))
    try {
      await part({ browser, check, outer: outer.origin, inner: inner.origin });
    } catch (error) {
      check(`frames, ${name}: can be looked at`, false, error.message);
    }
  await outer.close();
  await inner.close();
}

/** Opens a host's page, waits for the element in its frame. */
async function open(browser, address, tagName = 'ikon-angebote', size) {
  const opened = await openTab(browser, size);
  await opened.tab.goto(address);
  const frame = await frameOf(opened.tab);
  await until(frame, isDrawn, tagName);
  return { ...opened, frame };
}

async function height({ browser, check, outer }) {
  for (const path of ['/loader', '/far'])
    for (const size of [
      { width: 320, height: 640 },
      { width: 1200, height: 800 },
    ]) {
      const { tab, frame, complaints, close } = await open(browser, `${outer}${path}`, 'ikon-angebote', size);
      const apart = async () =>
        Math.abs(
          (await heightOf(tab)) -
            (await frame.evaluate(() => document.querySelector('main').getBoundingClientRect().height)),
        );
      // The page around hears of a height a frame or two later.
      const fits = async () => {
        for (let frames = 0; (await apart()) > 1; frames++) {
          if (frames > 300) return false;
          await tab.evaluate(() => new Promise(requestAnimationFrame));
        }
        return true;
      };
      await until(frame, hasMore);
      await until(frame, () => innerHeight >= document.querySelector('main').getBoundingClientRect().height);
      const before = await heightOf(tab);
      const where = `${path} at ${size.width} px`;
      check(`${where}: the frame is as high as its content`, await fits(), before);
      await frame.$eval('ikon-angebote', (element) => element.shadowRoot.querySelector('.more').click());
      await until(
        tab,
        (from) => document.querySelector('iframe').getBoundingClientRect().height > from + 200,
        before,
      );
      check(`${where}: and stays so when that grows`, await fits(), await heightOf(tab));
      const bars = await frame.evaluate(() => innerWidth - document.documentElement.clientWidth);
      const wide = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      check(`${where}: nothing scrolls in it`, bars === 0 && wide <= 0, `${bars} ${wide}`);
      check(`${where}: no complaint of the strict policy`, complaints.length === 0, complaints.join(' '));
      await close();
    }
}

async function language({ browser, check, outer }) {
  const { tab, frame, close } = await open(browser, `${outer}/turkish`);
  // Words come as a file of their own: what is there without them speaks German for a moment.
  await until(
    frame,
    () => document.querySelector('ikon-angebote').shadowRoot.querySelector('.suite').lang !== 'de',
  ).catch(() => undefined);
  const inside = await frame.evaluate(() => ({
    lang: document.documentElement.lang,
    words: document.querySelector('ikon-angebote').shadowRoot.querySelector('.suite').lang,
    scheme: getComputedStyle(document.documentElement).colorScheme,
  }));
  check(
    'the frame speaks the language of the place where its tag stands',
    inside.lang === 'tr' && inside.words === 'tr',
    inside.lang,
  );
  check('and is dark where that is', inside.scheme === 'dark', inside.scheme);
  const title = await tab.$eval('iframe', (element) => element.title);
  check('a frame has a title', title === 'Angebote', title);
  await close();
}

async function two({ browser, check, outer }) {
  const { tab, close } = await openTab(browser);
  await tab.goto(`${outer}/two`);
  const second = await frameOf(tab, 'iframe[title="Was daraus wird"]');
  await until(second, isDrawn, 'ikon-massnahmen');
  const first = await frameOf(tab, 'iframe[title="Angebote"]');
  await until(first, isDrawn, 'ikon-angebote');
  const heights = await tab.$$eval('iframe', (all) => all.map((one) => one.getBoundingClientRect().height));
  check('two frames have each their own height', Math.abs(heights[0] - heights[1]) > 50, heights.join(' '));
  check(
    'a title of the host is that of the document, too',
    (await second.title()) === 'Was daraus wird',
    await second.title(),
  );
  await close();
}

async function messages({ browser, check, outer }) {
  const { tab, frame, close } = await open(browser, `${outer}/loader`);
  await settled(tab, frame, 'ikon-angebote');
  const lie = { ikon: 1, type: 'height', id: '1', height: 99 };
  const other = await tab.evaluateHandle(() =>
    document.body.appendChild(Object.assign(document.createElement('iframe'), { id: 'other' })),
  );
  await (await other.contentFrame()).evaluate((words) => parent.postMessage(words, '*'), lie);
  await tab.evaluate(async (words) => {
    window.postMessage(words, '*');
    document.querySelector('iframe').contentWindow.postMessage(words, '*');
    // Messages come in order: after this one, all others have been seen.
    await new Promise((resolve) => {
      addEventListener('message', ({ data }) => data === 'end' && resolve());
      window.postMessage('end', '*');
    });
  }, lie);
  await frame.evaluate(nextFrame);
  // Whoever believed one would stay that low: the page in the frame has nothing new to tell.
  check(
    'a height that another window tells is not believed',
    (await heightOf(tab)) > 99,
    await heightOf(tab),
  );
  await close();
}

async function map({ browser, check, outer }) {
  const { frame, close } = await open(browser, `${outer}/map`, 'ikon-quartierskarte');
  const button = await frame.waitForSelector('button.fullscreen');
  check(
    'a map has a button for the full screen, in its language',
    (await button.evaluate((one) => one.textContent)) === 'ملء الشاشة',
  );
  check(
    'and its page runs from right to left',
    (await frame.evaluate(() => document.documentElement.dir)) === 'rtl',
  );
  const title = await frame.title();
  check('the document is named after the feed', title.length > 0 && title !== 'Angebote', title);
  await button.click();
  await until(
    frame,
    () => document.fullscreenElement && document.querySelector('.fullscreen').ariaPressed === 'true',
  );
  check('the button leads there', true);
  await button.click();
  await until(
    frame,
    () => !document.fullscreenElement && document.querySelector('.fullscreen').ariaPressed === 'false',
  );
  check('and back', true);
  await close();
  const { frame: without, close: leave } = await open(
    browser,
    `${outer}/no-fullscreen`,
    'ikon-quartierskarte',
  );
  check('no button where the host does not allow it', (await without.$('button.fullscreen')) === null);
  await leave();
}

const isStill = (heights) => heights.length > 30 && new Set(heights.slice(-30)).size === 1;

/** What follows a frame's height must not change it. */
async function rest({ browser, check, outer }) {
  const { tab, frame, close } = await open(browser, `${outer}/map-loader`, 'ikon-quartierskarte');
  await until(
    frame,
    () => innerHeight === Math.ceil(document.querySelector('main').getBoundingClientRect().height),
  );
  const lately = [];
  for (let frames = 0; frames < 300 && !isStill(lately); frames++) {
    await frame.evaluate(nextFrame);
    lately.push(await heightOf(tab));
  }
  check('the height of a map comes to rest', isStill(lately), lately.slice(-3).join(' '));
  await close();
}

async function wrong({ browser, check, inner }) {
  const cases = {
    'element=karte': ['element=angebote'],
    'element=angebote': ['feed='],
    'element=angebote&feed=javascript:alert(1)': ['https://'],
    'element=angebote&feed=https://verein.example/a.json': ['verein.example'],
  };
  for (const [query, [word]] of Object.entries(cases)) {
    const { tab, requests, close } = await openTab(browser);
    await tab.goto(`${inner}/ikon/embed/?${query}`);
    await until(tab, () => document.querySelector('p[lang=de]'));
    const said = await tab.$$eval('p', (all) =>
      all.map(({ lang, textContent }) => `${lang}: ${textContent}`),
    );
    check(
      `${query}: says what is wrong`,
      said.length === 2 && said.every((one) => one.includes(word)),
      said[0],
    );
    const asked = requests
      .map((request) => request.url())
      .filter((url) => !url.includes('/ikon/embed/') && !url.startsWith('data:'));
    check(`${query}: asks for nothing`, asked.length === 0, asked.join(' '));
    await close();
  }
}

/** In a frame of 3,000 px a dialog has to open where the visitor is, not in the middle of it. */
async function dialogs({ browser, check, outer }) {
  for (const path of ['/loader', '/far']) {
    const { tab, frame, close } = await open(browser, `${outer}${path}`, 'ikon-angebote', {
      width: 390,
      height: 700,
    });
    await settled(tab, frame, 'ikon-angebote');
    await until(frame, hasMore);
    await frame.$eval('ikon-angebote', (element) => element.shadowRoot.querySelector('.more').click());
    await until(tab, () => document.querySelector('iframe').getBoundingClientRect().height > 1_500);
    await tab.waitForNetworkIdle({ idleTime: 300 });
    const button = await frame.waitForSelector('ikon-angebote >>> .filter-button');
    await button.click();
    const dialog = await frame.waitForSelector('ikon-angebote >>> dialog[open]');
    const isInView = async () => {
      const { y, height } = await dialog.boundingBox();
      return y >= -1 && y + height <= 701;
    };
    const end = Date.now() + PATIENCE;
    while (!(await isInView()) && Date.now() < end) await frame.evaluate(nextFrame);
    check(
      `${path}: a dialog opens where the visitor is`,
      await isInView(),
      JSON.stringify(await dialog.boundingBox()),
    );
    await close();
  }
}

async function noscript({ browser, check, inner }) {
  const { tab, close } = await openTab(browser);
  await tab.setJavaScriptEnabled(false);
  await tab.goto(`${inner}/ikon/embed/?element=angebote&feed=${FEED}`);
  const text = await tab.$eval('main', (main) => main.innerText);
  check(
    'without scripts it says so',
    text.includes('JavaScript') && text.includes('turn it on'),
    text.slice(0, 50),
  );
  await close();
}

/** A page without an origin: the frame in it has none either, and is followed all the same. */
async function sandboxed({ browser, check, outer }) {
  const { tab, complaints, close } = await openTab(browser);
  await tab.goto(`${outer}/sandboxed`);
  const grown = await until(
    tab,
    () => document.querySelector('iframe')?.getBoundingClientRect().height > 1000,
  ).then(
    () => true,
    () => false,
  );
  check(
    'the height is followed on a page in a sandbox',
    grown,
    `${await heightOf(tab)} ${complaints.join(' ')}`,
  );
  await close();
}

async function addresses({ browser, check, outer }) {
  const { tab, complaints, requests, close } = await openTab(browser);
  await tab.goto(`${outer}/no-page`);
  const words = await tab.evaluate(() => document.body.innerText);
  check(
    'a page for frames without address is named',
    words.includes('data-iframe="https://"?'),
    words.slice(0, 80),
  );
  await tab.goto(`${outer}/no-feed`);
  const frame = await frameOf(tab);
  const said = () => /nicht erlaubt/.test(document.querySelector('main')?.textContent);
  check(
    'a feed without address is told in the frame',
    await until(frame, said).then(
      () => true,
      () => false,
    ),
  );
  check('neither throws', complaints.length === 0, complaints.join(' '));
  await tab.goto(`${outer}/own-map`);
  const asked = () => requests.some((request) => request.url() === `${outer}/karte/stil.json`);
  await until(await frameOf(tab), isDrawn, 'ikon-quartierskarte');
  check(
    'a map of the page is asked for beside the page',
    asked() ||
      (await tab.waitForRequest(`${outer}/karte/stil.json`).then(
        () => true,
        () => false,
      )),
  );
  await close();
}
