import type { Readable, Writable } from 'node:stream';

interface Answer {
  readonly id?: number;
  /** Of an event. */
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Speaks with a browser over two pipes: messages of the DevTools protocol, each ended by a zero. */
export class Devtools {
  #last = 0;
  readonly #waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  readonly #heard = new Map<string, (params: unknown) => void>();
  #rest = '';

  constructor(
    private readonly to: Writable,
    from: Readable,
  ) {
    // Whoever watches the process tells why it is gone.
    to.on('error', () => undefined);
    from.on('error', () => undefined);
    from.setEncoding('utf8').on('data', (text: string) => this.#read(text));
  }

  send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = ++this.#last;
    this.to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as T), reject });
    });
  }

  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#take(JSON.parse(message) as Answer);
  }

  /** Does something whenever the browser reports an event. */
  on(event: string, act: (params: unknown) => void): void {
    this.#heard.set(event, act);
  }

  #take({ id, result, error, method, params }: Answer): void {
    if (method !== undefined) this.#heard.get(method)?.(params);
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }
}
