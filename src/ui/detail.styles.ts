import { css } from 'lit';

/** One offer in full. */
export const detailStyles = css`
  .detail {
    display: grid;
    gap: calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }

  .detail-title {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-size: 1.5em;
  }

  .actions,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .actions .keep {
    margin: 0;
    padding-inline: 1em;
    border-color: var(--_control);
  }

  .qr-figure {
    display: grid;
    justify-items: center;
    gap: calc(2 * var(--_space));
    text-align: center;
  }

  .qr {
    inline-size: min(16em, 70vw);
    block-size: auto;
  }

  .show-card {
    font-size: clamp(1.1em, 2.2vw, 1.6em);
  }

  .show-card .fact {
    font-size: 0.8em;
  }

  .second {
    max-inline-size: 22em;
  }

  .slip {
    display: grid;
    gap: calc(4 * var(--_space));
  }

  .slip-list > li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(3 * var(--_space));
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .title-button.plain::after {
    content: none;
  }

  .title-button.plain:focus-visible {
    outline: 3px solid var(--_focus);
  }

  .remember small {
    display: block;
  }

  .lead {
    font-size: 1.125em;
  }

  .prose {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .prose-list {
    padding-inline-start: 1.4em;
  }

  .facts-table {
    display: grid;
  }

  .facts-table > div {
    display: grid;
    gap: var(--_space) calc(6 * var(--_space));
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  @container ikon (inline-size >= 36em) {
    .facts-table > div {
      grid-template-columns: 10em minmax(0, 1fr);
    }
  }

  .facts-table dt {
    font-weight: 650;
  }

  .facts-table dd {
    display: grid;
    gap: var(--_space);
    max-inline-size: 68ch;
  }

  .place + .place {
    margin-block-start: calc(3 * var(--_space));
  }

  .plain-list {
    list-style: none;
    padding: 0;
  }

  .dropped {
    color: var(--_warn);
  }

  .contact {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2em;
  }

  .logo {
    max-inline-size: 10em;
    max-block-size: 4em;
  }

  .picture img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }
`;
