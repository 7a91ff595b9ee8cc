// The texts that the Baukasten gives to editors, as they stand, on a page of a host.
import { hostPage, serve } from './server.mjs';
import { baukasten, isDrawn, openTab, until } from './support.mjs';

/** What an editor may have chosen: with a sign that HTML, an address and a shortcode write differently. */
const CHOSEN = {
  angebote: { districts: 'altstadt', lang: 'ar', 'language-switch': '', 'page-size': '2' },
  quartierskarte: { consent: 'click', center: '8.917,52.289', zoom: '14', group: 'karte-1' },
  kennzahlen: { columns: '1', theme: 'dark' },
  massnahmen: { 'url-sync': '' },
};

export async function snippets(browser, check) {
  const { snippet } = await baukasten();
  const pages = {};
  const { origin, close } = await serve(pages);
  for (const [element, values] of Object.entries(CHOSEN))
    for (const format of ['script', 'iframe', 'loader']) {
      const feeds = [`${origin}/feeds/musterstadt.json?a=1&b=2`];
      const text = snippet(format, {
        element,
        feeds,
        values,
        base: `${origin}/ikon`,
        title: 'Angebote',
      });
      pages[`/${format}-${element}`] = hostPage(text);
      await shows(browser, check, { origin, format, element, wanted: { feed: feeds[0], ...values } });
    }
  await close();
}

async function shows(browser, check, { origin, format, element, wanted }) {
  const { tab, complaints, close } = await openTab(browser);
  await tab.goto(`${origin}/${format}-${element}`);
  const place = format === 'iframe' ? await framed(tab) : tab;
  await until(place, isDrawn, `ikon-${element}`);
  const found = await place.$eval(
    `ikon-${element}`,
    (one, names) => Object.fromEntries(names.map((name) => [name, one.getAttribute(name)])),
    Object.keys(wanted),
  );
  const same = Object.entries(wanted).every(([name, value]) => found[name] === value);
  check(`${format}: ${element} is there with what was chosen`, same, same ? '' : JSON.stringify(found));
  check(`${format}: ${element} without complaint`, complaints.length === 0, complaints.join(' '));
  await close();
}

/** The page in the frame; it is lazy, and so has to come into sight. */
async function framed(tab) {
  const frame = await tab.$('iframe');
  await frame.evaluate((one) => one.scrollIntoView());
  return frame.contentFrame();
}
