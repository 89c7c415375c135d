import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { anyOperation } from '../../testing/house/any-operation.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { renderHouseRules } from './render-house-rules.js';

const current = `{ houseRules { number html mustAccept summary } }`;
const waits = `{ viewer { mustAcceptHouseRules } }`;
const mine = `{ viewerHouseRules { acceptedNumber acceptedAt current { number } changes { number summary } } }`;
const accept = `mutation ($number: Int!) { acceptHouseRules(number: $number) {
  __typename ... on HouseRulesAccepted { rules { number } } ... on HouseRulesConflict { current { number } } } }`;
const publish = `mutation ($input: PublishHouseRulesInput!) { publishHouseRules(input: $input) {
  __typename ... on HouseRulesPublished { rules { number html } } ... on HouseRulesConflict { current { number } }
  ... on ValidationFailed { problems { field message } } } }`;

/** Whatever is added here stays possible for those who do not agree to the rules. */
const openBefore = [
  'changeAddress', 'changePassword', 'choosePassword', 'closeAccount', 'confirmAddress', 'endOtherSessions', 'endSession',
  'giveUpAddressChange', 'register', 'requestDataExport', 'requestPasswordLink', 'signIn',
];

let app: TestApp;
let admin: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  admin = await givenPerson(app, { roles: ['SITE_ADMIN'] });
});
afterAll(() => app.close());

async function publishNext(mustAccept: boolean, summary = 'A new line'): Promise<number> {
  const { houseRules } = await app.stranger().ask<{ houseRules: { number: number } }>(current);
  const input = { baseNumber: houseRules.number, markdown: `Be kind. This is text ${houseRules.number + 1}.`, summary, mustAccept };
  const answer = await (await app.as(admin)).ask(publish, { input });
  expect(answer).toMatchObject({ publishHouseRules: { __typename: 'HouseRulesPublished', rules: { number: houseRules.number + 1 } } });
  return houseRules.number + 1;
}

describe('the first house rules', () => {
  it('are there from the beginning, for everybody, as their Markdown says', async () => {
    const { houseRules } = await app.stranger().ask<{ houseRules: { number: number; html: string; mustAccept: boolean } }>(current);
    expect(houseRules).toMatchObject({ number: 1, mustAccept: true, html: expect.stringContaining('Be kind and be clear') });
    const row = await app.get(Database).row<{ markdown: string; html: string }>(sql`select markdown, html from house_rules_version`);
    const withoutIds = (html = '') => html.replace(/ id="[^"]*"/g, '');
    expect(renderHouseRules(row?.markdown ?? '').problems).toEqual([]);
    expect(withoutIds(row?.html)).toBe(withoutIds(renderHouseRules(row?.markdown ?? '').html));
  });
});

describe('who has not accepted', () => {
  it('is refused every change with one code, but for the few that stay open', async () => {
    const newcomer = await app.as(await givenPerson(app, { mustAcceptHouseRules: true }));
    const mutations = Object.values(app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {});
    const open: string[] = [];
    for (const field of mutations.filter(({ name }) => !['acceptHouseRules', 'signOut'].includes(name))) {
      const { query, variables } = anyOperation('mutation', field);
      const { errors = [] } = await newcomer.send(query, variables);
      if (!errors.some(({ extensions }) => extensions.code === 'HOUSE_RULES')) open.push(field.name);
    }
    expect(open.sort()).toEqual(openBefore);
    expect(await newcomer.ask(waits)).toEqual({ viewer: { mustAcceptHouseRules: true } });
  });

  it('is refused uploads too, and goes on reading', async () => {
    const newcomer = await app.as(await givenPerson(app, { mustAcceptHouseRules: true }));
    const response = await newcomer.fetch('/files/images?item=x&name=y', { method: 'POST', body: 'x' });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'HOUSE_RULES' });
    expect(await newcomer.ask(`{ latest(first: 1) { nodes { id } } }`)).toEqual({ latest: { nodes: [] } });
  });

  it('can sign out, and can leave with all that is theirs', async () => {
    const person = await givenPerson(app, { mustAcceptHouseRules: true, password: 'tidal gannet stapler' });
    const leaving = await app.as(person);
    expect(await leaving.ask(`mutation { requestDataExport { state } }`)).toEqual({ requestDataExport: { state: 'WAITING' } });
    expect(await leaving.ask(`mutation { closeAccount(password: "tidal gannet stapler") { __typename } }`)).toEqual({ closeAccount: { __typename: 'AccountClosed' } });
    const other = await app.as(await givenPerson(app, { mustAcceptHouseRules: true }));
    expect(await other.ask(`mutation { signOut { ok } }`)).toEqual({ signOut: { ok: true } });
    expect(await other.ask(waits)).toEqual({ viewer: null });
  });

  it('writes with the next request after accepting, once however often', async () => {
    const person = await givenPerson(app, { mustAcceptHouseRules: true });
    const client = await app.as(person);
    for (let time = 0; time < 2; time += 1) {
      expect(await client.ask(accept, { number: 1 })).toEqual({ acceptHouseRules: { __typename: 'HouseRulesAccepted', rules: { number: 1 } } });
    }
    expect(await client.ask(waits)).toEqual({ viewer: { mustAcceptHouseRules: false } });
    const events = await app.get(Database).rows(sql`select from event_log where name = 'house-rules-accepted' and subject_id = ${person.id}`);
    expect(events).toHaveLength(1);
    expect(await client.ask(mine)).toMatchObject({ viewerHouseRules: { acceptedNumber: 1, changes: [] } });
  });
});

