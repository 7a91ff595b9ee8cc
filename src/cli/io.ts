/** What the command line stands on; tests give their own. */
export interface Io {
  /** Standard output. Resolves when it is written. */
  readonly out: (content: string | Uint8Array) => Promise<void>;
  /** Standard error. */
  readonly err: (text: string) => void;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Whether a person watches {@link err}: then long work shows how far it is. */
  readonly watched: boolean;
  /** ms since 1970 */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** The process's own. */
export const processIo: Io = {
  out: (content) =>
    new Promise((resolve, reject) => {
      process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
    }),
  err: (text) => void process.stderr.write(text),
  stdin: () => process.stdin,
  watched: process.stderr.isTTY,
  now: Date.now,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
