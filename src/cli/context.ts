import type { Arguments } from './args.js';
import type { Io } from './io.js';
import type { Reach } from './read/open.js';
import type { Say } from './words.js';

/** What a command works with. */
export interface Context {
  readonly args: Arguments;
  readonly io: Io;
  readonly reach: Reach;
  readonly say: Say;
  /** One line that is written over and over while a person watches. */
  readonly progress: (text: string) => void;
}

/** @returns the exit code: 0 fine, 1 problems in the data */
export type Command = (context: Context) => Promise<number>;
