import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slopeOf } from '../unattended/soak.mjs';

const mb = (sample) => sample.mb;
/** A life of the page: what is loaded later comes in its first visits, and then it grows by so much in an hour. */
const life = (number, grows) =>
  Array.from({ length: 12 }, (_, at) => ({
    life: number,
    hour: at,
    mb: 20 + Math.min(at, 4) * 5 + at * grows,
  }));

describe('the growth of a screen’s memory', () => {
  it('is reckoned over all lives of the page, each after its warm-up', () => {
    assert.equal(slopeOf([...life(0, 0), ...life(1, 0)], mb), 0);
    assert.ok(Math.abs(slopeOf([...life(0, 2), ...life(1, 2)], mb) - 2) < 1e-9);
  });

  it('is none where nothing was weighed after a warm-up', () =>
    assert.equal(slopeOf(life(0, 2).slice(0, 4), mb), 0));
});
