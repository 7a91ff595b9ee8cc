// The blocks in the editor: settings beside, the real element in a frame. WordPress brings React and its parts along,
// so this file is served as it is written. Names, icons and attributes of the blocks come from the server.
(({ blocks, blockEditor, components, element, i18n }) => {
  const { __ } = i18n;
  const { createElement: h, useCallback, useEffect, useRef, useState } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const previewUrl = document.currentScript.dataset.preview;
  const PAUSE = 600; // so that the preview does not ask for half an address

  // --- what can be set ---------------------------------------------------------------------------------

  const text = (label, help) => ({ control: components.TextControl, label, help });
  const flag = (label, help) => ({ control: components.ToggleControl, label, help });
  const choice = (label, options, help) => ({ control: components.SelectControl, label, options, help });
  const records = (label, list, help) => ({ label, list, help });

  const views = {
    angebote: [
      ['list', __('List', 'ikon-widgets')],
      ['calendar', __('Calendar', 'ikon-widgets')],
    ],
    kennzahlen: [
      ['charts', __('Charts', 'ikon-widgets')],
      ['coverage', __('Where something is missing, as a table', 'ikon-widgets')],
    ],
  };

  const panels = (name) => [
    {
      title: __('Content', 'ikon-widgets'),
      fields: {
        feed: {
          ...text(
            __('Feed', 'ikon-widgets'),
            __('Empty: as in the settings. Several addresses: a space between them.', 'ikon-widgets'),
          ),
          control: components.TextareaControl,
        },
        indicators: records(
          __('Indicators', 'ikon-widgets'),
          'indicators',
          __('Empty: all of them.', 'ikon-widgets'),
        ),
        districts: records(__('Districts', 'ikon-widgets'), 'districts'),
        categories: records(__('Categories', 'ikon-widgets'), 'categories'),
        audiences: records(__('For whom', 'ikon-widgets'), 'audiences'),
        providers: records(__('Providers', 'ikon-widgets'), 'providers'),
        topics: records(__('Fields of action', 'ikon-widgets'), 'topics'),
      },
    },
    {
      title: __('Look', 'ikon-widgets'),
      fields: {
        view: choice(__('View at first', 'ikon-widgets'), views[name] ?? []),
        'page-size': text(
          __('Offers at first', 'ikon-widgets'),
          __('How many stand there before “more” is pressed (12).', 'ikon-widgets'),
        ),
        columns: text(__('Columns at most', 'ikon-widgets')),
        basemap: text(
          __('Base map', 'ikon-widgets'),
          __(
            'Empty: drawn from the feed, no other server is asked. Or: basemap-de, basemap-de-grey, versatiles, openfreemap, or the address of a .pmtiles file or style.',
            'ikon-widgets',
          ),
        ),
        consent: choice(
          __('Before other servers are asked', 'ikon-widgets'),
          [
            ['none', __('Do not ask', 'ikon-widgets')],
            ['click', __('Ask the visitor', 'ikon-widgets')],
          ],
          __('Only of use with a base map of another server.', 'ikon-widgets'),
        ),
        center: text(
          __('Middle of the map', 'ikon-widgets'),
          __('Longitude, latitude: 8.917,52.289', 'ikon-widgets'),
        ),
        zoom: text(__('Zoom', 'ikon-widgets'), __('From 0 (the world) to 18 (a house).', 'ikon-widgets')),
        standpoint: text(
          __('“You are here”', 'ikon-widgets'),
          __('Longitude, latitude: 8.917,52.289', 'ikon-widgets'),
        ),
        indicator: {
          ...records(__('Indicator that colours the districts', 'ikon-widgets'), 'indicators'),
          single: true,
        },
        theme: choice(__('Colours', 'ikon-widgets'), [
          ['auto', __('Automatic', 'ikon-widgets')],
          ['light', __('Light', 'ikon-widgets')],
          ['dark', __('Dark', 'ikon-widgets')],
        ]),
      },
    },
    {
      title: __('Language', 'ikon-widgets'),
      fields: {
        'language-switch': flag(__('Offer a choice of language', 'ikon-widgets')),
        lang: text(
          __('Language', 'ikon-widgets'),
          __('Empty: that of the page. Otherwise a sign such as de, en or ar.', 'ikon-widgets'),
        ),
      },
    },
    {
      title: __('Behaviour', 'ikon-widgets'),
      fields: {
        'url-sync': flag(
          __('Keep the choice in the address', 'ikon-widgets'),
          __(
            'A link or QR code then leads to the same choice. One widget of each kind on a page.',
            'ikon-widgets',
          ),
        ),
        offline: flag(
          __('Keep the last copy of the feed on the device', 'ikon-widgets'),
          __('For when the network fails. Say so in your privacy notice.', 'ikon-widgets'),
        ),
        group: text(
          __('Group', 'ikon-widgets'),
          __(
            'Widgets of a page share filter, choice and language, unless they have different groups.',
            'ikon-widgets',
          ),
        ),
        kiosk: flag(__('Unattended touch screen', 'ikon-widgets')),
        'kiosk-timeout': text(__('Seconds until it forgets the visitor', 'ikon-widgets')),
      },
    },
  ];

  const audienceNames = {
    women: __('Women', 'ikon-widgets'),
    girls: __('Girls', 'ikon-widgets'),
    men: __('Men', 'ikon-widgets'),
    boys: __('Boys', 'ikon-widgets'),
    children: __('Children', 'ikon-widgets'),
    teens: __('Teenagers', 'ikon-widgets'),
    'young-adults': __('Young adults', 'ikon-widgets'),
    families: __('Families', 'ikon-widgets'),
    parents: __('Parents', 'ikon-widgets'),
    seniors: __('Seniors', 'ikon-widgets'),
    newcomers: __('Newcomers', 'ikon-widgets'),
    refugees: __('Refugees', 'ikon-widgets'),
    lgbtiq: __('LGBTIQ*', 'ikon-widgets'),
    students: __('Students', 'ikon-widgets'),
    jobseekers: __('Job seekers', 'ikon-widgets'),
    volunteers: __('Volunteers', 'ikon-widgets'),
    everyone: __('Everyone', 'ikon-widgets'),
  };

  // --- names for ids, from the feed that the preview shows ---------------------------------------------

  /** A text of the feed in the editor's language, else in the feed's first. */
  function pick(name, feed) {
    if (typeof name !== 'object' || name === null) return name ?? '';
    const own = document.documentElement.lang.split('-')[0];
    const shown = name[own] ?? name[feed.languages[0]] ?? Object.values(name)[0];
    return shown?.text ?? shown ?? '';
  }

  /** Names by id: `{districts: Map, …}`. Two records of one name are told apart by their ids. */
  function namesIn(catalog) {
    const names = {};
    for (const list of ['districts', 'categories', 'providers', 'topics', 'indicators']) {
      const named = catalog[list].all.map(({ id, name, title, feed }) => [
        id,
        pick(name ?? title, feed) || id,
      ]);
      const isTwice = (wanted) => named.filter(([, name]) => name === wanted).length > 1;
      names[list] = new Map(named.map(([id, name]) => [id, isTwice(name) ? `${name} (${id})` : name]));
    }
    const audiences = new Set(catalog.offers.all.flatMap(({ audiences }) => audiences ?? []));
    names.audiences = new Map([...audiences].map((id) => [id, audienceNames[id] ?? id]));
    return names;
  }

  // --- controls ----------------------------------------------------------------------------------------

  function Records({ label, help, value, names = new Map(), single, onChange }) {
    const ids = (value ?? '').split(/[\s,]+/).filter(Boolean);
    const idOf = (token) => [...names].find(([, name]) => name === token)?.[0] ?? token.trim();
    return h(
      'div',
      { className: 'ikon-widgets-records' },
      h(components.FormTokenField, {
        label,
        value: ids.map((id) => names.get(id) ?? id),
        suggestions: [...names.values()],
        maxSuggestions: 100,
        maxLength: single ? 1 : undefined,
        onChange: (tokens) => onChange(tokens.map(idOf).join(' ')),
        __experimentalExpandOnFocus: true,
        __experimentalShowHowTo: false,
        __nextHasNoMarginBottom: true,
      }),
      help && h('p', { className: 'components-base-control__help' }, help),
    );
  }

  function Field({ field, value, names, onChange }) {
    const { control, label, help, options, list, single } = field;
    if (list) return h(Records, { label, help, value, names: names[list], single, onChange });
    const shared = { label, help, onChange, __nextHasNoMarginBottom: true };
    if (control === components.ToggleControl) return h(control, { ...shared, checked: value ?? false });
    if (!options) return h(control, { ...shared, value: value ?? '' });
    const unset = { value: '', label: __('As usual', 'ikon-widgets') };
    const listed = options.map(([option, name]) => ({ value: option, label: name }));
    return h(control, { ...shared, value: value ?? '', options: [unset, ...listed] });
  }

  function Panel({ title, fields, isFirst, attributes, names, setAttributes }) {
    return h(
      components.PanelBody,
      { title, initialOpen: isFirst },
      fields.map(([name, field]) =>
        h(
          components.PanelRow,
          { key: name, className: 'ikon-widgets-row' },
          h(Field, {
            field,
            names,
            value: attributes[name],
            // What is empty is left out of the page's source.
            onChange: (value) =>
              setAttributes({ [name]: value === '' || value === false ? undefined : value }),
          }),
        ),
      ),
    );
  }

  // --- the real element in a frame ---------------------------------------------------------------------

  function Preview({ name, query, onCatalog }) {
    const frame = useRef();
    const [height, setHeight] = useState(0);
    const observer = useRef();
    useEffect(() => {
      frame.current.setAttribute('inert', ''); // React does not know it yet in all versions
      return () => observer.current?.disconnect();
    }, []);
    const onLoad = useCallback(() => {
      const page = frame.current.contentDocument;
      const shown = page.querySelector(`ikon-${name}`);
      onCatalog(shown?.catalog);
      page.addEventListener('ikon-ready', (event) => onCatalog(event.catalog));
      observer.current?.disconnect();
      observer.current = new frame.current.contentWindow.ResizeObserver(() =>
        setHeight(page.body.offsetHeight),
      );
      observer.current.observe(page.body);
    }, [name, onCatalog]);
    return h('iframe', {
      ref: frame,
      className: 'ikon-widgets-preview',
      title: __('Preview', 'ikon-widgets'),
      src: `${previewUrl}&element=${name}&attributes=${encodeURIComponent(query)}`,
      style: { height: `${height}px` },
      onLoad,
    });
  }

  /** A value that follows when it has stayed the same for a while. */
  function useSettled(value) {
    const [settled, setSettled] = useState(value);
    useEffect(() => {
      const timer = setTimeout(() => setSettled(value), PAUSE);
      return () => clearTimeout(timer);
    }, [value]);
    return settled;
  }

  function Edit({ name: blockName, attributes, setAttributes }) {
    const name = blockName.split('/')[1];
    const known = blocks.getBlockType(blockName).attributes;
    const [names, setNames] = useState({});
    const onCatalog = useCallback((catalog) => catalog && setNames(namesIn(catalog)), []);
    const query = useSettled(JSON.stringify(attributes));
    const shown = panels(name).map(({ title, fields }, i) => {
      const own = Object.entries(fields).filter(([field]) => field in known);
      return h(Panel, { key: title, title, fields: own, isFirst: i === 0, attributes, names, setAttributes });
    });
    return h(
      'div',
      useBlockProps(),
      h(InspectorControls, null, shown),
      h(Preview, { name, query, onCatalog }),
    );
  }

  for (const name of ['angebote', 'quartierskarte', 'kennzahlen', 'massnahmen'])
    blocks.registerBlockType(`ikon-widgets/${name}`, { edit: Edit, save: () => null });
})(window.wp);
