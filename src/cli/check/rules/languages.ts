import type { Recorded, Text } from '../../../catalog/model.js';
import type { ListName } from '../../../feed/schema/feed.js';
import { type Rule, type Subject, tell } from '../subject.js';

/** Languages that a feed promises and a text lacks, and such that a text has and the feed does not name. */
export const languages: Rule = (subject) => {
  const { offers, categories, topics } = subject.catalog;
  for (const offer of offers.all) {
    const about = ['offers', offer] as const;
    look(subject, about, 'title', offer.title, 'warning');
    look(subject, about, 'summary', offer.summary, 'hint');
    look(subject, about, 'description', offer.description, 'hint');
  }
  for (const category of categories.all)
    look(subject, ['categories', category], 'name', category.name, 'warning');
  for (const topic of topics.all) look(subject, ['topics', topic], 'name', topic.name, 'warning');
};

type About = readonly [ListName, Recorded];

function look(
  subject: Subject,
  about: About,
  field: string,
  text: Text | undefined,
  severity: 'warning' | 'hint',
): void {
  if (text === undefined) return;
  const { languages: promised } = about[1].feed;
  const has = (tag: string) => (typeof text === 'string' ? tag === promised[0] : Object.hasOwn(text, tag));
  if (!promised.every(has)) {
    const missing = promised.filter((tag) => !has(tag)).join(', ');
    tell(subject, about, [field], [severity, 'missing-language', { languages: missing }]);
  }
  const extra = typeof text === 'string' ? [] : Object.keys(text).filter((tag) => !promised.includes(tag));
  if (extra.length > 0)
    tell(subject, about, [field], ['hint', 'undeclared-language', { languages: extra.join(', ') }]);
}
