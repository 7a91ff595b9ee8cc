import { colorTokens } from '../styles/colors.js';

/** The map's own colours, as `--ikon-map-*`. On bubbles and on "you are here" stands white, in both schemes. */
export const MAP_COLORS = {
  'map-ground': ['#eef0f2', '#1a1f25'],
  'map-district': ['#fbfbfa', '#252c34'],
  'map-line': ['#c3c9cf', '#46515c'],
  'map-water': ['#a9cbe3', '#2f5673'],
  'map-green': ['#d9e8d0', '#24382a'],
  'map-rail': ['#8d949b', '#77828d'],
  'map-label': ['#4a545e', '#b9c3cd'],
  'map-class-0': ['#d7e6f3', '#22384d'],
  'map-class-1': ['#9dc3e2', '#335f85'],
  'map-class-2': ['#5394c9', '#5b96c7'],
  'map-class-3': ['#1c5f9c', '#a5d1f5'],
  'map-bubble': ['#24313d', '#24313d'],
  'map-here': ['#c2185b', '#c2185b'],
} as const;

export const mapTokens = colorTokens(MAP_COLORS);
