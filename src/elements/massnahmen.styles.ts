import { css } from 'lit';

export const massnahmenStyles = css`
  .suite {
    display: grid;
    gap: calc(5 * var(--_space));
  }

  section {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(4 * var(--_space));
  }

  h3 {
    font-size: 1.3125em;
  }

  .area {
    margin-block-start: calc(3 * var(--_space));
    color: var(--_muted);
    font-size: 1em;
  }

  /* --- how far all of them are --- */

  .progress {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .progress-words {
    font-size: 1.25em;
    font-weight: 650;
  }

  .bar-chart {
    inline-size: 100%;
    block-size: 1.25rem;
    border-radius: calc(var(--_radius) / 2);
  }

  .bar-chart .done {
    fill: var(--_good);
  }

  .bar-chart .running {
    fill: var(--_accent);
  }

  .bar-chart .preparing {
    fill: color-mix(in srgb, var(--_accent) 62%, var(--_surface));
  }

  .bar-chart .planned,
  .bar-chart .unknown {
    fill: var(--_control);
  }

  .bar-chart .paused {
    fill: var(--_warn);
  }

  .bar-chart .dropped {
    fill: var(--_bad);
  }

  .states {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(5 * var(--_space));
  }

  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_muted);
  }

  .state.done {
    color: var(--_good);
  }

  .state.running,
  .state.preparing {
    color: var(--_accent);
  }

  .state.paused {
    color: var(--_warn);
  }

  .state.dropped {
    color: var(--_bad);
  }

  .state strong {
    color: var(--_text);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space));
    align-items: end;
    justify-content: space-between;
  }

  .bar label {
    display: grid;
    gap: var(--_space);
    color: var(--_muted);
    font-size: 0.875em;
  }

  .bar select {
    font-size: 1rem;
    color: var(--_text);
    inline-size: auto;
  }

  .result {
    font-weight: 650;
  }

  /* --- measures --- */

  .measure {
    display: grid;
    gap: var(--_space);
    padding-block: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .measure-title {
    display: flex;
    gap: 0.6em;
    margin: 0;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.3;
  }

  .number {
    flex: none;
    min-inline-size: 1.6em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .facts-line,
  .measure details {
    padding-inline-start: 2.3em;
  }

  .facts-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
    font-size: 0.9375em;
  }

  .facts-line em {
    color: var(--_muted);
  }

  summary {
    min-block-size: 2.25em;
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  @media (pointer: coarse) {
    summary {
      min-block-size: var(--_target);
    }
  }

  .measure-body {
    display: grid;
    gap: calc(3 * var(--_space));
    max-inline-size: 68ch;
    padding-block: calc(2 * var(--_space));
  }

  .term {
    font-weight: 600;
  }

  .timeline {
    display: grid;
    gap: calc(3 * var(--_space));
    padding-inline-start: calc(4 * var(--_space));
    border-inline-start: 2px solid var(--_line);
  }

  .timeline time {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .link {
    min-block-size: 2.25em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }

  .measure-skeleton {
    block-size: 5em;
  }

  .skeletons {
    display: grid;
    gap: calc(4 * var(--_space));
  }
`;
