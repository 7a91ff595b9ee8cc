// What the tests of feed/ and catalog/ use of a browser, where Node has none of it.

/** Cache Storage in memory. */
const stores = new Map();
globalThis.caches = {
  async open(name) {
    if (!stores.has(name)) stores.set(name, new Map());
    const store = stores.get(name);
    return {
      put: async (url, response) => void store.set(url, response),
      match: async (url) => store.get(url)?.clone(),
    };
  },
};
