import type { Offer } from '../../../catalog/model.js';
import { schoolYear } from '../readability.js';
import { type Rule, tell, wordings } from '../subject.js';

/** Plain German is understood by pupils of the sixth school year. */
const HARDEST = 6;

/** Texts that promise plain German and are hard to read, and texts that are HTML. */
export const plainLanguage: Rule = (subject) => {
  for (const offer of subject.catalog.offers.all)
    for (const field of ['summary', 'description'] as const)
      for (const [tag, text] of wordings(offer[field], offer.feed.languages[0] ?? 'de')) {
        if (/<\/?(p|br|div|span|b|strong|em|i|a|ul|ol|li|h[1-6])\b[^>]*>/i.test(text))
          tell(subject, ['offers', offer], [field], ['warning', 'html', { language: tag }]);
        const year = isPromised(offer, tag) ? schoolYear(text) : undefined;
        if (year !== undefined && year > HARDEST)
          tell(
            subject,
            ['offers', offer],
            [field],
            ['hint', 'too-hard', { language: tag, year: Math.round(year), limit: HARDEST }],
          );
      }
};

/** By the language itself, or by an offer for which plain language is a promise of its own. */
function isPromised({ accessibility }: Offer, tag: string): boolean {
  if (tag.toLowerCase() === 'de-simple') return true;
  return tag.toLowerCase() === 'de' && accessibility?.plainLanguage === true;
}
