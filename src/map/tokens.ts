import { css } from 'lit';

/** The map's own tokens, made as all others are (`styles/tokens.ts`). */
export const mapTokens = css`
  :host {
    --_map-ground: var(--ikon-map-ground, #eef0f2);
    --_map-district: var(--ikon-map-district, #fbfbfa);
    --_map-line: var(--ikon-map-line, #c3c9cf);
    --_map-water: var(--ikon-map-water, #a9cbe3);
    --_map-green: var(--ikon-map-green, #d9e8d0);
    --_map-rail: var(--ikon-map-rail, #8d949b);
    --_map-label: var(--ikon-map-label, #4a545e);
    --_map-class-0: var(--ikon-map-class-0, #d7e6f3);
    --_map-class-1: var(--ikon-map-class-1, #9dc3e2);
    --_map-class-2: var(--ikon-map-class-2, #5394c9);
    --_map-class-3: var(--ikon-map-class-3, #1c5f9c);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_map-ground: var(--ikon-map-ground, light-dark(#eef0f2, #1a1f25));
      --_map-district: var(--ikon-map-district, light-dark(#fbfbfa, #252c34));
      --_map-line: var(--ikon-map-line, light-dark(#c3c9cf, #46515c));
      --_map-water: var(--ikon-map-water, light-dark(#a9cbe3, #2f5673));
      --_map-green: var(--ikon-map-green, light-dark(#d9e8d0, #24382a));
      --_map-rail: var(--ikon-map-rail, light-dark(#8d949b, #77828d));
      --_map-label: var(--ikon-map-label, light-dark(#4a545e, #b9c3cd));
      --_map-class-0: var(--ikon-map-class-0, light-dark(#d7e6f3, #22384d));
      --_map-class-1: var(--ikon-map-class-1, light-dark(#9dc3e2, #335f85));
      --_map-class-2: var(--ikon-map-class-2, light-dark(#5394c9, #5b96c7));
      --_map-class-3: var(--ikon-map-class-3, light-dark(#1c5f9c, #a5d1f5));
    }
  }
`;
