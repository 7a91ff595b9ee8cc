/**
 * Languages that browsers, feeds and visitors know by several tags, best first: Kurdish is written in forms that have
 * tags of their own, Dari is Persian, Moldovan is Romanian.
 */
const KIN = new Map([
  ['ku', ['kmr', 'ckb']],
  ['ku-arab', ['ckb']],
  ['kmr', ['ku']],
  ['ckb', ['ku-Arab', 'ku']],
  ['fa', ['prs']],
  ['prs', ['fa']],
  ['mo', ['ro']],
]);

/** A tag and those that mean the same to who reads them, best first: itself, others for it, the same without its last part. */
export function akin(tag: string): string[] {
  const parts = tag.split('-');
  return parts.flatMap((_, index) => {
    const own = parts.slice(0, parts.length - index).join('-');
    return [own, ...(KIN.get(own.toLowerCase()) ?? [])];
  });
}
