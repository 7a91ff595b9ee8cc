import { css } from 'lit';

/** What of the list comes onto paper: offers and what was chosen, whole, without what is only for a screen. */
export const paperStyles = css`
  @media print {
    .side,
    .segments,
    .language-menu,
    .button {
      display: none;
    }

    /* A grid breaks between sheets so that one part of it may lie over another. */
    .suite,
    .layout,
    .main,
    .cards:not([hidden]) {
      display: block;
    }

    .list-head {
      min-block-size: 0;
    }

    .list-head,
    .chips {
      padding-block-end: calc(3 * var(--_space));
    }

    :focus-visible {
      outline: none;
    }

    .chip svg {
      display: none;
    }

    .card {
      break-inside: avoid;
      content-visibility: visible;
    }

    .title-button .text,
    .summary {
      display: block;
    }
  }
`;
