import { Socket as DatagramSocket } from 'node:dgram';
import { Socket } from 'node:net';
import { limits } from '@crossbench/schema/limits';
import type { TextPart } from '../file-text.js';
import { type TextEnd, readText } from './read-text.js';

/** A line of what this program says: a part, or what became of it all. */
export type ExtractedLine = { readonly part: TextPart } | { readonly end: TextEnd };

/**
 * A program of its own, because what it reads was sent by others: bytes come through its standard input, text leaves through its standard
 * output, and it needs nothing else. Whoever starts it limits its memory and time, and gives it no right to write or to start anything.
 */
async function main(format: string): Promise<void> {
  stayOffline();
  const bytes = await readAll(process.stdin);
  say({ end: await readText(bytes, format, (part) => say({ part })) });
}

function say(line: ExtractedLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    // A little more than is read says enough; the rest is only drawn off.
    if (length <= limits.fileBytes) chunks.push(chunk);
    length += chunk.length;
  }
  // A copy of its own, which a library may take hold of.
  return new Uint8Array(Buffer.concat(chunks));
}

/** No library here has a reason to speak to anybody. */
function stayOffline(): void {
  const refuse = (): never => {
    throw new Error('There is no network here');
  };
  Object.defineProperty(Socket.prototype, 'connect', { value: refuse });
  for (const name of ['bind', 'connect', 'send']) Object.defineProperty(DatagramSocket.prototype, name, { value: refuse });
}

await main(process.argv[2] ?? '');
