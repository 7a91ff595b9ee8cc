import { css } from 'lit';
import { colorTokens } from './colors.js';

/** The suite's colours, as `--ikon-*`. */
export const COLORS = {
  surface: ['#fff', '#14181d'],
  raised: ['#f4f6f8', '#1e242b'],
  text: ['#171c22', '#e9edf1'],
  muted: ['#4d5864', '#aeb8c2'],
  line: ['#d5dbe1', '#353e48'],
  control: ['#6b7782', '#8b97a3'],
  accent: ['#0a5694', '#8cc4f5'],
  'on-accent': ['#fff', '#08243c'],
  'accent-soft': ['#e3eef8', '#17324a'],
  good: ['#17603a', '#86d6a5'],
  'good-soft': ['#e2f2e8', '#163323'],
  warn: ['#7a4b00', '#f2c774'],
  'warn-soft': ['#fdf0d8', '#3a2c10'],
  bad: ['#a3231b', '#ffa8a1'],
  'bad-soft': ['#fbe6e4', '#42201d'],
  mark: ['#ffe48a', '#6b5510'],
} as const;

/**
 * Design tokens. The public ones are `--ikon-*` and are inherited from the page; the private ones (`--_*`)
 * are what the suite's own rules use: the public value, or the default. The dark values follow the page's
 * `color-scheme`, so that a widget is dark only where its page is; `theme="dark|light"` overrules it.
 * Lengths are in em, or in `--_base`, which a page's small root size cannot shrink below 16 px; never in rem.
 */
export const tokens = css`
  ${colorTokens(COLORS)}

  :host {
    --_font: var(--ikon-font, system-ui, 'Noto Sans', Arial, sans-serif);
    --_base: var(--ikon-font-size, max(1rem, 16px));
    --_radius: var(--ikon-radius, 8px);
    --_space: calc(var(--ikon-space, 4px) * var(--ikon-density, 1));
    --_target: max(24px, var(--ikon-target, 44px));
    --_focus: var(--ikon-focus, var(--_accent));
  }

  /* A visitor's wish for more contrast goes before a host's colours: no greys, no tints, and an edge around what had one. */
  @media (prefers-contrast: more), (forced-colors: active) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
      --_control: var(--_text);
      --_edge: var(--_text);
      --_raised: var(--_surface);
      --_accent-soft: var(--_surface);
      --_good-soft: var(--_surface);
      --_warn-soft: var(--_surface);
      --_bad-soft: var(--_surface);
    }
  }

  /* Of what an SVG or a canvas draws the system changes nothing by itself. */
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_surface: Canvas;
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_focus: Highlight;
    }
  }

  /* A finger needs more room than a pointer, whatever a host says. */
  @media (pointer: coarse) {
    :host {
      --_target: max(44px, var(--ikon-target, 44px));
    }
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
