import { expect } from 'chai';
import { loadMessages, translator } from '../../src/i18n/translator.js';

describe('words on a page whose objects all have keys of an old library', () => {
  afterEach(() => Reflect.deleteProperty(Object.prototype, 'extend'));

  it('are had as anywhere', async () => {
    Object.assign(Object.prototype, { extend: { all: 1 } });
    await loadMessages('uk', ['first', 'list']);
    expect(translator('uk')('filter.clear')).not.to.equal('filter.clear');
  });
});
