import { expect } from 'chai';
import '../../src/kennzahlen.js';
import { catchDownloads, releaseDownloads } from '../helpers/downloads.js';
import { pretendFeatures } from '../helpers/media.js';
import { all, clearPage, mount, one, serveFeed, until } from '../helpers/page.js';

const years = ['2019', '2020', '2021'];
const indicator = (id: string) => ({
  id,
  title: id,
  source: { name: 'Meldedaten' },
  dimensions: [{ id: 'year', kind: 'time', name: 'Jahr', values: years.map((year) => ({ id: year })) }],
  observations: years.map((year, i) => ({ year, value: 10 + i })),
  chart: { type: 'bar' },
});
const root = document.documentElement;

/** Two charts that are drawn. */
async function charts() {
  const feed = serveFeed({ indicators: [indicator('a'), indicator('b')] });
  const element = mount(`<ikon-kennzahlen feed="${feed}" lang="de"></ikon-kennzahlen>`);
  const canvases = () => all<HTMLCanvasElement>(element, 'canvas');
  await until(() => canvases().length === 2 && canvases().every(({ style }) => style.width), 'the charts');
  return { element, pictures: () => canvases().map((canvas) => canvas.toDataURL()) };
}

describe('the colours of charts', () => {
  afterEach(async () => {
    root.style.removeProperty('color-scheme');
    clearPage();
    releaseDownloads();
    await pretendFeatures([]);
  });

  it('turn with the page while it is open, and back', async () => {
    const { pictures } = await charts();
    const light = pictures();
    const areAll = (wanted: boolean) => pictures().every((picture, i) => (picture === light[i]) === wanted);
    root.style.colorScheme = 'dark';
    await until(() => areAll(false), 'dark charts');
    root.style.removeProperty('color-scheme');
    await until(() => areAll(true), 'light charts');
  });

  it('have turned when charts are shown that were hidden meanwhile', async () => {
    const { element, pictures } = await charts();
    const before = pictures();
    const box = element.parentElement!;
    box.hidden = true;
    await until(() => box.offsetHeight === 0);
    root.style.colorScheme = 'dark';
    await new Promise(requestAnimationFrame);
    box.hidden = false;
    await until(() => pictures().every((picture, i) => picture !== before[i]), 'dark charts');
  });

  it('are light in a picture that is saved after the page has turned dark', async () => {
    const files = catchDownloads();
    const { element, pictures } = await charts();
    const save = async () => {
      const before = files.length;
      one(element, '[data-file=svg]').click();
      return (await until(() => files[before], 'the file')).blob.text();
    };
    await until(() => all(element, '[data-file=svg]').length, 'the button');
    const [saved, light] = [await save(), pictures()];
    root.style.colorScheme = 'dark';
    await until(() => pictures().every((picture, i) => picture !== light[i]), 'dark charts');
    expect(await save()).to.equal(saved);
  });

  it('turn where no motion is wanted, and with one colour of the page’s own', async () => {
    await pretendFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const { element, pictures } = await charts();
    const before = pictures();
    element.parentElement!.style.setProperty('--ikon-series-0', 'rebeccapurple');
    await until(() => pictures().every((picture, i) => picture !== before[i]), 'other bars');
    expect(pictures()).to.have.length(2);
  });
});
