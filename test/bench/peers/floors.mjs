// Floors: the least that each kind of work on the offers takes in this browser, by hand and for nothing else.

/** What `bench.floors()` measures, as the table says it. */
export const floorNames = {
  parse: 'JSON.parse',
  objects: 'linear scan over objects',
  masks: 'linear scan over typed masks',
  facets: 'numbers of five facets, each without its own filter, over typed codes',
  folding: 'folding all titles and summaries once',
  substring: 'scan of folded texts for a word',
  clone: 'structured clone of all offers as features',
  ids: 'structured clone of their typed numbers',
};

/** Code of a page whose `parts` are the documents. Gives ms by name. */
export const FLOORS = `
bench.floors = () => {
  const offers = parts.flatMap(({ offers }) => offers);
  const text = JSON.stringify(parts[0]);
  // The browser's clock is coarse: a short work is done again and again.
  const time = (work) => {
    const start = performance.now();
    let times = 0;
    do { work(); times++; } while (performance.now() - start < 20);
    return (performance.now() - start) / times;
  };
  const best = (work) => Math.min(...Array.from({ length: 3 }, () => time(work)));

  const wanted = (offer) => offer.free === true && offer.languages.includes('ar')
    && offer.audiences.includes('women') && offer.categories.includes('k1');
  const masks = Uint32Array.from(offers, (offer) => (offer.free === true ? 1 : 0) | (offer.languages.includes('ar') ? 2 : 0)
    | (offer.audiences.includes('women') ? 4 : 0) | (offer.categories.includes('k1') ? 8 : 0));
  const scan = () => { let n = 0; for (let i = 0; i < masks.length; i++) if ((masks[i] & 15) === 15) n++; return n; };

  const codesOf = (read) => {
    const values = new Map();
    return Uint8Array.from(offers, (offer) => {
      const value = String(read(offer));
      return values.get(value) ?? values.set(value, values.size).size - 1;
    });
  };
  const facets = [({ free }) => free, ({ languages }) => languages.at(-1), ({ audiences }) => audiences[0],
    ({ categories }) => categories[0], ({ level }) => level?.[0]].map(codesOf);
  const asked = [0, 1, 0, undefined, undefined];
  const count = () => {
    const counts = facets.map(() => new Uint32Array(256));
    for (let i = 0; i < offers.length; i++) {
      let missed = -1;
      let misses = 0;
      for (let f = 0; f < facets.length; f++) if (asked[f] !== undefined && facets[f][i] !== asked[f]) { missed = f; misses++; }
      for (let f = 0; f < facets.length; f++) if (misses === 0 || (misses === 1 && missed === f)) counts[f][facets[f][i]]++;
    }
    return counts;
  };

  const fold = (words) => words.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
  const folding = () => offers.map(({ title, summary }) => fold(title.de + ' ' + summary));
  const folded = folding();
  const features = offers.map((offer, i) => ({ type: 'Feature', id: i, geometry: { type: 'Point', coordinates: [8.8 + (i % 40) / 200, 52.3] },
    properties: { id: offer.id, title: offer.title.de, categories: offer.categories, languages: offer.languages } }));
  const ids = Uint32Array.from(offers, (_, i) => i);
  return {
    parse: best(() => JSON.parse(text)) * (offers.length / parts[0].offers.length),
    objects: best(() => offers.filter(wanted)),
    masks: best(scan),
    facets: best(count),
    folding: best(folding),
    substring: best(() => folded.filter((words) => words.includes('schwimmen'))),
    clone: best(() => structuredClone(features)),
    ids: best(() => structuredClone(ids)),
  };
};`;
