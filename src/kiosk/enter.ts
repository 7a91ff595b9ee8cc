import { closeWaysOut } from '../ui/ways-out.js';
import { pageClock } from './clock.js';
import { elementStyles } from './element.styles.js';
import type { Member } from './member.js';
import { createScreen, type Screen } from './screen.js';

const members = new Set<Member>();
let screen: Screen | undefined;
let openAgain: (() => void) | undefined;

/**
 * An element takes part in the page's unattended screen. All share one visit: one countdown, one way to the beginning.
 * @returns takes it out again; with the last one goes everything that was listened to
 */
export function enterKiosk(member: Member): () => void {
  members.add(member);
  const sheets = member.element.shadowRoot?.adoptedStyleSheets;
  const { styleSheet } = elementStyles;
  if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
  openAgain ??= closeWaysOut();
  screen ??= createScreen(members, pageClock);
  screen.changed();
  // An element draws whenever its session tells it to, whichever session that is by then.
  const following = { hostUpdated: () => screen?.changed() };
  member.element.addController(following);
  return () => {
    member.element.removeController(following);
    members.delete(member);
    if (members.size > 0) return screen?.changed();
    screen?.end();
    openAgain?.();
    screen = openAgain = undefined;
  };
}
