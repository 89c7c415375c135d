import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MeilisearchApiError } from 'meilisearch';
import { KeptConnections } from './kept-connections.js';

describe('kept connections', () => {
  const open: { close(): void }[] = [];
  afterEach(() => open.splice(0).forEach((one) => one.close()));

  const to = async (answer: (request: IncomingMessage, response: ServerResponse) => void, milliseconds = 30_000): Promise<KeptConnections> => {
    const server: Server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const connections = new KeptConnections(`http://127.0.0.1:${(server.address() as AddressInfo).port}/below`, 'a-key', milliseconds);
    open.push({ close: () => { connections.close(); server.closeAllConnections(); server.close(); } });
    return connections;
  };

  it('post one question after another over the same connection, with the key', async () => {
    const ports: (number | undefined)[] = [];
    const connections = await to((request, response) => {
      ports.push(request.socket.remotePort);
      response.end(JSON.stringify({ url: request.url, key: request.headers.authorization }));
    });
    const answers = [await connections.post('multi-search', {}), await connections.post('multi-search', {})];
    expect(answers).toEqual(Array(2).fill({ url: '/below/multi-search', key: 'Bearer a-key' }));
    expect(new Set(ports).size).toBe(1);
  });

  it('ask over a new one where the server has closed it meanwhile', async () => {
    const known = new WeakSet<object>();
    const connections = await to((request, response) => {
      if (known.has(request.socket)) request.socket.destroy();
      known.add(request.socket);
      response.end('{"hits":[]}');
    });
    for (let times = 0; times < 3; times += 1) expect(await connections.post('multi-search', {})).toEqual({ hits: [] });
  });

  it('give up on what takes too long, and on a new connection that is lost', async () => {
    const silent = await to(() => undefined, 20);
    await expect(silent.post('multi-search', {})).rejects.toThrow('no answer within 20 ms');
    const endless = await to((_, response) => response.writeHead(200, { 'Content-Length': '100' }).write('{"hits":'), 20);
    await expect(endless.post('multi-search', {})).rejects.toThrow('no answer within 20 ms');
    const lost = await to((request) => request.socket.destroy());
    await expect(lost.post('multi-search', {})).rejects.toThrow();
  });

  it('ask once where the answer has begun', async () => {
    let asked = 0;
    const connections = await to((request, response) => {
      asked += 1;
      if (asked === 1) return response.end('{}');
      response.writeHead(200, { 'Content-Length': '100' });
      return response.write('{"hits":', () => request.socket.destroy());
    });
    await connections.post('multi-search', {});
    await expect(connections.post('multi-search', {})).rejects.toThrow();
    expect(asked).toBe(2);
  });

  it.each([[502, '<h1>Bad gateway</h1>'], [308, ''], [200, 'hello'], [307, '{"hits":[]}'], [404, '{"message":"No such route"}']])('say that somebody else answered, with status %i', async (status, text) => {
    const connections = await to((_, response) => response.writeHead(status).end(text));
    await expect(connections.post('multi-search', {})).rejects.toThrow(`the answer with status ${status} was not one of Meilisearch`);
  });

  it('say what was refused as the client of Meilisearch does', async () => {
    const connections = await to((_, response) => response.writeHead(400).end('{"message":"No such attribute","code":"invalid_search_filter"}'));
    const refusal = await connections.post('multi-search', {}).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(MeilisearchApiError);
    expect(refusal).toMatchObject({ message: 'No such attribute', response: { status: 400 } });
  });
});
