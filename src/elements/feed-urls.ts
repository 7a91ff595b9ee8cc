/** The addresses of a `feed` attribute, resolved against the page, without doubles. */
export function feedUrls(feed: string, base: string): string[] {
  const resolved = feed
    .split(/\s+/)
    .filter(Boolean)
    .map((url) => resolve(url, base));
  return [...new Set(resolved)];
}

function resolve(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}
