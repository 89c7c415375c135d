import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { RequestListener } from 'node:http';
import type { LookupAddress } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PageReader, type PageReaderOptions } from './page-reader.js';

const html = (body: string) => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body });
const answers: Record<string, { status: number; headers: Record<string, string>; body: string }> = {
  '/page': html('<title>Hello</title>'),
  '/long': html(`<title>Long</title>${'x'.repeat(2_000_000)}`),
  '/latin': { status: 200, headers: { 'content-type': 'text/html; charset=iso-8859-1' }, body: 'caf\u00e9' },
  '/picture': { status: 200, headers: { 'content-type': 'image/png' }, body: 'x' },
  '/gone': { status: 404, headers: { 'content-type': 'text/html' }, body: 'x' },
  '/nowhere': { status: 302, headers: {}, body: '' },
};

const folder = mkdtempSync(join(tmpdir(), 'crossbench-preview-'));
const asked: { path: string; headers: Record<string, unknown> }[] = [];
let certificate = '';
let port = 0;
let stop: () => Promise<void>;

beforeAll(async () => {
  const names = 'subjectAltName=DNS:allowed.example,DNS:other.example';
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj',
    '/CN=allowed.example', '-addext', names, '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')], { stdio: 'ignore' });
  certificate = readFileSync(join(folder, 'cert.pem'), 'utf8');
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    if (path === '/silent') return;
    if (path === '/loop') return void response.writeHead(302, { location: '/loop', 'set-cookie': 'a=b' }).end();
    if (path.startsWith('/to?')) return void response.writeHead(302, { location: decodeURIComponent(path.slice(4)), 'set-cookie': 'a=b' }).end();
    const { status, headers, body } = answers[path] ?? html('');
    response.writeHead(status, headers).end(path === '/latin' ? Buffer.from(body, 'latin1') : body);
  };
  const server = createServer({ key: readFileSync(join(folder, 'key.pem')), cert: certificate }, listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
  stop = () => new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });
});

afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

function reader(options: Partial<PageReaderOptions> = {}, addresses: LookupAddress[] = [{ address: '127.0.0.1', family: 4 }]): PageReader {
  const resolve = ((_host: string, _options: unknown, answer: (error: null, found: LookupAddress[]) => void) =>
    answer(null, addresses)) as unknown as NonNullable<PageReaderOptions['resolve']>;
  return new PageReader({ hosts: ['allowed.example'], isPublic: (address) => address === '127.0.0.1', certificate, port, resolve, ...options });
}

const at = (path: string, host = 'allowed.example') => new URL(`https://${host}:${port}${path}`);

describe('a page', () => {
  it('is read without cookies', async () => {
    expect(await reader().read(at('/page'))).toBe('<title>Hello</title>');
    expect(asked.at(-1)?.headers).not.toHaveProperty('cookie');
  });

  it('is read no further than its beginning', async () => {
    expect((await reader().read(at('/long'))).length).toBe(512_000);
  });

  it('is read in its own letters', async () => {
    expect(await reader().read(at('/latin'))).toBe('café');
  });

  it('is read after a redirect to an allowed host, without the cookie it set', async () => {
    expect(await reader().read(at(`/to?${encodeURIComponent('/page')}`))).toBe('<title>Hello</title>');
    expect(asked.at(-1)?.headers).not.toHaveProperty('cookie');
  });
});

describe('nothing is asked', () => {
  it.each(['http://allowed.example/', 'https://allowed.example:8443/', 'https://other.example/', 'https://allowed.example@other.example/', 'https://user@allowed.example/', 'https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/', 'file:///etc/passwd'])(
    'of %s',
    async (address) => {
      const before = asked.length;
      await expect(reader({ hosts: ['allowed.example', '127.0.0.1', '[::1]'], port: 443 }).read(new URL(address))).rejects.toThrow('is not allowed');
      expect(asked.length).toBe(before);
    },
  );

  it.each([
    ['a private address', [{ address: '10.0.0.1', family: 4 }]],
    ['a private address among others', [{ address: '127.0.0.1', family: 4 }, { address: '169.254.169.254', family: 4 }]],
    ['no address', []],
  ])('of an allowed name that has %s', async (_, addresses) => {
    const before = asked.length;
    await expect(reader({}, addresses).read(at('/page'))).rejects.toThrow('does not lead to the public internet');
    expect(asked.length).toBe(before);
  });

  it('of this machine, unless a test says so', async () => {
    const before = asked.length;
    const usual = new PageReader({ hosts: ['localhost'], certificate, port });
    await expect(usual.read(at('/page', 'localhost'))).rejects.toThrow('does not lead to the public internet');
    expect(asked.length).toBe(before);
  });

  it.each(['https://other.example/', 'http://allowed.example/page', '//other.example/'])('of %s after a redirect', async (location) => {
    await expect(reader().read(at(`/to?${encodeURIComponent(location)}`))).rejects.toThrow('is not allowed');
    expect(asked.at(-1)?.path).toContain('/to?');
  });
});

describe('reading ends', () => {
  it.each([
    ['/picture', 'The answer is 200 image/png'],
    ['/gone', 'The answer is 404 text/html'],
    ['/nowhere', 'A redirect leads nowhere'],
    ['/loop', 'Too many redirects'],
  ])('at %s: %s', async (path, message) => {
    await expect(reader().read(at(path))).rejects.toThrow(message);
  });

  it('when there is no answer for too long', async () => {
    await expect(reader({ milliseconds: 100 }).read(at('/silent'))).rejects.toThrow(/abort|timeout/i);
  });

  it('at a certificate that nobody vouches for', async () => {
    const { certificate: _, ...others } = { certificate, isPublic: () => true };
    const stranger = new PageReader({ hosts: ['allowed.example'], port, ...others, resolve: ((_h: string, _o: unknown, answer: (error: null, found: LookupAddress[]) => void) => answer(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as NonNullable<PageReaderOptions['resolve']> });
    await expect(stranger.read(at('/page'))).rejects.toThrow(/certificate/i);
  });
});
