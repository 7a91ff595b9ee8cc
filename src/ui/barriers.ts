import { Accessibility, Baby, ClipboardPen, Euro, Globe, MessageCircle, Venus, type IconNode } from 'lucide';
import type { FactKey } from '../catalog/filter/filter.js';
import type { MessageKey } from '../i18n/messages.js';

/** The barriers that stand in front, with their words and pictograms. */
export const BARRIERS: readonly (readonly [FactKey, MessageKey, IconNode])[] = [
  ['free', 'fact.free', Euro],
  ['childcare', 'fact.childcare', Baby],
  ['noRegistration', 'fact.noRegistration', ClipboardPen],
  ['womenOnly', 'fact.womenOnly', Venus],
  ['wheelchair', 'fact.wheelchair', Accessibility],
  ['interpreter', 'fact.interpreter', MessageCircle],
  ['online', 'fact.online', Globe],
];
