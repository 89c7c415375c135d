import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SocketsDoor } from './sockets-door.js';

let server: Server;
let door: SocketsDoor;
beforeAll(async () => {
  server = createServer((_, response) => response.end('here'));
  door = new SocketsDoor(server, 'http://localhost', () => Promise.resolve({ enter: () => { throw new Error('Nobody enters'); } }));
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  door.close();
  server.closeAllConnections();
  server.close();
});

/** The first line of the answer to somebody who asks for a socket at this place, in whatever words. */
async function answerAt(place: string): Promise<string> {
  const stream = connect((server.address() as AddressInfo).port, '127.0.0.1');
  stream.write([
    `GET ${place} HTTP/1.1`, 'Host: localhost', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', '', '',
  ].join('\r\n'));
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString().split('\r\n')[0] ?? '';
}

it.each(['//', '///', 'http://[', '/%', '/collab/', '/collab%2f', '//collab', 'http://user:word@localhost/collab', '/collab#there'])('answers "%s", which is no place for sockets', async (place) => {
  // Some of these are refused by the server itself.
  expect(await answerAt(place)).toMatch(/^HTTP\/1.1 40[04] /);
});

it('stays there where a socket cannot be taken in', async () => {
  expect(await answerAt('/collab?a=http://[')).toMatch(/^HTTP\/1.1 101 /);
  expect((await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).ok).toBe(true);
});
