import type { Clock } from './clock.js';

/**
 * `away`: nobody is there. `greeting`: somebody touched the screen and is asked for a language. `visiting`: the elements
 * are theirs. `leaving`: nobody has touched them for long; the countdown runs.
 */
export type Phase = 'away' | 'greeting' | 'visiting' | 'leaving';

export interface VisitHost {
  readonly clock: Clock;
  /** Seconds without a touch until the visitor is forgotten. */
  readonly timeout: () => number;
  /** Forgets the visitor. Called once per visit, before it is told that nobody is there. */
  readonly forget: () => void;
  /** Told of every new phase and every second of the countdown. */
  readonly changed: () => void;
}

/** One visitor after the other. */
export interface Visit {
  readonly phase: Phase;
  /** Whole seconds that are left of the countdown. */
  readonly left: number;
  /** Somebody touches the screen, asleep or not. */
  readonly greet: () => void;
  readonly begin: () => void;
  /** Anything that a visitor does. Cheap: it is called for every move of a finger. */
  readonly touched: () => void;
  /** "I am still here". */
  readonly stay: () => void;
  readonly end: () => void;
  /** No timer is left. */
  readonly stop: () => void;
}

/** Seconds that a visitor has to say that they are still there, where there are so many (WCAG 2.2.1). */
const COUNTDOWN = 20;
/** Seconds that the greeting waits. */
const GREETING = 30;

export function createVisit({ clock, timeout, forget, changed }: VisitHost): Visit {
  let phase: Phase = 'away';
  let left = 0;
  let last = 0;
  let cancel = (): void => undefined;

  const countdown = () => Math.min(COUNTDOWN, Math.ceil(timeout() / 2));
  /** How long nothing may happen in this phase, in ms. */
  const patience = () => {
    if (phase === 'greeting') return Math.min(GREETING, timeout()) * 1000;
    return (phase === 'leaving' ? timeout() : timeout() - countdown()) * 1000;
  };

  function enter(next: Phase): void {
    phase = next;
    cancel();
    if (next !== 'away') watch();
    changed();
  }

  /** One timer at a time, however many touches there are: it looks at the last of them when it comes. */
  function watch(): void {
    const due = patience() - (clock.now() - last);
    left = Math.max(0, Math.ceil(due / 1000));
    if (due <= 0) return over();
    cancel = clock.after(phase === 'leaving' ? due - (left - 1) * 1000 : due, () => {
      watch();
      if (phase === 'leaving') changed();
    });
  }

  function over(): void {
    if (phase === 'visiting' && clock.now() - last < timeout() * 1000) enter('leaving');
    else end();
  }

  function end(): void {
    if (phase === 'away') return;
    const visited = phase !== 'greeting';
    cancel();
    phase = 'away';
    if (visited) forget();
    changed();
  }

  function goOn(next: Phase): void {
    last = clock.now();
    enter(next);
  }

  return {
    get phase() {
      return phase;
    },
    get left() {
      return left;
    },
    greet: () => phase === 'away' && goOn('greeting'),
    begin: () => goOn('visiting'),
    touched() {
      if (phase !== 'leaving') last = clock.now();
    },
    stay: () => phase === 'leaving' && goOn('visiting'),
    end,
    stop() {
      cancel();
      phase = 'away';
    },
  };
}
