/** A day goes on meanwhile: what is open, and which of the dates is the next one. */
const OFTEN = 5 * 60_000;
const MINUTE = 60_000;

/**
 * Tells that time has passed: every five minutes, and at once when somebody comes back to a page that was hidden or kept by the
 * browser. Tells nobody who cannot see it. @returns ends it
 */
export function followClock(tell: () => void): () => void {
  const minute = () => Math.floor(Date.now() / MINUTE);
  let told = minute();
  const look = () => {
    if (document.visibilityState !== 'visible' || minute() === told) return;
    told = minute();
    tell();
  };
  const timer = setInterval(look, OFTEN);
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pageshow', look);
  };
}
