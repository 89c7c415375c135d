import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';

const answer = `__typename ... on MarkingsChanged { markings { id label allowed isCeiling } } ... on MarkingRefused { message } ... on ValidationFailed { problems { field } }`;
const list = `{ administeredMarkings { id label allowed isCeiling itemCount } }`;
const add = `mutation ($input: MarkingInput!) { addMarking(input: $input) { ${answer} } }`;
const change = `mutation ($id: ID!, $input: MarkingInput!) { changeMarking(id: $id, input: $input) { ${answer} } }`;
const move = `mutation ($id: ID!, $direction: MarkingMove!) { moveMarking(id: $id, direction: $direction) { ${answer} } }`;
const allow = `mutation ($id: ID!, $allowed: Boolean!) { allowMarking(id: $id, allowed: $allowed) { ${answer} } }`;
const ceiling = `mutation ($id: ID!) { setMarkingCeiling(id: $id) { ${answer} } }`;
const remove = `mutation ($id: ID!) { deleteMarking(id: $id) { ${answer} } }`;
const site = `{ site { marking { label } markings { label } } }`;

interface Marking {
  id: string;
  label: string;
  allowed: boolean;
  isCeiling: boolean;
}

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as(await givenPerson(app, { roles: ['SITE_ADMIN'] }));
});
afterAll(() => app.close());

async function scheme(): Promise<string[]> {
  const { administeredMarkings } = await admin.ask<{ administeredMarkings: Marking[] }>(list);
  return administeredMarkings.map(({ label, allowed, isCeiling }) => `${label}${allowed ? ' chosen' : ''}${isCeiling ? ' ceiling' : ''}`);
}

describe('the scheme of markings', () => {
  it('begins with one that may be chosen, grows on top, and is put in order', async () => {
    expect(await scheme()).toEqual(['OFFICIAL chosen ceiling', 'OFFICIAL-SENSITIVE', 'SECRET']);
    await admin.ask(add, { input: { label: ' PUBLIC ', description: 'For the world' } });
    for (let step = 0; step < 4; step += 1) await admin.ask(move, { id: 'public', direction: 'DOWN' });
    expect(await scheme()).toEqual(['PUBLIC', 'OFFICIAL chosen ceiling', 'OFFICIAL-SENSITIVE', 'SECRET']);
  });

  it('has a ceiling: nothing above it may be chosen, and the site says so', async () => {
    await admin.ask(allow, { id: 'public', allowed: true });
    await admin.ask(ceiling, { id: 'official-sensitive' });
    expect(await scheme()).toEqual(['PUBLIC chosen', 'OFFICIAL chosen', 'OFFICIAL-SENSITIVE chosen ceiling', 'SECRET']);
    expect(await app.stranger().ask(site)).toMatchObject({ site: { marking: { label: 'OFFICIAL-SENSITIVE' } } });
    await admin.ask(ceiling, { id: 'official' });
    expect(await scheme()).toEqual(['PUBLIC chosen', 'OFFICIAL chosen ceiling', 'OFFICIAL-SENSITIVE', 'SECRET']);
  });

  it('keeps one that may be chosen, also when two are taken away at once', async () => {
    const outcomes = await Promise.all(['public', 'official'].map((id) => admin.ask(allow, { id, allowed: false })));
    expect(outcomes.map((outcome) => (outcome as unknown as { allowMarking: { __typename: string } }).allowMarking.__typename).sort()).toEqual([
      'MarkingRefused', 'MarkingsChanged',
    ]);
    await admin.ask(ceiling, { id: 'official' });
  });

  it('never loses what a text carries', async () => {
    const writer = await app.as(await givenPerson(app));
    const draft = { title: 'A', standfirst: '', body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'aaaaaaaa' } }] }, tags: [], markingId: 'official', audience: 'EVERYONE' };
    const create = `mutation ($input: CreatePostInput!) { createPost(input: $input) { __typename } }`;
    const input = { id: crypto.randomUUID(), draft };
    expect(await writer.ask(create, { input })).toEqual({ createPost: { __typename: 'DraftSaved' } });
    await admin.ask(allow, { id: 'public', allowed: true });
    expect(await admin.ask(remove, { id: 'official' })).toMatchObject({ deleteMarking: { __typename: 'MarkingRefused' } });
    expect(await admin.ask(remove, { id: 'secret' })).toMatchObject({ deleteMarking: { __typename: 'MarkingsChanged' } });
    expect(await scheme()).toEqual(['PUBLIC chosen', 'OFFICIAL chosen ceiling', 'OFFICIAL-SENSITIVE']);
    expect(await admin.refusal(remove, { id: 'secret' })).toBe('NOT_FOUND');
  });

  it.each([
    ['no label', { label: ' ', description: 'x' }, 'label'],
    ['no description', { label: 'NEW', description: '' }, 'description'],
    ['a label that another has', { label: 'Official', description: 'x' }, 'label'],
    ['too long a label', { label: 'x'.repeat(61), description: 'x' }, 'label'],
  ])('refuses %s', async (_, input, field) => {
    expect(await admin.ask(add, { input })).toMatchObject({ addMarking: { problems: [{ field }] } });
    expect(await admin.ask(change, { id: 'official-sensitive', input })).toMatchObject({ changeMarking: { problems: [{ field }] } });
  });

  it('is no business of members and moderators', async () => {
    const id = 'official';
    const input = { label: 'X', description: 'x' };
    const tries = [[list, {}], [add, { input }], [change, { id, input }], [move, { id, direction: 'UP' }], [allow, { id, allowed: true }], [ceiling, { id }], [remove, { id }]] as const;
    for (const roles of [[], ['MODERATOR' as const]]) {
      const other = await app.as(await givenPerson(app, { roles }));
      for (const [operation, variables] of tries) expect(await other.refusal(operation, variables)).toBe('FORBIDDEN');
    }
  });
});
