import { until } from './page.js';

const pages = import.meta.glob<string>('../../demo/*.html', { query: '?raw', import: 'default' });
const nameOf = (path: string): string => path.replace(/^.*\//, '');
/** The text of every page, by its name. */
export const readPages = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      Object.entries(pages).map(async ([path, read]) => [nameOf(path), await read()] as const),
    ),
  );
/** The Baukasten has its element in a frame, the poster's page has none: both have tests of their own. */
export const names = Object.keys(pages)
  .map(nameOf)
  .filter((name) => name !== 'baukasten.html' && name !== 'plakat.html');

export type DemoWindow = Window & typeof globalThis;
type Suite = HTMLElement & { state: string; status?: string; catalog: object | null; issues: unknown[] };

let frame: HTMLIFrameElement | undefined;

/** The statement on accessibility has no element of ours: it is drawn as soon as it has come. */
const isOnlyRead = (page: Window) => page.location.pathname.endsWith('/barrierefreiheit.html');

/** Opens a page of the demo in a frame of its own. */
export async function open(name: string, width: number): Promise<DemoWindow> {
  const page = await start(name, width);
  await until(() => page.document.readyState === 'complete', name);
  return page;
}

/** As {@link open}, but without waiting for the page to load. */
export async function start(name: string, width: number): Promise<DemoWindow> {
  frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '900';
  frame.src = `/demo/${name}`;
  document.body.append(frame);
  const page = frame.contentWindow as DemoWindow;
  await until(() => page.location.pathname.endsWith(name), name);
  return page;
}

export function close(): void {
  frame?.remove();
  frame = undefined;
}

export const suites = (page: Window) => [
  ...page.document.querySelectorAll<Suite>(
    'ikon-angebote, ikon-quartierskarte, ikon-kennzahlen, ikon-massnahmen',
  ),
];

/** Waits until everything that is near the viewport is drawn. */
export async function drawn(page: DemoWindow): Promise<void> {
  await until(
    () =>
      suites(page).length > 0 !== isOnlyRead(page) && suites(page).every(({ state }) => state === 'ready'),
    'the feeds',
  );
  await until(() => suites(page).every(({ status }) => status !== 'starting'), 'the map');
  await until(
    () => suites(page).every((suite) => !suite.shadowRoot?.querySelector('.panel-skeleton')),
    'the filters',
  );
}

/** What the page has asked of anybody else. */
export const foreignRequests = (page: Window) =>
  page.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((url) => !url.startsWith(location.origin) && !url.startsWith('data:'));
