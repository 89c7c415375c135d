import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { EnsureDepartment } from '../departments/departments.public.js';

const password = 'tidal gannet stapler';
const answer = `__typename ... on AccountAdministered { account { state roles suspendedReason } } ... on ValidationFailed { problems { field message } }`;
const suspend = `mutation ($input: SuspendPersonInput!) { suspendPerson(input: $input) { ${answer} } }`;
const unsuspend = `mutation ($personId: ID!) { unsuspendPerson(personId: $personId) { ${answer} } }`;
const changeRole = `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { ${answer} } }`;
const correct = `mutation ($input: CorrectDepartmentInput!) { correctDepartment(input: $input) { ${answer} } }`;
const endSessions = `mutation ($personId: ID!) { endSessionsOf(personId: $personId) { ${answer} } }`;
const sendLink = `mutation ($personId: ID!) { sendPasswordLinkTo(personId: $personId) { ${answer} } }`;
const changeAddress = `mutation ($input: ChangeAddressOfInput!) { changeAddressOf(input: $input) {
  __typename ... on AddressChangeBegun { email } ... on ValidationFailed { problems { field message } } } }`;
const people = `query ($query: String, $state: AccountState, $role: Role, $page: Int) {
  administeredPeople(query: $query, state: $state, role: $role, page: $page) {
    people { id state email roles person { name department { name } } } total pageCount } }`;
const onePerson = `query ($id: ID!) { administeredPerson(id: $id) { state sessionCount viewerCan { suspend unsuspend }
  events(first: 20) { nodes { name actor { name } facts { name value } } pageInfo { hasNextPage } } } }`;

interface People {
  administeredPeople: { people: { id: string; state: string; person: { name: string } }[]; total: number };
}

let app: TestApp;
let admin: TestPerson;
let client: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await givenPerson(app, { name: 'Rafael Santos', roles: ['SITE_ADMIN'] });
  client = await app.as(admin);
});
afterAll(() => app.close());

async function mailTo(email: string): Promise<{ subject: string; body: string }[]> {
  return app.get(Database).rows(sql`select subject, body from mail_message where recipient = ${email} order by created_at, id`);
}

describe('an administrator', () => {
  it.each([
    ['a member', []],
    ['a moderator', ['MODERATOR' as const]],
  ])('is no %s', async (_, roles) => {
    const other = await app.as(await givenPerson(app, { roles }));
    const personId = admin.id;
    const tries: [string, Record<string, unknown>][] = [
      [people, {}],
      [onePerson, { id: personId }],
      [suspend, { input: { personId, reason: 'Because' } }],
      [unsuspend, { personId }],
      [changeRole, { input: { personId, role: 'SITE_ADMIN', held: false } }],
      [correct, { input: { personId, departmentId: admin.departmentId } }],
      [changeAddress, { input: { personId, email: 'x@skills.example' } }],
      [endSessions, { personId }],
      [sendLink, { personId }],
    ];
    for (const [operation, variables] of tries) expect(await other.refusal(operation, variables)).toBe('FORBIDDEN');
  });

  it('finds people by name and by address, and narrows them by state and role', async () => {
    const wanted = await givenPerson(app, { name: 'Zebedee 100% Quill', email: 'zq@skills.example', roles: ['MODERATOR'] });
    await givenPerson(app, { name: 'Zelda Quillon' });
    const find = async (variables: object) =>
      (await client.ask<People>(people, { ...variables })).administeredPeople.people.map(({ person }) => person.name);
    expect(await find({ query: 'ze qui' })).toEqual(['Zebedee 100% Quill', 'Zelda Quillon']);
    expect(await find({ query: '100%' })).toEqual(['Zebedee 100% Quill']);
    expect(await find({ query: 'zq@skills' })).toEqual(['Zebedee 100% Quill']);
    expect(await find({ query: 'quill', role: 'MODERATOR' })).toEqual(['Zebedee 100% Quill']);
    expect(await find({ query: 'quill', state: 'SUSPENDED' })).toEqual([]);
    expect(await client.ask(onePerson, { id: wanted.id })).toMatchObject({ administeredPerson: { state: 'ACTIVE', viewerCan: { suspend: true } } });
    expect(await client.refusal(onePerson, { id: 'nobody' })).toBe('NOT_FOUND');
  });

  it('is answered with as many statements for many people as for few', async () => {
    await Promise.all(Array.from({ length: 24 }, (_, number) => givenPerson(app, { name: `Many ${number}` })));
    await client.ask(people, { query: 'Many 1' });
    const few = await statementCount(() => client.ask(people, { query: 'Zelda' }));
    const many = await statementCount(() => client.ask(people, { query: 'Many' }));
    expect(many.fewest).toBeLessThanOrEqual(few.most);
  });
});

