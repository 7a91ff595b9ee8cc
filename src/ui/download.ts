import { mayLeave } from './ways-out.js';

/** Gives the visitor a file, unless nothing may leave the screen. @param type MIME type */
export function download(name: string, type: string, content: BlobPart): void {
  if (!mayLeave()) return;
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name of a text: its letters and digits, at most 60. */
export function fileName(text: string, extension: string): string {
  const words = text.normalize().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, 60) || 'angebote'}.${extension}`;
}
