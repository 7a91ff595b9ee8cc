import { css } from 'lit';

export const angeboteStyles = css`
  .suite {
    display: grid;
    gap: calc(4 * var(--_space));
  }

  .language-menu {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    justify-self: end;
  }

  .layout {
    display: grid;
    gap: calc(5 * var(--_space));
  }

  .side,
  .main {
    min-inline-size: 0;
    display: grid;
    gap: calc(4 * var(--_space));
    align-content: start;
  }

  @container ikon (inline-size >= 52rem) {
    .layout {
      grid-template-columns: minmax(15rem, 19rem) minmax(0, 1fr);
      gap: calc(8 * var(--_space));
    }
  }

  .labelled {
    display: grid;
    gap: var(--_space);
    font-weight: 600;
  }

  .labelled > .field,
  .labelled .search-field {
    font-weight: 400;
  }

  .search-field {
    position: relative;
    display: block;
  }

  .search-field svg {
    position: absolute;
    inset-inline-start: 0.75em;
    inset-block-start: 50%;
    translate: 0 -50%;
    color: var(--_muted);
    pointer-events: none;
  }

  .search-field .field {
    padding-inline-start: 2.6em;
  }

  .hint,
  .fineprint,
  small {
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* --- filters --- */

  .filter-fold {
    display: none;
  }

  .filter-fold.open {
    display: grid;
    gap: calc(4 * var(--_space));
  }

  @container ikon (inline-size >= 52rem) {
    .filter-button,
    .filter-done {
      display: none;
    }

    .filter-fold {
      display: block;
    }
  }

  .filters {
    display: grid;
    gap: calc(5 * var(--_space));
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: calc(2 * var(--_space));
    font-weight: 650;
  }

  fieldset > .labelled {
    margin-block-end: calc(2 * var(--_space));
    font-weight: 400;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.4em;
    padding-inline: 0.35em;
    margin-inline: -0.35em;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
    line-height: 1.3;
  }

  @media (pointer: coarse) {
    .check {
      min-block-size: var(--_target);
    }
  }

  .check:hover {
    background: var(--_raised);
  }

  .check svg {
    color: var(--_muted);
  }

  .check .count {
    margin-inline-start: auto;
    padding-inline-start: 0.5em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .check.none > :not(input) {
    color: var(--_muted);
  }

  .unknown {
    margin-block-start: calc(2 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .unknown small {
    display: block;
  }

  summary {
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.25em;
    max-inline-size: 100%;
    padding: 0.2em 0.5em 0.2em 0.9em;
    border: 1px solid transparent;
    border-radius: 2em;
    background: var(--_accent-soft);
    color: var(--_text);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  [dir='rtl'] .chip {
    padding: 0.2em 0.9em 0.2em 0.5em;
  }

  .chip svg {
    inline-size: 1em;
    block-size: 1em;
  }

  .chip:hover {
    border-color: var(--_accent);
  }

  @media (pointer: coarse) {
    .chip {
      min-block-size: var(--_target);
    }
  }

  /* --- list --- */

  .result {
    font-size: 1.125em;
    font-weight: 650;
  }

  .cards {
    display: grid;
  }

  .card {
    position: relative;
    display: grid;
    gap: calc(2 * var(--_space));
    padding-block: calc(5 * var(--_space));
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

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

  .card-title {
    font-size: 1.1875em;
  }

  .title-button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }

  /* The whole card opens the offer; the button stays the one control. */
  .title-button::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .card:hover {
    background: linear-gradient(var(--_raised), var(--_raised)) center / calc(100% + 1.5em) 100% no-repeat;
  }

  .title-button:focus-visible {
    outline: none;
  }

  .title-button:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: -1px;
    border-radius: var(--_radius);
  }

  .summary,
  .lead,
  .prose {
    max-inline-size: 68ch;
  }

  .lines {
    display: grid;
    gap: var(--_space);
  }

  .lines > div {
    display: flex;
    gap: 0.6em;
  }

  .lines svg {
    color: var(--_muted);
    translate: 0 0.12em;
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

  .more {
    justify-self: start;
  }

  .empty {
    display: grid;
    gap: calc(3 * var(--_space));
    justify-items: start;
    padding-block: calc(6 * var(--_space));
  }

  /* --- detail --- */

  .back {
    justify-self: start;
    padding-inline: 0.5em;
    margin-inline-start: -0.5em;
  }

  [dir='rtl'] .back svg {
    scale: -1 1;
  }

  .detail {
    display: grid;
    gap: calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }

  .detail-title {
    font-size: 1.5em;
  }

  .detail-title:focus {
    outline: none;
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

  @container ikon (inline-size >= 36rem) {
    .facts-table > div {
      grid-template-columns: 10rem minmax(0, 1fr);
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

  .picture img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  /* --- while nothing is there yet --- */

  .skeletons {
    display: grid;
    gap: calc(5 * var(--_space));
  }

  .field-skeleton {
    block-size: var(--_target);
  }

  .card-skeleton {
    block-size: 9em;
  }

  .panel-skeleton {
    block-size: 40em;
  }
`;
