import { css } from 'lit';

/** The agenda. */
export const calendarStyles = css`
  .calendar,
  .agenda {
    display: grid;
    gap: calc(4 * var(--_space));
  }

  .calendar-controls,
  .calendar-steps,
  .calendar-foot {
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

  /* All three beside each other on a phone. */
  .calendar-steps .button {
    padding-inline: 0.6em;
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
    /* The same for all times, so that what takes place is in one line. */
    grid-template-columns: clamp(7em, 25%, 9em) minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }

  /* Arabic and Sorani tell morning from evening by a letter behind each time. */
  [dir='rtl'] .agenda li {
    grid-template-columns: 8.75em minmax(0, 1fr);
  }

  .agenda .time {
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
`;