describe('suspending', () => {
  it('shuts out at once, tells why, shows it to others only as no longer active, and can be taken back', async () => {
    const person = await givenPerson(app, { password, name: 'Suspended Sam' });
    const theirs = await app.as(person);
    expect(await client.ask(suspend, { input: { personId: person.id, reason: ' Left the department ' } })).toEqual({
      suspendPerson: { __typename: 'AccountAdministered', account: { state: 'SUSPENDED', roles: [], suspendedReason: 'Left the department' } },
    });
    expect(await theirs.ask(`{ viewer { roles } }`)).toEqual({ viewer: null });
    expect((await mailTo(person.email)).at(-1)?.body).toContain('Left the department');
    const colleague = await app.as(await givenPerson(app));
    expect(await colleague.ask(`query ($address: String!) { person(address: $address) { name standing } }`, { address: person.id })).toEqual({
      person: { name: 'Suspended Sam', standing: 'NO_LONGER_ACTIVE' },
    });
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
    expect(await app.stranger().ask(signIn, { input: { email: person.email, password } })).toEqual({ signIn: { __typename: 'SignInRefused' } });
    expect(await client.ask(unsuspend, { personId: person.id })).toMatchObject({ unsuspendPerson: { account: { state: 'ACTIVE', suspendedReason: '' } } });
    expect(await app.stranger().ask(signIn, { input: { email: person.email, password } })).toEqual({ signIn: { __typename: 'SignedIn' } });
    const { administeredPerson } = await client.ask<{ administeredPerson: { events: { nodes: object[] } } }>(onePerson, { id: person.id });
    expect(administeredPerson.events.nodes).toEqual([
      { name: 'signed-in', actor: { name: 'Suspended Sam' }, facts: [] },
      { name: 'person-unsuspended', actor: { name: 'Rafael Santos' }, facts: [] },
      { name: 'person-suspended', actor: { name: 'Rafael Santos' }, facts: [] },
    ]);
  });

  it('needs a reason', async () => {
    const person = await givenPerson(app);
    expect(await client.ask(suspend, { input: { personId: person.id, reason: ' ' } })).toMatchObject({ suspendPerson: { problems: [{ field: 'reason' }] } });
  });

  it('is not for oneself, for whoever is suspended already, or for nobody', async () => {
    expect(await client.refusal(suspend, { input: { personId: admin.id, reason: 'Tired' } })).toBe('FORBIDDEN');
    const person = await givenPerson(app);
    await client.ask(suspend, { input: { personId: person.id, reason: 'Once' } });
    expect(await client.refusal(suspend, { input: { personId: person.id, reason: 'Twice' } })).toBe('FORBIDDEN');
    expect(await client.refusal(suspend, { input: { personId: 'nobody', reason: 'Who' } })).toBe('NOT_FOUND');
  });

  it('by two administrators of each other at once leaves one', async () => {
    const other = await givenPerson(app, { roles: ['SITE_ADMIN'] });
    const theirs = await app.as(other);
    const mine = await app.as(admin);
    const outcomes = await Promise.all([
      mine.send(suspend, { input: { personId: other.id, reason: 'First' } }),
      theirs.send(suspend, { input: { personId: admin.id, reason: 'Me too' } }),
    ]);
    const left = await app.get(Database).rows<{ id: string }>(sql`
      select person_id as id from account where 'SITE_ADMIN' = any(roles) and suspended_at is null`);
    expect(left).toHaveLength(1);
    expect(outcomes.filter(({ errors }) => errors)).toHaveLength(1);
    await app.get(Database).rows(sql`update account set suspended_at = null where person_id = ${admin.id}`);
    await app.get(Database).rows(sql`update account set roles = '{}' where person_id = ${other.id}`);
    client = await app.as(admin);
  });
});

