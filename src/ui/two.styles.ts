import { css } from 'lit';

/** An offer in two languages, on the screen and on paper. */
export const twoStyles = css`
  .two {
    display: grid;
  }

  .two h4,
  .two-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 1.5em;
    margin: 0;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line, #ccc);
    break-inside: avoid;
  }

  /* Two columns of a narrow screen, or of a large script, break words. */
  @media screen and (max-width: 30rem) {
    .two h4,
    .two-row {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.4em;
    }
  }

  .two h4 {
    font-size: 1.3em;
    line-height: 1.25;
  }

  .two .badges {
    border: 0;
    padding: 0;
  }

  .cell {
    min-inline-size: 0;
    overflow-wrap: break-word;
    hyphens: auto;
  }

  .cell p,
  .cell ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .cell .term {
    display: block;
    font-size: 0.8em;
    font-weight: 650;
    color: var(--_muted, #444);
  }
`;
