import { createReadStream } from 'node:fs';

/** Bytes at the beginning that are looked at to tell kinds of text apart. */
const beginning = 64_000;

/** The beginning of a file that holds nothing but text; undefined when it holds anything else. Streams, so its size does not matter. */
export async function beginningOfText(path: string): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let kept = 0;
  let isWide: boolean | undefined;
  for await (const data of createReadStream(path)) {
    const chunk = data as Buffer;
    isWide ??= (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);
    // Old spreadsheets write other encodings than UTF-8, but none of them uses these.
    if (!isWide && chunk.some(isNoText)) return undefined;
    if (kept < beginning) {
      chunks.push(chunk.subarray(0, beginning - kept));
      kept += chunk.length;
    }
  }
  const bytes = Buffer.concat(chunks);
  if (!isWide) return bytes.toString('utf8').replace(/^\ufeff/, '');
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  return text.includes('\u0000') ? undefined : text;
}

/** Control characters other than tab, line ends, form feed and escape, which terminals' logs hold. */
function isNoText(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b;
}

const tests: Readonly<Record<string, (text: string) => boolean>> = {
  eml: (text) => /^(From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Content-Type|X-[\w-]+):/im.test(text.slice(0, 4_000)),
  json: (text) => /^\s*[[{"\d\-tfn]/.test(text),
  svg: (text) => /^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>]*>)*<svg[\s>]/i.test(text),
};

const textEndings = new Set(['txt', 'md', 'csv', ...Object.keys(tests)]);

export function isTextEnding(ending: string): boolean {
  return textEndings.has(ending);
}

export function isTextOfKind(text: string, ending: string): boolean {
  return tests[ending]?.(text) ?? true;
}

/** A script that a shell would run. */
export function isScript(text: string): boolean {
  return text.startsWith('#!');
}
