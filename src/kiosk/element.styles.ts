import { css } from 'lit';

/** What an element is on an unattended screen: large to tap, nothing to mark or drag, nothing that leaves the screen. */
export const elementStyles = css`
  :host([kiosk]) {
    --_target: max(60px, var(--ikon-target, 44px));
    -webkit-user-select: none;
    user-select: none;
    -webkit-touch-callout: none;
    scroll-padding-block-end: var(--_kiosk-bar, 0);
  }

  :host([kiosk]) .leaves {
    display: none;
  }

  /* The area to tap grows; what is seen of a pin stays as it is. */
  :host([kiosk]) .pin::after {
    content: '';
    position: absolute;
    inset: min(0px, (2.75em - var(--_target)) / 2);
  }

  :host([kiosk]) :is(a, .title-button, .link, summary, .check, .segments button) {
    min-block-size: var(--_target);
  }

  :host([kiosk]) :is(a, .link, .title-button.plain) {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }

  :host([kiosk]) :is([type='checkbox'], [type='radio']) {
    inline-size: 1.6em;
    block-size: 1.6em;
  }

  @media print {
    :host([kiosk]) {
      display: none;
    }
  }
`;
