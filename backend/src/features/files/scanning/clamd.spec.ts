import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ScanFailed, askClamd } from './clamd.js';

let server: Server | undefined;
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** Something that speaks as the daemon does, or should not. */
async function daemon(talk: (socket: Socket) => void): Promise<string> {
  const started = createServer((socket) => {
    socket.on('error', () => undefined);
    sockets.add(socket);
    talk(socket);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `tcp://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const bytes = (...pieces: string[]) => Readable.from(pieces.map((piece) => Buffer.from(piece)));
const failure = (url: string, wait?: number, stream = bytes('a')) => askClamd(url, stream, wait).then((answer) => answer, (error: unknown) => error);

describe('askClamd', () => {
  it('sends the command, each piece with its length, and an empty piece', async () => {
    const heard: Buffer[] = [];
    const url = await daemon((socket) =>
      socket.on('data', (data) => {
        heard.push(data);
        if (Buffer.concat(heard).subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: OK\0');
      }),
    );
    expect(await askClamd(url, bytes('abc', '', 'de'))).toEqual({ clean: true });
    expect(Buffer.concat(heard)).toEqual(Buffer.from('zINSTREAM\0\0\0\0\x03abc\0\0\0\x02de\0\0\0\0'));
  });

  it('hears what was found', async () => {
    const url = await daemon((socket) => socket.end('stream: Win.Test.EICAR_HDB-1 FOUND\0'));
    expect(await askClamd(url, bytes('x'))).toEqual({ clean: false, threat: 'Win.Test.EICAR_HDB-1' });
  });

  it.each([
    ['says that the file is too large', 'INSTREAM size limit exceeded. ERROR\0', 'INSTREAM size limit exceeded. ERROR'],
    ['says nothing', '', 'nothing'],
    ['says something unknown', 'stream: maybe\0', 'stream: maybe'],
    ['says clean of something else', 'other: OK\0', 'other: OK'],
    ['never stops talking', 'x'.repeat(10_000), 'xxx'],
  ])('gives no verdict when the daemon %s', async (_, words, said) => {
    const url = await daemon((socket) => socket.end(words));
    const error = await failure(url);
    expect(error).toBeInstanceOf(ScanFailed);
    expect(String(error)).toContain(said);
  });

  it('gives up on a daemon that is not there', async () => {
    expect(await failure('tcp://127.0.0.1:1')).toBeInstanceOf(ScanFailed);
    expect(await failure('unix:///nowhere/clamd.ctl')).toBeInstanceOf(ScanFailed);
  });

  it('gives up on a daemon that does not answer', async () => {
    const url = await daemon((socket) => socket.resume());
    expect(String(await failure(url, 100))).toContain('did not answer in time');
  });

  it('waits for a daemon that reads slowly instead of filling the memory', async () => {
    let produced = 0;
    const endless = Readable.from((function* () {
      for (;;) {
        produced += 64_000;
        yield Buffer.alloc(64_000);
      }
    })());
    const url = await daemon((socket) => socket.pause());
    await failure(url, 200, endless);
    expect(produced).toBeLessThan(20_000_000);
  });
});
