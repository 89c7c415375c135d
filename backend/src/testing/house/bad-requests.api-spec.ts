import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson } from '../people.factory.js';
import { type TestApp, startTestApp } from '../test-app.js';
import type { TestClient } from '../test-client.js';

let app: TestApp;
let client: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  client = await app.as(await givenPerson(app));
});
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) => client.fetch('/graphql', { method: 'POST', headers, body });
const anyQuery = JSON.stringify({ query: '{ viewer { roles } }' });

describe('a request that cannot be answered', () => {
  it.each([
    ['a field that does not exist', '{ viewer { shoeSize } }'],
    ['an argument that does not exist', '{ person(name: "x") { id } }'],
    ['a document that is none', '{ viewer {'],
    ['too many tokens', `{ ${'viewer { roles } '.repeat(700)} }`],
    ['too many aliases', `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: viewer { roles }`).join(' ')} }`],
    ['pages inside pages inside pages', '{ latest { nodes { authors { posts { nodes { authors { posts { nodes { id } } } } } } } } }'],
    ['a character that cannot be kept', '{ post(address: "\\u0000") { id } }'],
    ['too large a page', '{ latest(first: 51) { pageInfo { hasNextPage } } }'],
    ['no page at all', '{ latest(first: 0) { pageInfo { hasNextPage } } }'],
    ['a cursor of nowhere', '{ latest(after: "bm93aGVyZQ") { pageInfo { hasNextPage } } }'],
    ['a cursor to no row', `{ latest(after: "${Buffer.from(`1.${'-'.repeat(36)}`).toString('base64url')}") { pageInfo { hasNextPage } } }`],
    ['a page number that is too high', '{ people(page: 51) { total } }'],
  ])('with %s is BAD_REQUEST with a reference', async (_, query) => {
    const { errors } = await client.send(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST', reference: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) });
  });

  it.each([
    ['malformed JSON', '{"query": '],
    ['JSON that is no object', '"viewer"'],
    ['several operations in a batch', `[${anyQuery},${anyQuery}]`],
    ['no query', '{}'],
  ])('with %s is a 400 that says so in JSON', async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain('BAD_REQUEST');
  });

  it('with a body over the limit is a 413', async () => {
    const response = await post(JSON.stringify({ query: '{ viewer { roles } }', variables: { x: 'x'.repeat(2_200_000) } }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('from another site is refused, whatever it sends', async () => {
    const response = await post(anyQuery, { ...json, origin: 'https://elsewhere.example' });
    expect(response.status).toBe(403);
  });

  it('as a plain form of another site could send it is refused', async () => {
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: anyQuery });
    expect(response.status).toBe(400);
  });

  it('never tells what went wrong inside', async () => {
    const { errors } = await client.send('{ viewer { shoeSize } }');
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules/);
  });
});

describe('a session that has ended', () => {
  it('is UNAUTHENTICATED, and an unknown one too', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { ...json, cookie: `crossbench_session=${'x'.repeat(43)}` },
      body: JSON.stringify({ query: '{ mySessions { id } }' }),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('health', () => {
  it('is told to whoever asks', async () => {
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  });
});
