/** Asks for a PIN and gets slower with every wrong one. */
export interface PinLock {
  /** Whether a PIN is set at all. */
  readonly isSet: boolean;
  /** ms until the next attempt counts; 0 where one may be made now. */
  readonly waits: () => number;
  /** @returns whether it opens. Rejects where the browser does not check PINs: without https */
  readonly attempt: (pin: string) => Promise<boolean>;
}

/** As kiosk/pin.py makes it: method, rounds, salt and hash. The PIN itself cannot be read from it, only guessed. */
const KEY = /^pbkdf2-sha256\$(\d{6,7})\$([A-Za-z0-9+/]{22,88}={0,2})\$([A-Za-z0-9+/]{43}=)$/;

export const isPinKey = (value: unknown): boolean => typeof value === 'string' && KEY.test(value);

/** Attempts that cost nothing: a finger slips. */
const FREE = 2;
const LONGEST = 15 * 60_000;
const waitAfter = (wrong: number) => (wrong <= FREE ? 0 : Math.min(LONGEST, 5_000 * 2 ** (wrong - FREE)));

/**
 * @param key see {@link isPinKey}; undefined where no PIN is set
 * @param now ms of a clock that nobody can set
 */
export function createPinLock(key: string | undefined, now: () => number): PinLock {
  let wrong = recall();
  // Beginning the page anew shortens no wait: it is waited for from the start.
  let openFrom = now() + waitAfter(wrong);
  let checking = false;
  const waits = () => Math.max(0, openFrom - now());

  function count(next: number): void {
    wrong = next;
    openFrom = now() + waitAfter(wrong);
    note(wrong);
  }

  return {
    isSet: key !== undefined,
    waits,
    async attempt(tried) {
      if (key === undefined || checking || waits() > 0) return false;
      checking = true;
      count(wrong + 1); // Before it is known: nobody gets an attempt back by pulling the plug.
      try {
        if (!(await fits(tried, key))) return false;
        count(0);
        return true;
      } finally {
        checking = false;
      }
    },
  };
}

async function fits(tried: string, key: string): Promise<boolean> {
  const [, rounds, salt = '', hash = ''] = KEY.exec(key) ?? [];
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(tried), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: Number(rounds) };
  const derived = new Uint8Array(await crypto.subtle.deriveBits(how, secret, 256));
  return bytes(hash).every((byte, at) => byte === derived[at]);
}

const bytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

const NOTE = 'ikon-kiosk-pin';

/** How often it was wrong since it was last right, also before the page began anew. */
function recall(): number {
  try {
    return Math.max(0, Math.min(99, Math.trunc(Number(localStorage.getItem(NOTE))) || 0));
  } catch {
    return 0;
  }
}

function note(wrong: number): void {
  try {
    if (wrong === 0) localStorage.removeItem(NOTE);
    else localStorage.setItem(NOTE, String(wrong));
  } catch {
    // Where nothing can be stored, memory has to do.
  }
}
