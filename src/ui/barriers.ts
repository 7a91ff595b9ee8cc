import type { FactKey } from '../catalog/filter/filter.js';
import type { MessageKey } from '../i18n/messages.js';
import type { IconName } from './icon.js';

/** The barriers that stand in front, with their words and pictograms. */
export const BARRIERS: readonly (readonly [FactKey, MessageKey, IconName])[] = [
  ['free', 'fact.free', 'euro'],
  ['childcare', 'fact.childcare', 'baby'],
  ['noRegistration', 'fact.noRegistration', 'clipboard-pen'],
  ['womenOnly', 'fact.womenOnly', 'venus'],
  ['wheelchair', 'fact.wheelchair', 'accessibility'],
  ['interpreter', 'fact.interpreter', 'message-circle'],
  ['online', 'fact.online', 'globe'],
];
