const RealDate = globalThis.Date;

/** Lets the device's clock stand at an instant; put `Date` back afterwards. @returns sets it to another */
export function deviceAt(start: number): (instant: number) => void {
  let now = start;
  globalThis.Date = new Proxy(RealDate, {
    get: (target, key, receiver) =>
      key === 'now' ? () => now : (Reflect.get(target, key, receiver) as unknown),
  });
  return (instant) => (now = instant);
}
