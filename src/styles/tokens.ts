import { css } from 'lit';

/**
 * Design tokens. The public ones are `--ikon-*` and are inherited from the page; the private ones (`--_*`)
 * are what the suite's own rules use: the public value, or the default. The dark values follow the page's
 * `color-scheme`, so that a widget is dark only where its page is; `theme="dark|light"` overrules it.
 * Lengths are in em, or in `--_base`, which a page's small root size cannot shrink below 16 px; never in rem.
 */
export const tokens = css`
  :host {
    --_font: var(--ikon-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif);
    --_base: var(--ikon-font-size, max(1rem, 16px));
    --_radius: var(--ikon-radius, 8px);
    --_space: var(--ikon-space, 4px);
    --_target: var(--ikon-target, 44px);
    --_surface: var(--ikon-surface, #ffffff);
    --_raised: var(--ikon-raised, #f4f6f8);
    --_text: var(--ikon-text, #171c22);
    --_muted: var(--ikon-muted, #4d5864);
    --_line: var(--ikon-line, #d5dbe1);
    --_control: var(--ikon-control, #6b7782);
    --_accent: var(--ikon-accent, #0a5694);
    --_on-accent: var(--ikon-on-accent, #ffffff);
    --_accent-soft: var(--ikon-accent-soft, #e3eef8);
    --_good: var(--ikon-good, #1c6b3c);
    --_good-soft: var(--ikon-good-soft, #e2f2e8);
    --_warn: var(--ikon-warn, #7a4b00);
    --_warn-soft: var(--ikon-warn-soft, #fdf0d8);
    --_bad: var(--ikon-bad, #a3231b);
    --_bad-soft: var(--ikon-bad-soft, #fbe6e4);
    --_focus: var(--ikon-focus, #0a5694);
    --_mark: var(--ikon-mark, #ffe48a);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--ikon-surface, light-dark(#ffffff, #14181d));
      --_raised: var(--ikon-raised, light-dark(#f4f6f8, #1e242b));
      --_text: var(--ikon-text, light-dark(#171c22, #e9edf1));
      --_muted: var(--ikon-muted, light-dark(#4d5864, #aeb8c2));
      --_line: var(--ikon-line, light-dark(#d5dbe1, #353e48));
      --_control: var(--ikon-control, light-dark(#6b7782, #8b97a3));
      --_accent: var(--ikon-accent, light-dark(#0a5694, #8cc4f5));
      --_on-accent: var(--ikon-on-accent, light-dark(#ffffff, #08243c));
      --_accent-soft: var(--ikon-accent-soft, light-dark(#e3eef8, #17324a));
      --_good: var(--ikon-good, light-dark(#1c6b3c, #86d6a5));
      --_good-soft: var(--ikon-good-soft, light-dark(#e2f2e8, #163323));
      --_warn: var(--ikon-warn, light-dark(#7a4b00, #f2c774));
      --_warn-soft: var(--ikon-warn-soft, light-dark(#fdf0d8, #3a2c10));
      --_bad: var(--ikon-bad, light-dark(#a3231b, #ffa8a1));
      --_bad-soft: var(--ikon-bad-soft, light-dark(#fbe6e4, #42201d));
      --_focus: var(--ikon-focus, light-dark(#0a5694, #8cc4f5));
      --_mark: var(--ikon-mark, light-dark(#ffe48a, #6b5510));
    }
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
