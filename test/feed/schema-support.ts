import { expect } from 'chai';
import * as v from 'valibot';

type Schema = Parameters<typeof v.safeParse>[0];

/** What one schema takes, and what it refuses. */
export function takes(
  name: string,
  schema: Schema,
  sound: readonly unknown[],
  wrong: readonly unknown[],
): void {
  it(`${name} is taken where it is sound, and refused where it is not`, () => {
    for (const value of sound) expect(v.is(schema, value), JSON.stringify(value)).to.equal(true);
    for (const value of wrong) expect(v.is(schema, value), JSON.stringify(value)).to.equal(false);
  });
}
