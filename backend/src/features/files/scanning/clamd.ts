import { createConnection, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** Milliseconds in which nothing is heard before the scanner is given up. A large archive takes it a while. */
const patience = 120_000;
/** Characters of an answer. A real one is one short line. */
const longestAnswer = 4_096;

export type ScanAnswer = { readonly clean: true } | { readonly clean: false; readonly threat: string };

/** The scanner cannot be reached, or did not say whether the file is clean. */
export class ScanFailed extends Error {}

/**
 * Asks ClamAV's daemon about a stream (its INSTREAM command): pieces with their length before them, then an empty one. The
 * stream is sent as fast as the daemon reads, so nothing piles up in memory.
 */
export async function askClamd(clamdUrl: string, bytes: Readable, waitMilliseconds = patience): Promise<ScanAnswer> {
  const socket = connect(clamdUrl);
  socket.setTimeout(waitMilliseconds, () => socket.destroy(new ScanFailed('The virus scanner did not answer in time')));
  const answer = readAnswer(socket);
  // When the daemon ends the talk early, its answer says why, and the broken sending does not matter.
  const sending = send(socket, bytes).catch(() => undefined);
  try {
    const text = await answer;
    return readVerdict(text);
  } finally {
    socket.destroy();
    bytes.destroy();
    await sending;
  }
}

function connect(clamdUrl: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(clamdUrl);
  if (protocol === 'unix:') return createConnection({ path: decodeURIComponent(pathname) });
  return createConnection({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const data of bytes) {
    const piece = data as Buffer;
    if (piece.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, length);
    await write(socket, piece);
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, data: Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(data, (error) => (error ? reject(error) : resolve())));
}

async function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  try {
    for await (const data of socket) {
      text += (data as Buffer).toString('utf8');
      if (text.includes('\0') || text.length > longestAnswer) break;
    }
  } catch (error) {
    if (text === '') throw error instanceof ScanFailed ? error : new ScanFailed(`The virus scanner cannot be reached: ${String(error)}`);
  }
  return text.split('\0', 1)[0]?.trim() ?? '';
}

function readVerdict(answer: string): ScanAnswer {
  if (answer === 'stream: OK') return { clean: true };
  const threat = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1];
  if (threat !== undefined) return { clean: false, threat };
  throw new ScanFailed(`The virus scanner answered: ${answer.slice(0, 200) || 'nothing'}`);
}
