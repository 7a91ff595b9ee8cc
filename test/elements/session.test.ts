import { expect } from 'chai';
import type { IkonAngebote } from '../../src/angebote.js';
import '../../src/angebote.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';
import { titles } from '../helpers/list.js';
import { clearPage, mount, serve, until } from '../helpers/page.js';

const feedOf = (id: string, title: string) =>
  serve(
    feedDocument({
      id,
      offers: [
        offerDocument('a', { title, free: true }),
        offerDocument('b', { title: 'Anderes', free: false }),
      ],
    }),
  );
const list = (attributes: string) =>
  mount<IkonAngebote>(`<ikon-angebote lang="de" ${attributes}></ikon-angebote>`);
const ready = (element: IkonAngebote, title: string) =>
  until(() => element.state === 'ready' && titles(element).includes(title), title);

describe('an element whose page changes its feeds or its group', () => {
  afterEach(clearPage);

  it('keeps for the new feeds what the page sets along with them', async () => {
    const [north, south] = [feedOf('north', 'Nord'), feedOf('south', 'Süd')];
    const element = list(`feed="${north}"`);
    const other = list(`feed="${north}"`);
    await ready(element, 'Nord');
    element.feed = south;
    element.filter = { free: true };
    element.selected = 'a';
    expect(element.filter).to.deep.equal({ free: true });
    expect(element.selected).to.equal('a');
    await until(() => element.catalog?.feeds[0]?.id === 'south' && element.state === 'ready');
    expect(element.filter).to.deep.equal({ free: true });
    expect(element.selected).to.equal('a');
    expect(other.filter).to.deep.equal({});
    expect(other.selected).to.equal(null);
  });

  it('reloads the feeds that were named last', async () => {
    const [north, south] = [feedOf('north', 'Nord'), feedOf('south', 'Süd')];
    const element = list(`feed="${north}"`);
    await ready(element, 'Nord');
    element.feed = south;
    await element.reload();
    expect(element.catalog?.feeds.map(({ id }) => id)).to.deep.equal(['south']);
  });

  it('says that there is no feed where the page takes it away, and shows one that is named again', async () => {
    const feed = feedOf('north', 'Nord');
    const element = list(`feed="${feed}"`);
    await ready(element, 'Nord');
    element.removeAttribute('feed');
    await until(() => element.state === 'error', 'the error');
    const parent = element.parentElement as HTMLElement;
    element.remove();
    parent.append(element);
    element.setAttribute('feed', feed);
    await ready(element, 'Nord');
  });

  it('shares with the whole page where the page takes its group away', async () => {
    const feed = feedOf('north', 'Nord');
    const [grouped, plain] = [list(`feed="${feed}" group="a"`), list(`feed="${feed}"`)];
    await ready(grouped, 'Nord');
    grouped.removeAttribute('group');
    await grouped.updateComplete;
    grouped.filter = { free: true };
    expect(plain.filter).to.deep.equal({ free: true });
  });
});
