import type { Attendance, Health } from './health.js';

interface Shown extends HTMLElement {
  readonly state?: string;
  readonly catalog?: {
    readonly feeds: readonly { readonly url?: string; readonly updated?: string }[];
  } | null;
}

/** How the page fares, as far as its elements know. */
export function startUnattended(_attendance: Attendance, elements: readonly HTMLElement[]): Health {
  const [first] = elements as readonly Shown[];
  return {
    version: 'Vorführung',
    get feeds() {
      const url = first?.getAttribute('feed') ?? '';
      const updated = first?.catalog?.feeds[0]?.updated;
      return [{ url, state: first?.state ?? 'unbekannt', ...(updated && { updated }) }];
    },
    faults: [],
    offlineReady: false,
    subscribe: () => () => undefined,
    reload: () => location.reload(),
  };
}
