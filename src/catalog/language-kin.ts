/**
 * Languages that browsers, feeds and visitors know by several tags, best first: Kurdish is written in forms that have
 * tags of their own, Dari is Persian, Moldovan is Romanian, and where Chinese is spoken says how it is written.
 */
const KIN = new Map([
  ['ku', ['kmr', 'ckb']],
  ['ku-arab', ['ckb']],
  ['kmr', ['ku']],
  ['ckb', ['ku-Arab', 'ku']],
  ['fa', ['prs']],
  ['prs', ['fa']],
  ['mo', ['ro']],
  ['zh-cn', ['zh-Hans']],
  ['zh-tw', ['zh-Hant']],
  ['zh-hk', ['zh-Hant']],
]);

/** A tag in the case in which BCP 47 writes it, where `DE` and `de` mean the same. */
export function inOneCase(tag: string): string {
  return tag.toLowerCase().replace(/-\w\w\b|-\w(?=\w{3}\b)/g, (part) => part.toUpperCase());
}

/** A tag and those that mean the same to who reads them, best first: itself, others for it, the same without its last part. */
export function akin(tag: string): string[] {
  const parts = tag.split('-');
  return parts.flatMap((_, index) => {
    const own = parts.slice(0, parts.length - index).join('-');
    return [own, ...(KIN.get(own.toLowerCase()) ?? [])];
  });
}
