import { css } from 'lit';

/**
 * What every element of the suite starts from. Nothing of the page's own text styles comes through: on the element itself,
 * whatever its page says of it (`!important` of a shadow tree is above that of the page), and in `.suite`, where all that
 * is inherited ends. How a page hides a part, and what it wants of clicks, dark and the size of text on a phone, goes on.
 */
export const base = css`
  :host {
    display: block;
    container: ikon / inline-size !important;
    box-sizing: border-box;
    /* All the room there is, also where a page has its parts be as wide as their content: a container counts as empty. */
    width: -moz-available;
    width: -webkit-fill-available;
    contain-intrinsic-width: 18em;
    background: var(--_surface) !important;
    font: 400 var(--_base) / 1.5 var(--_font) !important;
  }

  .suite {
    all: initial;
    font: inherit;
    color: var(--_text);
    color-scheme: inherit;
    pointer-events: inherit;
    visibility: inherit;
    -webkit-text-size-adjust: inherit;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
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

  [role='list'] {
    list-style: none;
  }

  h2,
  h3,
  h4 {
    font-family: var(--ikon-heading-font, inherit);
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
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
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
