import { expect } from 'chai';
import type { IkonAngebote } from '../../../src/angebote.js';
import { offerDocument } from '../../helpers/feeds.js';
import { box, button, chips, openList, plainText } from '../../helpers/list.js';
import { all, clearPage, until } from '../../helpers/page.js';

const parts = {
  offers: [
    offerDocument('a', { free: true, languages: ['kmr'] }),
    offerDocument('b', { languages: ['ar'] }),
    offerDocument('c', { free: false, schedule: [{ start: '2099-12-03T10:00' }] }),
  ],
};

const fields = (element: IkonAngebote) => all<HTMLInputElement>(element, '.pair .field');

async function typeDate(element: IkonAngebote, index: 0 | 1, date: string): Promise<void> {
  const field = fields(element)[index]!;
  field.value = date;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

describe('filters under a visitor’s hand', () => {
  afterEach(clearPage);

  it('let unknown facts go with the last choice that asks for one', async () => {
    const element = await openList(parts);
    element.filter = { free: true, unknown: true };
    await until(() => chips(element).length === 2);
    all<HTMLButtonElement>(element, '.chip')[0]!.click();
    expect(element.filter).to.deep.equal({});
    element.filter = { free: true, unknown: true };
    await element.updateComplete;
    box(element, 'Kostenlos').click();
    expect(element.filter).to.deep.equal({});
  });

  it('show no chip for what does nothing, and keep what a host has set', async () => {
    const element = await openList(parts);
    element.filter = { unknown: true };
    await element.updateComplete;
    expect(chips(element)).to.deep.equal([]);
    expect(element.filter).to.deep.equal({ unknown: true });
  });

  it('move the other date along with one that passes it', async () => {
    const element = await openList(parts);
    await typeDate(element, 0, '2099-12-01');
    await typeDate(element, 1, '2099-12-05');
    await typeDate(element, 0, '2099-12-10');
    expect(element.filter.when).to.deep.equal({ from: '2099-12-10', to: '2099-12-10' });
    await typeDate(element, 1, '2099-12-02');
    expect(element.filter.when).to.deep.equal({ from: '2099-12-02', to: '2099-12-02' });
    expect(fields(element).map(({ value }) => value)).to.deep.equal(['2099-12-02', '2099-12-02']);
  });

  it('wait until a year is typed', async () => {
    const element = await openList(parts);
    await typeDate(element, 0, '2099-12-01');
    await typeDate(element, 1, '0002-12-05');
    await typeDate(element, 1, '0209-12-05');
    expect(element.filter.when).to.deep.equal({ from: '2099-12-01' });
    await typeDate(element, 1, '2099-12-05');
    expect(element.filter.when).to.deep.equal({ from: '2099-12-01', to: '2099-12-05' });
    await typeDate(element, 1, '');
    expect(element.filter.when).to.deep.equal({ from: '2099-12-01' });
  });

  it('keep their date fields inside the panel', async () => {
    const element = await openList(parts);
    const panel = all(element, '.filters')[0]!.getBoundingClientRect();
    const [from, to] = fields(element).map((field) => field.getBoundingClientRect());
    expect(Math.max(from!.right, to!.right)).to.be.at.most(panel.right + 1);
    expect(from!.right <= to!.left || from!.bottom <= to!.top).to.equal(true);
  });

  it('name Kurdish once where one form of it is spoken', async () => {
    const element = await openList(parts);
    const names = all(element, '.check')
      .map(plainText)
      .filter((name) => name.startsWith('Kurdisch'));
    expect(names).to.deep.equal(['Kurdisch (Kurmandschi)1, 1 Angebot']);
  });

  it('can be skipped, there and back', async () => {
    const element = await openList(parts);
    const [skip, back] = all<HTMLButtonElement>(element, '.skip');
    expect(skip!.getBoundingClientRect().width).to.be.at.most(1);
    skip!.focus();
    expect(skip!.getBoundingClientRect().width).to.be.greaterThan(100);
    skip!.click();
    await until(() => element.shadowRoot!.activeElement?.matches('.result'));
    back!.click();
    await until(() => element.shadowRoot!.activeElement?.matches('input[type=search]'));
    expect(button(element, 'Filter überspringen, zu den Angeboten')).to.equal(skip);
  });
});
