// Answers for the kiosk's page: its code from the store of one version, its data from the store that the page keeps, and every
// navigation with a page of ours, whatever the network does.
import { CodeStore, type Version } from './code.js';
import { keptData } from './data.js';
import { waitingPage } from './waiting-page.js';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const KIOSK_VERSION: Version;

const PAGE = 'index.html';
const folder = new URL('./', self.location.href).href;
const code = new CodeStore(KIOSK_VERSION, folder);

self.addEventListener('install', (event) => event.waitUntil(code.fill()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** The first version serves the page that brought it; a later one comes when the page says that nobody is there. */
async function takeOver(): Promise<void> {
  await self.clients.claim();
  await code.sweep();
}

self.addEventListener('message', (event) => {
  if (event.data === 'switch') void self.skipWaiting();
  if (event.data === 'version') event.waitUntil(tell(event.ports[0]));
});

/** Says which version this is, and whether all of it is stored; where it is not, that is made good before a file is needed. */
async function tell(port: MessagePort | undefined): Promise<void> {
  const isWhole = await code.isWhole().catch(() => false);
  port?.postMessage({ mark: KIOSK_VERSION.mark, isWhole });
  // No network, no room, or another version on the server: the page asks again.
  if (!isWhole) await code.complete().catch(() => undefined);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') return event.respondWith(page(new URL(request.url)));
  if (request.method !== 'GET' || asksForNews(request)) return;
  const path = code.pathOf(request.url);
  event.respondWith(path === undefined ? data(request) : code.file(path).catch(lost));
});

/** The page's own looking for something newer. */
const asksForNews = ({ cache, destination }: Request) =>
  destination === '' && (cache === 'no-cache' || cache === 'no-store');

/** Every address leads to the one page; its files are relative to the folder. */
function page({ origin, pathname }: URL): Promise<Response> | Response {
  const isPage = [folder, folder + PAGE].includes(origin + pathname);
  return isPage ? code.file(PAGE).catch(noPage) : Response.redirect(folder, 302);
}

function noPage(): Response {
  lost();
  // The page that would say so is not there.
  self.registration.waiting?.postMessage('switch');
  return waitingPage();
}

/** This version has a hole that it cannot fill: the next one may be whole. */
function lost(): Response {
  self.registration.update().catch(() => undefined); // No network; the page tries again.
  return Response.error();
}

const data = async (request: Request) => (await keptData(request)) ?? fetch(request);
