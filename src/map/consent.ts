/** Other servers that the visitor let the page ask, until it is left. Never stored. */
const agreed = new Set<string>();
const followers = new Set<() => void>();

export function hasAgreed(host: string): boolean {
  return agreed.has(host);
}

export function agree(host: string): void {
  agreed.add(host);
  tell();
}

/** Taken back as easily as given. */
export function withdraw(host: string): void {
  agreed.delete(host);
  tell();
}

/** The word holds for the whole page: every map of it is told. @returns ends it */
export function onConsent(follower: () => void): () => void {
  followers.add(follower);
  return () => void followers.delete(follower);
}

function tell(): void {
  [...followers].forEach((follower) => follower());
}
