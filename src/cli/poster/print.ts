import { Failure } from '../problem.js';
import { withBrowser } from './browser.js';
import type { Devtools } from './devtools.js';

/** What the page says when it is done. */
interface Drawn {
  readonly state: string;
  readonly says: string;
  readonly languages: string;
  readonly code: boolean;
  /** Whether "you are here" stands on the map. */
  readonly here: boolean;
}

/** A poster that takes longer will not come. */
const PATIENCE = 120_000;
/** So long nothing may change: a search finds more while it is being prepared. */
const CALM = 400;

/** Resolves in the page once it is drawn and stays as it is. */
const DONE = `new Promise((resolve) => {
  let calm;
  const look = () => {
    clearTimeout(calm);
    const page = document.documentElement;
    const state = page?.dataset.poster;
    if (state !== 'ready' && state !== 'failed') return;
    const says = document.getElementById('says').textContent;
    const { languages, code, here } = page.dataset;
    const drawn = { state, says, languages, code: code === 'yes', here: here === 'yes' };
    calm = setTimeout(() => resolve(drawn), ${CALM});
  };
  new MutationObserver(look).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-poster'] });
  look();
})`;

/** Opens a page in a browser and prints it. @throws Failure */
export async function printPage(
  browser: string,
  address: string,
): Promise<Drawn & { readonly pdf: Uint8Array }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('browser-slow')), PATIENCE);
  });
  try {
    return await withBrowser(browser, (devtools) =>
      Promise.race([print(devtools, address), broken(devtools), late]),
    );
  } finally {
    clearTimeout(timer);
  }
}

/** Rejects when the page can no longer become ready: it crashed, or a script of it failed. */
function broken(devtools: Devtools): Promise<never> {
  return new Promise((_, reject) => {
    const crashed = () => reject(new Failure('browser-failed', { reason: 'page crashed' }));
    devtools.on('Inspector.targetCrashed', crashed);
    devtools.on('Target.targetCrashed', crashed);
    devtools.on('Runtime.exceptionThrown', (params) => {
      const { text, exception } = (params as Thrown).exceptionDetails;
      const reason = (exception?.description ?? text).split('\n')[0] ?? text;
      reject(new Failure('poster-failed', { reason }));
    });
  });
}

/** Of the DevTools protocol. */
interface Thrown {
  readonly exceptionDetails: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

async function print(devtools: Devtools, address: string): Promise<Drawn & { readonly pdf: Uint8Array }> {
  const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const attached = await devtools.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const send = <T>(method: string, params: object = {}) =>
    devtools.send<T>(method, params, attached.sessionId);
  await Promise.all([send('Inspector.enable'), send('Runtime.enable')]);
  const { errorText } = await send<{ errorText?: string }>('Page.navigate', { url: address });
  if (errorText) throw new Failure('poster-failed', { reason: errorText });
  const { result } = await send<{ result: { value?: Drawn } }>('Runtime.evaluate', {
    expression: DONE,
    awaitPromise: true,
    returnByValue: true,
  });
  const drawn = result.value;
  if (drawn?.state !== 'ready') throw new Failure('poster-failed', { reason: drawn?.says ?? '' });
  const { stream } = await send<{ stream: string }>('Page.printToPDF', {
    ...{ preferCSSPageSize: true, printBackground: true, displayHeaderFooter: false },
    ...{ generateTaggedPDF: true, generateDocumentOutline: true, transferMode: 'ReturnAsStream' },
  });
  return { ...drawn, pdf: await collect(send, stream) };
}

type Send = <T>(method: string, params?: object) => Promise<T>;

async function collect(send: Send, handle: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await send<{ data: string; base64Encoded?: boolean; eof: boolean }>(
      'IO.read',
      { handle },
    );
    pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) return Buffer.concat(pieces);
  }
}
