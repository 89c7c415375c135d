import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { webAppFiles } from './web-app-files.js';

const folder = mkdtempSync(join(tmpdir(), 'web-app-'));
let server: Server;

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, { headers: { 'accept-encoding': 'identity', ...headers } });

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>Home</p>');
  writeFileSync(join(folder, '.secret'), 'no');
  for (const name of ['kept.js', 'removed.js', 'squeezed.js', 'half.js']) writeFileSync(join(folder, 'assets', name), `'${name}'`);
  for (const name of ['squeezed.js', 'half.js']) writeFileSync(join(folder, 'assets', `${name}.br`), brotliCompressSync(`'${name}'`));
  const app = express().use(webAppFiles(folder));
  app.use((_, res) => void res.status(404).send('Nothing here'));
  server = await new Promise((resolve) => {
    const started = app.listen(0, () => resolve(started));
  });
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

describe('the files of the web app', () => {
  it('are sent with their type, kept for ever where their name says which they are', async () => {
    const script = await get('/assets/kept.js');
    expect([script.status, await script.text(), script.headers.get('content-type')]).toEqual([200, "'kept.js'", 'text/javascript; charset=utf-8']);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await get('/');
    expect([await page.text(), page.headers.get('cache-control')]).toEqual(['<p>Home</p>', 'no-cache']);
  });

  it('are sent compressed to those who can read that', async () => {
    const script = await get('/assets/squeezed.js', { 'accept-encoding': 'gzip, br' });
    expect([script.headers.get('content-encoding'), script.headers.get('content-type')]).toEqual(['br', 'text/javascript; charset=utf-8']);
    expect(script.headers.get('vary')).toBe('Accept-Encoding');
    expect(await script.text()).toBe("'squeezed.js'");
    expect((await get('/assets/squeezed.js')).headers.get('content-encoding')).toBeNull();
  });

  it.each(['/assets/none.js', '/.secret', '/../package.json', '/%2e%2e/package.json', '/assets', '/%'])('are none at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('that disappear while the server runs are not found, and it lives on', async () => {
    rmSync(join(folder, 'assets', 'removed.js'));
    rmSync(join(folder, 'assets', 'half.js.br'));
    const gone = await get('/assets/removed.js');
    expect([gone.status, await gone.text(), gone.headers.get('cache-control')]).toEqual([404, 'Nothing here', null]);
    const half = await get('/assets/half.js', { 'accept-encoding': 'br' });
    expect([half.status, await half.text(), half.headers.get('content-encoding')]).toEqual([404, 'Nothing here', null]);
    expect((await get('/assets/kept.js')).status).toBe(200);
  });
});
