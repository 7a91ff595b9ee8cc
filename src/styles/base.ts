import { css } from 'lit';

/** What every element of the suite starts from. Nothing of the page's own text styles comes through. */
export const base = css`
  :host {
    display: block;
    container: ikon / inline-size;
    box-sizing: border-box;
    color: var(--_text);
    background: var(--_surface);
    font: 400 var(--ikon-font-size, max(1rem, 16px)) / 1.5 var(--_font);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    text-shadow: none;
    hyphens: manual;
    cursor: auto;
    visibility: visible;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ul[role='list'],
  ol[role='list'] {
    list-style: none;
  }

  h2,
  h3,
  h4 {
    font-family: var(--ikon-heading-font, inherit);
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  a:hover {
    text-decoration-thickness: 0.12em;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 3px;
  }

  svg.icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
