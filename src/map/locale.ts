import type { Translate } from '../i18n/translator.js';

/** MapLibre's own texts in the visitor's language, by its keys. */
export function mapLocale(t: Translate): Record<string, string> {
  return {
    'Map.Title': t('map.label'),
  };
}
