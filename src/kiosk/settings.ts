/** Hours `HH:MM` of the device's clock; past midnight where the first is the later one. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** What a page says of its screen beyond the attributes of its elements. */
export interface KioskSettings {
  /** Tags of the languages that are offered, in order; undefined: all of the surface and of the feeds. */
  readonly languages?: readonly string[] | undefined;
  /** When the screen is dark unless somebody touches it. */
  readonly quiet?: QuietHours | undefined;
}

let current: KioskSettings = {};
const listeners = new Set<() => void>();

export const kioskSettings = (): KioskSettings => current;

/** Settings hold for the whole page; called again, they are replaced. */
export function configureKiosk(settings: KioskSettings): void {
  current = settings;
  [...listeners].forEach((listener) => listener());
}

export function onSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Before this the clock is surely wrong, and what hour it is nobody knows. */
const PLAUSIBLE = Date.UTC(2025, 0, 1);

export function isQuiet(now: Date, { quiet } = current): boolean {
  if (!quiet || now.getTime() < PLAUSIBLE) return false;
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  const { from, to } = quiet;
  return from <= to ? from <= time && time < to : from <= time || time < to;
}
