import { expect } from 'chai';
import { CodeStore } from '../../demo/kiosk/unattended/worker/code.js';
import { fetched, serveAgain, until } from '../helpers/page.js';

const FOLDER = `${location.origin}/screen-of-tests/`;
const CONTENTS = {
  'index.html': '<p>',
  'code/a.js': 'a',
  'code/b.js': 'b',
  'code/c.js': 'c',
  'code/d.js': 'd',
  'code/e.js': 'e',
};
type Path = keyof typeof CONTENTS;
const PATHS = Object.keys(CONTENTS) as Path[];
const NAME = 'ikon-kiosk-code-abc';

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

describe('what a screen’s service worker keeps of one version', () => {
  let store: CodeStore;
  /** A worker of the same files, which differs in its own code. */
  let next: CodeStore;
  const served = (path: Path) => FOLDER + path;
  const is = (path: Path) => serveAgain(served(path), CONTENTS[path]);
  const fails = (path: Path) => serveAgain(served(path), new Response('', { status: 503 }));
  const kept = async () =>
    (await caches.has(NAME)) ? (await (await caches.open(NAME)).keys()).map(({ url }) => url).sort() : [];
  const everything = PATHS.map(served).sort();
  const isRefused = (filled: Promise<void>) =>
    filled.then(
      () => false,
      () => true,
    );

  beforeEach(async () => {
    const hashes = Object.entries(CONTENTS).map(async ([path, text]) => [path, await hashOf(text)] as const);
    const version = { mark: 'abc', files: Object.fromEntries(await Promise.all(hashes)) };
    store = new CodeStore(version, FOLDER);
    next = new CodeStore(version, FOLDER);
    PATHS.forEach(is);
  });
  afterEach(() => caches.delete(NAME));

  it('is all of its files, or nothing', async () => {
    fails('code/b.js');
    expect(await isRefused(store.fill())).to.equal(true);
    expect(await kept()).to.deep.equal([]);
    is('code/b.js');
    await store.fill();
    expect(await kept()).to.deep.equal(everything);
  });

  it('is nothing also where files come after one has failed', async () => {
    let come: (answer: undefined) => void = () => undefined;
    const late = new Promise((resolve) => (come = resolve));
    for (const path of PATHS.slice(2, -1))
      serveAgain(served(path), () => late.then(() => new Response(CONTENTS[path])));
    fails('code/e.js');
    fetched.length = 0;
    expect(await isRefused(store.fill())).to.equal(true);
    come(undefined);
    await until(() => fetched.includes(served('code/a.js')) && fetched.includes(served('index.html')));
    expect(await kept()).to.deep.equal([]);
  });

  it('is asked for no more when a worker comes that differs in its own code alone', async () => {
    await store.fill();
    fetched.length = 0;
    await next.fill();
    expect(fetched).to.deep.equal([]);
    expect(await kept()).to.deep.equal(everything);
  });

  it('stays when such a worker does not arrive whole', async () => {
    await store.fill();
    await (await caches.open(NAME)).delete(served('code/b.js'));
    fails('code/b.js');
    expect(await isRefused(next.fill())).to.equal(true);
    expect(await kept()).to.deep.equal(everything.filter((url) => !url.endsWith('b.js')));
  });

  it('is mended where a file was overwritten', async () => {
    await store.fill();
    await (await caches.open(NAME)).put(served('code/b.js'), new Response('another'));
    await next.fill();
    expect(await (await store.file('code/b.js')).text()).to.equal('b');
  });

  it('does not pass for whole when it was taken away while it came in', async () => {
    serveAgain(served('index.html'), async () => {
      await caches.delete(NAME);
      return new Response(CONTENTS['index.html']);
    });
    expect(await isRefused(store.fill())).to.equal(true);
    expect(await store.isWhole()).to.equal(false);
  });

  it('tells whether it is whole', async () => {
    expect(await store.isWhole()).to.equal(false);
    expect(await kept(), 'and looking makes none').to.deep.equal([]);
    await store.fill();
    expect(await store.isWhole()).to.equal(true);
    await (await caches.open(NAME)).delete(served('code/a.js'));
    expect(await store.isWhole()).to.equal(false);
  });

  it('is kept also of a server that says of its answers that they vary by everything', async () => {
    serveAgain(served('code/a.js'), new Response(CONTENTS['code/a.js'], { headers: { Vary: '*' } }));
    await store.fill();
    expect(await kept()).to.deep.equal(everything);
  });
});
