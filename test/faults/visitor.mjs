// A page with all elements, and what a visitor has of each.
import { answer } from './server.mjs';

export const TAGS = ['ikon-quartierskarte', 'ikon-angebote', 'ikon-kennzahlen', 'ikon-massnahmen'];
const OWN = 'Rufen Sie uns an.';
const listen = `
  window.heard = [];
  for (const type of ['ikon-error', 'ikon-ready'])
    addEventListener(type, (event) => heard.push(type + ' ' + event.target.localName));
`;

export function pageOf({ feed, basemap, policy, offline }) {
  const elements = TAGS.map((tag) => {
    const map = basemap && tag === 'ikon-quartierskarte' ? ` basemap="${basemap}"` : '';
    return `<${tag} feed="${feed}" lang="de"${map}${offline ? ' offline' : ''}><p>${OWN}</p></${tag}>`;
  });
  const html = `<!doctype html><html lang="de"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Stadt</title><script>${listen}</script><script type="module" src="/cdn/ikon.js"></script>${elements.join('')}`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return answer(html, { headers: policy ? { ...headers, 'content-security-policy': policy } : headers });
}

/** Runs in the page: by element what can be seen, `error`, `stale`, `ready`, `own` (the page's words), or `blank` and why. */
export function seen([tags, own]) {
  const FACTS = {
    'ikon-quartierskarte': /Haus|Karte/,
    'ikon-angebote': /N.hkurs/,
    'ikon-kennzahlen': /Einwohner/,
    'ikon-massnahmen': /Ma.nahme/,
  };
  return tags.map((tag) => {
    const element = document.querySelector(tag);
    const inside = element.shadowRoot;
    if (!inside) return element.innerText.includes(own) ? 'own' : 'blank: not even the page’s own words';
    const notice = inside.querySelector('.notice');
    const offers = notice?.querySelector('button')?.innerText.trim();
    const text = inside.querySelector('.suite')?.innerText ?? '';
    if (notice?.matches('.bad'))
      return offers && notice.innerText.length > 30 ? 'error' : 'blank: a mute error';
    if (!element.catalog || !FACTS[tag].test(text)) return `blank: ${element.state} ${text.slice(0, 60)}`;
    return element.state === 'stale' || (notice?.matches('.warn') && offers) ? 'stale' : 'ready';
  });
}

export const seenBy = (tab) => tab.evaluate(seen, [TAGS, OWN]);
