/** Requests that were begun before the code that reads their answers was there; each is taken once. */
const begun = new Map<string, { readonly answer: Promise<Response>; readonly controller: AbortController }>();

/** ms after which an answer that nobody has taken is given up: it would be old news. */
const UNTAKEN = 10_000;
const OPTIONS: RequestInit = { credentials: 'same-origin' };

/** Begins to fetch what will be asked for soon. Never throws: a failure is told to whoever takes the answer. */
export function fetchAhead(url: string): void {
  if (begun.has(url) || !/^https?:/.test(url)) return;
  const controller = new AbortController();
  const answer = fetch(url, { ...OPTIONS, signal: controller.signal });
  answer.catch(() => undefined);
  begun.set(url, { answer, controller });
  setTimeout(() => {
    if (begun.get(url)?.controller === controller && begun.delete(url)) controller.abort();
  }, UNTAKEN);
}

/** Takes the answer that was begun, or asks now. */
export function fetchFeed(url: string, signal: AbortSignal, cache?: RequestCache): Promise<Response> {
  const early = begun.get(url);
  begun.delete(url);
  if (!early) return fetch(url, { ...OPTIONS, signal, cache });
  const stop = () => early.controller.abort(signal.reason);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return early.answer;
}
