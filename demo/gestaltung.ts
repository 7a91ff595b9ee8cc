import { byId, make } from './dom.js';
import { PLAIN, THEMES, wear } from './themes/themes.js';

const SCHEMES: Readonly<Record<string, string>> = { geraet: 'light dark', hell: 'light', dunkel: 'dark' };

const form = byId<HTMLFormElement>('choices');

const radios = (name: string) => form.elements.namedItem(name) as RadioNodeList;

/** The choices stand in the page's address; what it says wrongly is left out. */
function fromAddress(): void {
  const wanted = new URLSearchParams(location.search);
  for (const [name, otherwise] of [
    ['thema', PLAIN],
    ['helligkeit', 'geraet'],
  ] as const) {
    radios(name).value = otherwise;
    radios(name).value = wanted.get(name) ?? otherwise;
  }
}

function toAddress(): void {
  const address = new URL(location.href);
  for (const name of ['thema', 'helligkeit']) address.searchParams.set(name, radios(name).value);
  history.replaceState(history.state, '', address);
}

function show(): void {
  const theme = radios('thema').value;
  wear(document, theme);
  document.documentElement.style.colorScheme = SCHEMES[radios('helligkeit').value] ?? '';
  byId('theme-says').textContent = THEMES.find(({ id }) => id === theme)?.says ?? '';
}

byId('themes').append(
  ...THEMES.map(({ id, name }) =>
    make('label', {}, make('input', { type: 'radio', name: 'thema', value: id }), name),
  ),
);
fromAddress();
show();
form.addEventListener('change', () => {
  toAddress();
  show();
  // Charts and the map's ground are drawn in the colours of their time: new ones are drawn in the new colours.
  for (const suite of document.querySelectorAll('main section > :last-child'))
    suite.replaceWith(suite.cloneNode());
});
