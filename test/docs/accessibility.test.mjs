// What has been reviewed stands in the documentation as the tests know it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessibilityPage } from '../../scripts/docs.mjs';

describe('the findings that were reviewed', () => {
  it('stand in docs/accessibility.md, as `npm run docs` writes them', async () => {
    const { present, wanted } = await accessibilityPage();
    assert.equal(present, wanted);
  });
});
