/**
 * Copies what stands in a field, also where the clipboard is forbidden.
 * @returns a sentence for the editor
 */
export async function copyFrom(field: HTMLTextAreaElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'Kopiert.';
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy')
      ? 'Kopiert.'
      : 'Der Browser erlaubt das Kopieren nicht. Der Text ist markiert: kopieren Sie ihn mit Strg und C, am Mac mit ⌘ und C.';
  }
}
