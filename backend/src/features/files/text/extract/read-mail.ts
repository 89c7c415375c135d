import PostalMime, { type Address } from 'postal-mime';
import { writeHtml } from './read-html.js';
import type { TextWriter } from './text-writer.js';
import { Unreadable } from './unreadable.js';

/** Messages inside messages, and parts inside parts. */
const deepest = 20;
const longestHeaders = 500_000;

/** Who wrote to whom about what, the words of the message, and the names of what is attached; that itself is not opened. */
export async function readMail(bytes: Uint8Array, writer: TextWriter): Promise<void> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: deepest, maxHeadersSize: longestHeaders }).catch(() => {
    throw new Unreadable('BROKEN');
  });
  const people = [mail.from ?? [], mail.to ?? [], mail.cc ?? []].flat().map(addressInWords);
  writer.write(`${[mail.subject ?? '', people.filter(Boolean).join(', ')].join('\n')}\n`);
  if (mail.text?.trim()) writer.write(mail.text);
  else if (mail.html) writeHtml(mail.html, writer);
  for (const { filename } of mail.attachments) writer.write(`\n${filename ?? ''}`);
}

function addressInWords({ name, address }: Address): string {
  return [name, address].filter(Boolean).join(' ');
}
