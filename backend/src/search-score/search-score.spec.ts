import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rankedSourceIds } from './rank.js';
import { searchScore } from './search-score.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossbench-score-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const good = '{"id":"q1","class":"topical","query":"bridges","relevant":{"blog/a":3}}';

async function queriesFile(text: string): Promise<string> {
  const path = join(folder, 'queries.jsonl');
  await writeFile(path, text);
  return path;
}

async function failure(args: readonly string[]): Promise<string> {
  return searchScore(args, undefined).then(
    () => 'it went well',
    (error: Error) => error.message,
  );
}

describe('what cannot be scored', () => {
  it('is a call without the two files, or with what nobody knows', async () => {
    expect(await failure([])).toMatch(/^--queries is missing/);
    expect(await failure(['--queries', 'x'])).toMatch(/^--out is missing/);
    expect(await failure(['--colour'])).toMatch(/--colour/);
    expect(await failure(['--queries', 'x', '--out', 'y', '--url', 'localhost'])).toMatch(/^--url localhost is not an address/);
  });

  it('is a file that is not there or is empty', async () => {
    const missing = join(folder, 'missing.jsonl');
    expect(await failure(['--queries', missing, '--out', 'y'])).toBe(`${missing} cannot be read (ENOENT)`);
    const empty = await queriesFile('\n\n');
    expect(await failure(['--queries', empty, '--out', 'y'])).toBe(`${empty} holds no query`);
  });

  it.each([
    ['{"id": "q2", ', 'is not JSON'],
    ['{"id":"q2","class":"topical","query":"x"}', 'is not a judged query'],
    ['{"id":"q2","class":"topical","query":"x","relevant":{"blog/a":9}}', 'is not a judged query'],
    ['{"id":2,"class":"topical","query":"x","relevant":{}}', 'is not a judged query'],
    ['null', 'is not a judged query'],
  ])('is a file with the line %j, named by its number', async (line, message) => {
    const path = await queriesFile(`${good}\n\n${line}\n`);
    expect(await failure(['--queries', path, '--out', 'y'])).toContain(`${path} line 3 ${message}`);
  });

  it('is a server that is not there, or is another one', async () => {
    const path = await queriesFile(good);
    const server = await serve(() => 'hello');
    const { port } = server.address() as AddressInfo;
    const call = ['--queries', path, '--out', 'y', '--url', `http://127.0.0.1:${port}/`];
    expect(await failure(call)).toBe(`http://127.0.0.1:${port} does not answer as Crossbench does (HTTP 200)`);
    await new Promise((resolve) => server.close(resolve));
    expect(await failure(call)).toMatch(/^No answer from http:\/\/127\.0\.0\.1:\d+ \(ECONNREFUSED\): start it with npm start/);
  });
});

it('signs in as the first demo member, writes what was found and prints the table', async () => {
  const seen: { cookie: string | undefined; variables: unknown }[] = [];
  const server = await serve((body, cookie) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: unknown };
    seen.push({ cookie, variables });
    if (query.includes('demoSignIns')) return JSON.stringify({ data: { site: { demoSignIns: [{ email: 'ama@a.example', password: 'a secret' }] } } });
    if (query.includes('signIn')) return JSON.stringify({ data: { signIn: { __typename: 'SignedIn' } } });
    return JSON.stringify({ data: { search: { pageCount: 1, hits: [{ sourceId: null }, { sourceId: 'blog/b' }, { sourceId: 'blog/a' }, { sourceId: 'blog/b' }] } } });
  });
  const out = join(folder, 'out.jsonl');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const table = await searchScore(['--queries', await queriesFile(`${good}\n`), '--out', out, '--url', url], undefined);
  await new Promise((resolve) => server.close(resolve));
  expect(await readFile(out, 'utf8')).toBe('{"id":"q1","ranked":["blog/b","blog/a"]}\n');
  expect(table).toMatch(/overall\s+1\s+0\.000\s+1\.000\s+0\.500\s+0\.631/);
  expect(seen[1]?.variables).toEqual({ input: { email: 'ama@a.example', password: 'a secret' } });
  expect(seen[2]).toEqual({ cookie: 'crossbench_session=token', variables: { query: 'bridges', page: 1 } });
});

describe('the ranking of a query', () => {
  const pages = (hits: (string | null)[][]) => ({
    asked: 0,
    ask<Data>(_: string, variables: Record<string, unknown> = {}): Promise<Data> {
      this.asked += 1;
      const found = (hits[Number(variables.page) - 1] ?? []).map((sourceId) => ({ sourceId }));
      return Promise.resolve({ search: { pageCount: hits.length, hits: found } } as Data);
    },
  });

  it('goes on until there are ten, and no further', async () => {
    const client = pages([[null, 'a', 'a', 'b'], ['b', 'c', null], [...'defghijklm'], ['n']]);
    expect(await rankedSourceIds(client, 'x')).toEqual([...'abcdefghij']);
    expect(client.asked).toBe(3);
  });

  it('ends where the results end', async () => {
    const client = pages([['a'], ['b']]);
    expect(await rankedSourceIds(client, 'x')).toEqual(['a', 'b']);
    expect(client.asked).toBe(2);
  });
});

function serve(answer: (body: string, cookie: string | undefined) => string): Promise<Server> {
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      res.setHeader('set-cookie', 'crossbench_session=token; HttpOnly; Path=/').end(answer(body, req.headers.cookie));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
