import type { TemplateResult } from 'lit';
import {
  Baby,
  BookOpen,
  Briefcase,
  Coffee,
  Dumbbell,
  HandHeart,
  HeartPulse,
  House,
  type IconNode,
  Languages,
  Laptop,
  LifeBuoy,
  MapPin,
  Music,
} from 'lucide';
import type { Category } from '../catalog/model.js';
import { icon } from './icon.js';

/** Built-in pictograms of categories, from lucide (ISC). The keys are lucide's names, which feeds use as well. */
const PICTOGRAMS = {
  baby: Baby,
  'book-open': BookOpen,
  briefcase: Briefcase,
  coffee: Coffee,
  dumbbell: Dumbbell,
  'hand-heart': HandHeart,
  'heart-pulse': HeartPulse,
  house: House,
  languages: Languages,
  laptop: Laptop,
  'life-buoy': LifeBuoy,
  'map-pin': MapPin,
  music: Music,
} satisfies Record<string, IconNode>;

type PictogramName = keyof typeof PICTOGRAMS;

function isPictogram(name: string | undefined): name is PictogramName {
  return name !== undefined && Object.hasOwn(PICTOGRAMS, name);
}

/** A built-in pictogram by its name; a pin for a name that is none. */
export function pictogram(name: string | undefined): IconNode {
  return isPictogram(name) ? PICTOGRAMS[name] : MapPin;
}

/** The category's own pictogram where it is one of the built-in ones; a pin where it is not. */
export function categoryIcon(category: Category): TemplateResult {
  return icon(pictogram(category.icon));
}
