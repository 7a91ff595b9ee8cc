import { css } from 'lit';

/** The agenda. */
export const calendarStyles = css`
  .calendar,
  .agenda {
    display: grid;
    gap: calc(4 * var(--_space));
  }

  .calendar-controls,
  .calendar-steps {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .calendar-controls {
    justify-content: space-between;
  }

  .calendar-title {
    font-size: 1.25em;
  }

  .calendar .back {
    margin: 0;
  }

  [dir='rtl'] .calendar-steps svg {
    scale: -1 1;
  }

  .day {
    scroll-margin-block-start: calc(2 * var(--_space));
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .day[aria-current] {
    border-block-start: 3px solid var(--_accent);
  }

  .today {
    padding: 0.1em 0.6em;
    margin-inline-end: 0.4em;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }

  .earlier {
    justify-self: start;
  }

  .agenda li {
    display: grid;
    grid-template-columns: minmax(6.5em, auto) minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }

  .agenda .time {
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
`;