describe('roles', () => {
  it('are given and taken, and count from the next request', async () => {
    const person = await givenPerson(app);
    const theirs = await app.as(person);
    expect(await client.ask(changeRole, { input: { personId: person.id, role: 'MODERATOR', held: true } })).toMatchObject({
      changeRole: { account: { roles: ['MODERATOR'] } },
    });
    expect(await theirs.ask(`{ viewer { roles } }`)).toEqual({ viewer: { roles: ['MODERATOR'] } });
    await client.ask(changeRole, { input: { personId: person.id, role: 'MODERATOR', held: false } });
    expect(await theirs.ask(`{ viewer { roles } }`)).toEqual({ viewer: { roles: [] } });
    const { administeredPerson } = await client.ask<{ administeredPerson: { events: { nodes: object[] } } }>(onePerson, { id: person.id });
    expect(administeredPerson.events.nodes[0]).toEqual({ name: 'role-taken', actor: { name: 'Rafael Santos' }, facts: [{ name: 'role', value: 'MODERATOR' }] });
  });

  it('leave the site its last administrator, also when the last two take it from each other at once', async () => {
    expect(await client.ask(changeRole, { input: { personId: admin.id, role: 'SITE_ADMIN', held: false } })).toMatchObject({
      changeRole: { problems: [{ field: 'role' }] },
    });
    const other = await givenPerson(app, { roles: ['SITE_ADMIN'] });
    const theirs = await app.as(other);
    await Promise.all([
      client.send(changeRole, { input: { personId: admin.id, role: 'SITE_ADMIN', held: false } }),
      theirs.send(changeRole, { input: { personId: other.id, role: 'SITE_ADMIN', held: false } }),
    ]);
    const left = await app.get(Database).rows(sql`select from account where 'SITE_ADMIN' = any(roles)`);
    expect(left).toHaveLength(1);
    await app.get(Database).rows(sql`update account set roles = array['SITE_ADMIN'] where person_id = ${admin.id}`);
  });
});

describe('the other helps', () => {
  it('moves somebody to the right department', async () => {
    const person = await givenPerson(app);
    const { id: departmentId } = await app.get(EnsureDepartment).run({ name: 'Skills Inspectorate' });
    await client.ask(correct, { input: { personId: person.id, departmentId } });
    expect((await app.actor(person)).departmentId).toBe(departmentId);
    expect(await client.ask(correct, { input: { personId: person.id, departmentId: 'none' } })).toMatchObject({
      correctDepartment: { problems: [{ field: 'departmentId' }] },
    });
  });

  it('signs somebody out everywhere and tells them', async () => {
    const person = await givenPerson(app);
    const theirs = await app.as(person);
    await client.ask(endSessions, { personId: person.id });
    expect(await theirs.refusal(`{ mySessions { id } }`)).toBe('UNAUTHENTICATED');
    expect((await mailTo(person.email)).at(-1)?.subject).toBe('You were signed out everywhere - Crossbench');
  });

  it('sends a link for a new password', async () => {
    const person = await givenPerson(app);
    await client.ask(sendLink, { personId: person.id });
    expect((await mailTo(person.email)).at(-1)?.body).toMatch(/\/link\/\S{43}/);
  });

  it('changes an address that can no longer be read when the new one confirms', async () => {
    const person = await givenPerson(app);
    await givenPerson(app, { email: 'there.already@skills.example' });
    expect(await client.ask(changeAddress, { input: { personId: person.id, email: 'there.already@skills.example' } })).toMatchObject({
      changeAddressOf: { problems: [{ field: 'email', message: 'Another account has this address' }] },
    });
    await client.ask(changeAddress, { input: { personId: person.id, email: 'found.again@skills.example' } });
    expect((await mailTo(person.email)).at(-1)?.subject).toBe('Your email address is being changed - Crossbench');
    const token = /\/link\/address\/(\S+)/.exec((await mailTo('found.again@skills.example')).at(-1)?.body ?? '')?.[1];
    const confirm = `mutation ($token: String!) { confirmAddress(token: $token) { ... on AddressConfirmed { waitingFor } } }`;
    expect(await app.stranger().ask(confirm, { token })).toEqual({ confirmAddress: { waitingFor: null } });
    expect(await (await app.as(person)).ask(`{ viewer { person { email } } }`)).toEqual({ viewer: { person: { email: 'found.again@skills.example' } } });
  });
});
