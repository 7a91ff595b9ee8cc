import { css } from 'lit';

/** Parts of an offer that cards, details and the map's panel share. */
export const offerStyles = css`
  .card-top,
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
  }

  .badges:empty {
    display: none;
  }

  .category {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .summary,
  .lead,
  .prose {
    max-inline-size: 68ch;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .fact {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.15em 0.6em;
    border: 1px solid var(--_edge, transparent);
    border-radius: calc(var(--_radius) / 1.5);
    background: var(--_raised);
    font-size: 0.875em;
  }

  .fact.good {
    background: var(--_good-soft);
    color: var(--_good);
  }

  .fact svg {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .unbroken {
    white-space: nowrap;
  }

  .badge {
    display: inline-block;
    padding: 0.1em 0.6em;
    border-radius: calc(var(--_radius) / 1.5);
    background: var(--_warn-soft);
    color: var(--_warn);
    font-size: 0.875em;
    font-weight: 600;
  }

  .badge.cancelled,
  .badge.ended {
    background: var(--_bad-soft);
    color: var(--_bad);
  }

  .badge.sample {
    background: none;
    padding-inline: 0;
    color: var(--_muted);
    font-weight: 400;
    font-style: italic;
  }
`;
