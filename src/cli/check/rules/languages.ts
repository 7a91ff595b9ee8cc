import type { Offer, Text } from '../../../catalog/model.js';
import type { ListName } from '../../../feed/schema/feed.js';
import type { Recorded } from '../../../catalog/model.js';
import { type Rule, type Subject, tell } from '../subject.js';

/** Languages that a feed promises and a text lacks, and such that a text has and the feed does not name. */
export const languages: Rule = (subject) => {
  const { offers, categories, topics } = subject.catalog;
  for (const offer of offers.all) {
    named(subject, ['offers', offer], { title: offer.title });
    named(subject, ['offers', offer], textsOf(offer), 'hint');
  }
  for (const category of categories.all) named(subject, ['categories', category], { name: category.name });
  for (const topic of topics.all) named(subject, ['topics', topic], { name: topic.name });
};

const textsOf = ({ summary, description }: Offer) => ({ summary, description });

function named(
  subject: Subject,
  about: readonly [ListName, Recorded],
  texts: Readonly<Record<string, Text | undefined>>,
  severity: 'warning' | 'hint' = 'warning',
): void {
  const { languages: promised } = about[1].feed;
  for (const [field, text] of Object.entries(texts)) {
    if (text === undefined) continue;
    const tags = typeof text === 'string' ? [promised[0] ?? 'de'] : Object.keys(text);
    const missing = promised.filter((tag) => !tags.includes(tag));
    if (missing.length > 0)
      tell(subject, about, [field], [severity, 'missing-language', { languages: missing.join(', ') }]);
    const extra = tags.filter((tag) => !promised.includes(tag));
    if (extra.length > 0)
      tell(subject, about, [field], ['hint', 'undeclared-language', { languages: extra.join(', ') }]);
  }
}
