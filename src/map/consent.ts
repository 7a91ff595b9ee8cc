/** Other servers that the visitor let the page ask, until it is left. Never stored. */
const agreed = new Set<string>();

export function hasAgreed(host: string): boolean {
  return agreed.has(host);
}

export function agree(host: string): void {
  agreed.add(host);
}

/** Taken back as easily as given. */
export function withdraw(host: string): void {
  agreed.delete(host);
}
