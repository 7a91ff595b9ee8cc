// What a page does with the elements: makes, moves, copies, removes and brings back; and two copies of their code.
import { element, FEED } from '../page.mjs';

const works = async (page) => {
  await page.works();
  await page.quiet();
};

/** @returns a check that acts once the page works, and then wants it to work again */
const after = (act) => async (page) => {
  await works(page);
  await page.ask(act, FEED);
  await works(page);
};

/** Both copies have come, one of them is drawn, the other one is not heard of. */
const first =
  (isNext, most = 1) =>
  async (page) => {
    await page.until('both copies have come', () => globalThis.copies?.length === 2);
    await works(page);
    const words = await page.ask(() => hostProbe.text('ikon-angebote', '.result'));
    if (words.includes('NEXT') !== isNext) throw new Error(`the list is drawn by the other copy: "${words}"`);
    const requests = await page.ask(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('.json')).length,
    );
    if (requests > most) throw new Error(`the feed was asked for ${requests} times`);
  };

const copies = (...folders) =>
  folders
    .map(
      (folder) =>
        `<script type="module">import * as copy from '/${folder}/ikon.js'; (globalThis.copies ??= []).push(copy);</script>`,
    )
    .join('');

const rows = {
  moved: {
    check: after(() => document.querySelectorAll('.place').forEach((place) => document.body.prepend(place))),
  },
  'moved out of its parent and into another': {
    check: after(() => {
      const box = document.body.appendChild(document.createElement('section'));
      hostProbe.tags.forEach((tag) => box.append(document.querySelector(tag)));
    }),
  },
  'copied with all that it has': {
    check: after(() => {
      const copies = document.createElement('section');
      for (const place of document.querySelectorAll('.place')) copies.append(place.cloneNode(true));
      document.body.append(copies);
    }),
  },
  'removed and put back': {
    async check(page) {
      await works(page);
      await page.ask(() => {
        globalThis.kept = hostProbe.tags.map((tag) => document.querySelector(tag));
        globalThis.kept.forEach((one) => one.remove());
        requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.gone = true)));
      });
      await page.until('two frames have passed', () => globalThis.gone);
      await page.ask(() =>
        globalThis.kept.forEach((one, index) => document.querySelectorAll('.place')[index].append(one)),
      );
      await works(page);
    },
  },
  'written as HTML': { check: after(() => (document.body.innerHTML = String(document.body.innerHTML))) },
  'made by the page, with properties': {
    body: '',
    check: after((feed) => {
      for (const tag of hostProbe.tags) {
        const one = document.createElement(tag);
        one.feed = feed;
        one.lang = 'en';
        document.body.append(one);
      }
    }),
  },
  'made before the script came, with properties': {
    body: '',
    script: '',
    async check(page) {
      await page.ask((feed) => {
        const list = document.createElement('ikon-angebote');
        Object.assign(list, { feed, filter: { free: true }, pageSize: 1 });
        document.body.append(list);
        const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: '/cdn/ikon.js' });
        document.head.append(script);
      }, FEED);
      await works(page);
      const seen = await page.ask(() => {
        const list = document.querySelector('ikon-angebote');
        return [
          list.results.length < list.catalog.offers.all.length,
          list.results.every(({ free }) => free),
          Object.keys(list),
        ];
      });
      if (!seen[0] || !seen[1] || seen[2].includes('filter')) throw new Error(`the filter is lost: ${seen}`);
      await page.ask(() => (document.querySelector('ikon-angebote').filter = {}));
      await page.until('the filter can be changed', () => {
        const list = document.querySelector('ikon-angebote');
        return list.results.length === list.catalog.offers.all.length;
      });
    },
  },
  'taken from another document and from a template': {
    body: `<template>${element.figures()}${element.list()}</template>`,
    check: after((feed) => {
      document.body.append(document.importNode(document.querySelector('template').content, true));
      const other = document.implementation.createHTMLDocument('');
      for (const tag of ['ikon-massnahmen', 'ikon-quartierskarte']) {
        const one = other.createElement(tag);
        one.setAttribute('feed', feed);
        other.body.append(one);
        document.body.append(document.adoptNode(one));
      }
    }),
  },
  'in a closed shadow tree of the page': {
    body: '<div id="closed"></div>',
    async check(page) {
      await page.ask((feed) => {
        globalThis.closedTree = document.querySelector('#closed').attachShadow({ mode: 'closed' });
        for (const tag of hostProbe.tags) {
          const one = document.createElement(tag);
          one.setAttribute('feed', feed);
          globalThis.closedTree.append(one);
        }
      }, FEED);
      await page.until(
        'the elements in it work',
        () => hostProbe.missing(globalThis.closedTree).length === 0,
      );
      await page.quiet();
    },
  },
  'two copies of the code': { script: '', head: copies('cdn', 'cdn-next'), check: first(false) },
  'two copies of the code, the other one first': {
    script: '',
    head: copies('cdn-next', 'cdn'),
    check: first(true),
  },
  'one element alone, and then all': {
    script: '',
    head: copies('cdn-next', 'cdn').replace('/cdn-next/ikon.js', '/cdn-next/angebote.js'),
    check: first(true, 2),
  },
};

export const lives = Object.entries(rows).map(([name, row]) => ({ name: `life: ${name}`, ...row }));