describe('publishing', () => {
  it('is for site administrators', async () => {
    const input = { baseNumber: 1, markdown: 'Anything', summary: 'All of it', mustAccept: true };
    for (const roles of [[], ['MODERATOR']] as const) {
      const client = await app.as(await givenPerson(app, { roles }));
      expect(await client.refusal(publish, { input })).toBe('FORBIDDEN');
      expect(await client.refusal(`{ houseRulesAdministration { people } }`)).toBe('FORBIDDEN');
      expect(await client.refusal(`{ houseRulesPreview(markdown: "x") { html } }`)).toBe('FORBIDDEN');
    }
  });

  it('asks people again only when it is meant to, and tells what has changed since', async () => {
    const client = await app.as(await givenPerson(app));
    const before = await client.ask<{ viewerHouseRules: { acceptedNumber: number } }>(mine);
    const small = await publishNext(false, 'A spelling');
    expect(await client.ask(waits)).toEqual({ viewer: { mustAcceptHouseRules: false } });
    const large = await publishNext(true, 'Pictures');
    expect(await client.ask(waits)).toEqual({ viewer: { mustAcceptHouseRules: true } });
    expect(await client.ask(mine)).toMatchObject({
      viewerHouseRules: {
        acceptedNumber: before.viewerHouseRules.acceptedNumber,
        changes: [{ number: large, summary: 'Pictures' }, { number: small, summary: 'A spelling' }],
      },
    });
    expect(await client.ask(accept, { number: small })).toEqual({ acceptHouseRules: { __typename: 'HouseRulesConflict', current: { number: large } } });
    await client.ask(accept, { number: large });
    expect(await client.ask(waits)).toEqual({ viewer: { mustAcceptHouseRules: false } });
  });

  it('leaves its author nothing to accept, and counts who has', async () => {
    await publishNext(true);
    const client = await app.as(admin);
    expect(await client.ask(waits)).toEqual({ viewer: { mustAcceptHouseRules: false } });
    type Counts = { houseRulesAdministration: { people: number; accepted: number; versions: { number: number }[] } };
    const { houseRulesAdministration: counts } = await client.ask<Counts>(`{ houseRulesAdministration { people accepted versions { number } } }`);
    expect(counts.accepted).toBe(1);
    expect(counts.people).toBeGreaterThan(3);
    expect(counts.versions[0]?.number).toBeGreaterThan(counts.versions[1]?.number ?? 0);
  });

  it('lets one of two administrators win who began with the same version', async () => {
    const number = await publishNext(false);
    const inputs = ['Mine', 'Yours'].map((markdown) => ({ baseNumber: number, markdown, summary: 'All', mustAccept: false }));
    const other = await givenPerson(app, { roles: ['SITE_ADMIN'] });
    const clients = [await app.as(admin), await app.as(other)];
    const answers = await Promise.all(inputs.map((input, index) => clients[index]?.ask<{ publishHouseRules: { __typename: string } }>(publish, { input })));
    expect(answers.map((answer) => answer?.publishHouseRules.__typename).sort()).toEqual(['HouseRulesConflict', 'HouseRulesPublished']);
  });

  it.each([
    ['nothing', { markdown: ' ', summary: 'x' }, ['markdown']],
    ['no summary', { markdown: 'x', summary: '' }, ['summary']],
    ['too much', { markdown: 'x'.repeat(20_001), summary: 'x'.repeat(501) }, ['markdown', 'summary']],
    ['only a script', { markdown: '<script>alert(1)</script>', summary: 'x' }, ['markdown']],
    ['a picture', { markdown: 'Look: ![us](https://a.example/b.png)', summary: 'x' }, ['markdown']],
  ])('refuses %s', async (_, words, fields) => {
    const input = { baseNumber: 1, mustAccept: false, ...words };
    const { publishHouseRules } = await (await app.as(admin)).ask<{ publishHouseRules: { problems: { field: string }[] } }>(publish, { input });
    expect([...new Set(publishHouseRules.problems.map(({ field }) => field))]).toEqual(fields);
  });
});
