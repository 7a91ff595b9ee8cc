// The loader: one script tag that becomes an element, or a frame.
import { hostPage, serve } from './server.mjs';
import { isDrawn, openTab, settled, until } from './support.mjs';

const tag = (attributes, more = '') => `<script src="/ikon/cdn/loader.js" ${attributes} ${more}></script>`;
const LIST =
  'data-element="angebote" data-feed="feeds/musterstadt.json" data-page-size="3" data-fallback="Bitte rufen Sie an."';
const MEASURES = 'data-element="massnahmen" data-feed="feeds/minden.json" data-language-switch';

const pages = {
  '/one': hostPage(tag(LIST)),
  '/several': hostPage(
    `${tag(LIST)}<p>Dazwischen</p>${tag(MEASURES)}<div id="last">${tag(LIST, 'data-group="b"')}</div>`,
  ),
  '/async': hostPage(tag(LIST, 'async')),
  '/defer': hostPage(tag(LIST, 'defer')),
  '/module': hostPage(`${tag(LIST, 'type="module"')}<p>Dazwischen</p>${tag(MEASURES, 'type="module"')}`),
  '/others': hostPage(
    `${tag(LIST, 'type="module"')}<script type="module" src="/chat.js" data-element="chat"></script>`,
  ),
  '/wrong': hostPage(tag('data-element="angebot" data-feed="feeds/musterstadt.json"')),
};

export async function loader(browser, check) {
  const { origin, close } = await serve(pages, { openTo: '*' });
  for (const way of ['one', 'async', 'defer', 'module']) await isThere(browser, check, origin, way);
  await several(browser, check, origin);
  await besideOthers(browser, check, origin);
  await withoutFeedServer(browser, check, origin);
  await fromElsewhere(browser, check, origin);
  const { tab, close: leave } = await openTab(browser);
  await tab.goto(`${origin}/wrong`);
  const text = await tab.evaluate(() => document.body.innerText);
  check('an unknown element is named where it should stand', text.includes('data-element="angebot"?'));
  await leave();
  await close();
}

async function isThere(browser, check, origin, way) {
  const { tab, complaints, close } = await openTab(browser);
  await tab.goto(`${origin}/${way}`);
  await settled(tab, tab, 'ikon-angebote');
  const found = await tab.$eval('ikon-angebote', (list) => ({
    cards: list.shadowRoot.querySelectorAll('.card').length,
    above: list.previousElementSibling?.localName,
    fallback: list.textContent,
    room: list.style.minHeight,
    tags: document.querySelectorAll('script[data-element]').length,
  }));
  check(
    `${way}: the element stands where its tag stood, with its options, and gives back the room`,
    found.cards === 3 &&
      found.above === 'p' &&
      found.fallback === 'Bitte rufen Sie an.' &&
      !found.room &&
      !found.tags,
    JSON.stringify(found),
  );
  check(`${way}: no complaint`, complaints.length === 0, complaints.join(' '));
  await close();
}

async function several(browser, check, origin) {
  const { tab, requests, close } = await openTab(browser);
  await tab.goto(`${origin}/several`);
  await settled(tab, tab, '#last > ikon-angebote');
  await until(tab, () => document.querySelector('ikon-massnahmen')?.state === 'ready');
  const order = await tab.evaluate(() =>
    [...document.querySelectorAll('main > :is(p, div, ikon-angebote, ikon-massnahmen)')]
      .map(({ localName }) => localName)
      .join(' '),
  );
  check(
    'several on a page stand in their order',
    order.includes('ikon-angebote p ikon-massnahmen div'),
    order,
  );
  const twice = requests
    .map((request) => request.url())
    .filter((url, i, all) => /\/cdn\//.test(url) && all.indexOf(url) < i);
  check('several on a page fetch everything once', twice.length === 0, twice.join(' '));
  await close();
}

/** As a module it cannot tell its own tags but by what they ask for. */
async function besideOthers(browser, check, origin) {
  const { tab, close } = await openTab(browser);
  await tab.goto(`${origin}/others`);
  await settled(tab, tab, 'ikon-angebote');
  const { left, text } = await tab.evaluate(() => ({
    left: [...document.querySelectorAll('script[data-element]')].map(({ dataset }) => dataset.element),
    text: document.body.innerText,
  }));
  check(
    'module: the tag of somebody else’s script stays, and nothing is said of it',
    left.join() === 'chat' && !text.includes('ikon-widgets:'),
    left.join(),
  );
  await close();
}

/** What cannot be loaded must not leave a hole as high as the screen. */
async function withoutFeedServer(browser, check, origin) {
  const { tab, close } = await openTab(browser);
  await tab.setRequestInterception(true);
  tab.on('request', (request) => (/\/chunks\//.test(request.url()) ? request.abort() : request.continue()));
  await tab.goto(`${origin}/one`);
  await until(tab, () => document.querySelector('ikon-angebote')?.style.minHeight === '');
  const text = await tab.$eval('ikon-angebote', (list) => list.innerText);
  check('where the code cannot be had, the fallback stands there', text === 'Bitte rufen Sie an.', text);
  await close();
}

/** A classic script of another server tells nobody its address but its tag. */
async function fromElsewhere(browser, check, origin) {
  const tagFrom = (more) =>
    `<script src="${origin}/ikon/cdn/loader.js" data-element="angebote" data-feed="${origin}/feeds/musterstadt.json" ${more}></script>`;
  const ways = { '/bare': '', '/async': 'async', '/module': 'type="module"' };
  const host = await serve(
    Object.fromEntries(Object.entries(ways).map(([path, more]) => [path, hostPage(tagFrom(more))])),
    {
      policy: () =>
        `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; connect-src ${origin}; img-src ${origin} data:`,
    },
  );
  for (const path of Object.keys(ways)) {
    const { tab, complaints, close } = await openTab(browser);
    await tab.goto(host.origin + path);
    const there = await until(tab, isDrawn, 'ikon-angebote').then(
      () => true,
      () => false,
    );
    check(
      `from another server, ${path.slice(1)}: the list is there, without complaint`,
      there && !complaints.length,
      complaints.join(' '),
    );
    await close();
  }
  await host.close();
}
