import { decodeText } from './decode-text.js';
import type { TextWriter } from './text-writer.js';
import { Unreadable } from './unreadable.js';

/** Bytes of a text that are looked at: more than is kept of any. */
const mostBytes = 5_000_000;
/** Of a text at most every so manieth character is one that no text holds. */
const rareness = 50;
const noText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g;

export function readPlain(bytes: Uint8Array, writer: TextWriter): void {
  writer.write(textOf(bytes));
}

/** A table with room between its cells, so that a passage of it can be read. */
export function readTable(bytes: Uint8Array, writer: TextWriter): void {
  writer.write(textOf(bytes).replace(/(?<=[\p{L}")])[,;](?=\S)|(?<=\S)[,;](?=[\p{L}"(])/gu, '$& '));
}

/** Markdown without the signs that make words bold, links and headings: they would stand in every passage that is shown. */
export function readMarkdown(bytes: Uint8Array, writer: TextWriter): void {
  writer.write(
    textOf(bytes)
      .replace(/^[ \t]{0,3}#{1,6}[ \t]+/gm, '')
      .replace(/^[ \t]{0,3}(?:```|~~~)[^\n]*$/gm, '')
      .replace(/!?\[([^[\]\n]{0,500})\]\([^()\s]{0,2000}(?:[ \t]"[^"\n]{0,500}")?\)/g, '$1')
      .replace(/(\*\*|__|~~)(?=\S)([^*_~\n]{1,1000})\1/g, '$2')
      .replace(/`([^`\n]{1,1000})`/g, '$1'),
  );
}

function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes.subarray(0, mostBytes));
  const odd = text.slice(0, 100_000).match(noText)?.length ?? 0;
  if (odd * rareness > Math.min(text.length, 100_000)) throw new Unreadable('BROKEN');
  return text;
}
