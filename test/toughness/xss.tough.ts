import { expect } from 'chai';
import { fields } from './hostile-feed.js';
import { nothingRuns } from './nothing-runs.js';
import { payloads } from './payloads.js';

describe('what a feed says', function () {
  this.timeout(600_000);

  it('is hostile in three hundred ways and more, in every text and address of the schema', () => {
    expect(payloads.length).to.be.greaterThan(300);
    expect(fields().length).to.be.greaterThan(100);
  });

  nothingRuns(payloads.map((_, seed) => seed));
});
