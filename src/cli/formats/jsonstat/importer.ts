import { readJsonStat } from '../../../feed/jsonstat/read-dataset.js';
import { Failure } from '../../problem.js';
import { hashOf, idOf, slugOf } from '../shared/ids.js';
import { parseJson } from '../shared/json-source.js';
import { Report } from '../shared/report.js';
import { settings } from '../shared/settings.js';
import type { FeedImporter } from '../types.js';

/**
 * Reads a JSON-stat 2.0 data set as an indicator.
 *
 * Settings: `id` of the indicator, default made of the title; `topic`, id of its field of action; `source`, name of
 * who publishes the numbers, where the data set does not say it.
 */
export const jsonstatImporter: FeedImporter = {
  name: 'jsonstat',
  read(source, options) {
    const set = settings(options.set, ['id', 'topic', 'source']);
    const report = new Report();
    const data = readJsonStat(parseJson(source.bytes, report), (path, _code, reason) =>
      report.lost({ list: 'indicators', path: `/${path.join('/')}` }, 'jsonstat-fault', {
        path: path.join('/'),
        reason,
      }),
    );
    if (data.dimensions.length === 0 && data.observations.length === 0) throw new Failure('not-jsonstat');
    const title = data.title ?? set.id ?? source.name;
    const id =
      set.id === undefined ? [slugOf(title), hashOf(title)].filter(Boolean).join('-') : idOf(set.id, title);
    const indicator = {
      ...data,
      id,
      title,
      source: data.source ?? { name: set.source ?? source.name },
      ...(set.topic !== undefined && { topic: set.topic }),
    };
    const feed = { ikonFeed: '1.0', timezone: options.timezone, indicators: [indicator] };
    return Promise.resolve({ feed, problems: report.problems });
  },
};
