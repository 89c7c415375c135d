import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { atOneMoment } from '../../testing/at-one-moment.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { givenPost } from '../blogs/testing/post.factory.js';
import { EnsureDepartment } from '../departments/departments.public.js';

const password = 'tidal gannet stapler';
const changePassword = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
  __typename ... on ValidationFailed { problems { field message } } } }`;
const changeAddress = `mutation ($input: ChangeAddressInput!) { changeAddress(input: $input) {
  __typename ... on AddressChangeBegun { email } ... on ValidationFailed { problems { field message } } } }`;
const confirmAddress = `mutation ($token: String!) { confirmAddress(token: $token) {
  __typename ... on AddressConfirmed { email waitingFor } ... on LinkNotValid { message } } }`;
const pending = `{ pendingAddressChange { newEmail newConfirmed oldConfirmed } }`;
const closeAccount = `mutation ($password: String!) { closeAccount(password: $password) {
  __typename ... on LastAdministrator { message } ... on ValidationFailed { problems { field } } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
const me = `{ viewer { person { id email department { name } } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  for (const name of ['Works Agency', 'Estates Service']) await app.get(EnsureDepartment).run({ name, domains: ['works.example'] });
  await app.get(EnsureDepartment).run({ name: 'Ministry of Rivers', domains: ['rivers.example'] });
});
afterAll(() => app.close());

async function mailTo(email: string): Promise<{ subject: string; body: string; token: string }[]> {
  const rows = await app.get(Database).rows<{ subject: string; body: string }>(
    sql`select subject, body from mail_message where recipient = ${email} order by created_at, id`,
  );
  return rows.map(({ subject, body }) => ({ subject, body, token: /\/link\/address\/(\S+)/.exec(body)?.[1] ?? '' }));
}

const tokenTo = async (email: string) => (await mailTo(email)).findLast(({ token }) => token !== '')?.token ?? '';

async function begin(client: TestClient, input: { email: string; departmentId?: string; password?: string }): Promise<string> {
  const { changeAddress: answer } = await client.ask<{ changeAddress: { __typename: string } }>(changeAddress, { input: { password, ...input } });
  return answer.__typename;
}

const confirm = (token: string) => app.stranger().ask(confirmAddress, { token });

describe('changing the password', () => {
  it('needs the current one, ends the other sessions and is told by mail', async () => {
    const person = await givenPerson(app, { password });
    const [here, there] = [await app.as(person), await app.as(person)];
    const input = { currentPassword: password, newPassword: 'another gannet stapler' };
    expect(await here.ask(changePassword, { input })).toEqual({ changePassword: { __typename: 'PasswordChanged' } });
    expect(await there.refusal(`{ mySessions { id } }`)).toBe('UNAUTHENTICATED');
    expect((await here.ask<{ mySessions: unknown[] }>(`{ mySessions { id } }`)).mySessions).toHaveLength(1);
    expect((await mailTo(person.email)).map(({ subject }) => subject)).toEqual(['Your password was changed - Crossbench']);
    const outcomes = await Promise.all(
      [password, input.newPassword].map((word) => app.stranger().ask<{ signIn: { __typename: string } }>(signIn, { input: { email: person.email, password: word } })),
    );
    expect(outcomes.map((outcome) => outcome.signIn.__typename)).toEqual(['SignInRefused', 'SignedIn']);
  });

  it.each([
    ['a wrong current one', { currentPassword: 'not at all mine', newPassword: 'another gannet stapler' }, ['currentPassword']],
    ['one that is easy to guess', { currentPassword: password, newPassword: 'password1234' }, ['newPassword']],
    ['the same again', { currentPassword: password, newPassword: password }, ['newPassword']],
    ['both', { currentPassword: '', newPassword: 'short' }, ['currentPassword', 'newPassword']],
  ])('refuses %s', async (_, input, fields) => {
    const client = await app.as(await givenPerson(app, { password }));
    const { changePassword: answer } = await client.ask<{ changePassword: { problems: { field: string }[] } }>(changePassword, { input });
    expect(answer.problems.map(({ field }) => field)).toEqual(fields);
  });

  it('cannot be tried for ever on a device that was left open', () => atOneMoment(app, async () => {
    const client = await app.as(await givenPerson(app, { password }));
    const input = { currentPassword: 'not at all mine', newPassword: 'another gannet stapler' };
    for (let time = 0; time < 10; time += 1) await client.ask(changePassword, { input });
    expect(await client.refusal(changePassword, { input })).toBe('TOO_MANY_REQUESTS');
  }));
});

describe('changing the address', () => {
  it.each([['the new one first', true], ['the old one first', false]])('waits for both addresses: %s', async (_, newFirst) => {
    const person = await givenPerson(app, { password });
    const client = await app.as(person);
    const email = `moved.${newFirst}@skills.example`;
    expect(await begin(client, { email })).toBe('AddressChangeBegun');
    const [newToken, oldToken] = [await tokenTo(email), await tokenTo(person.email)];
    const order = newFirst ? [newToken, oldToken] : [oldToken, newToken];
    expect(await confirm(order[0] ?? '')).toEqual({ confirmAddress: { __typename: 'AddressConfirmed', email, waitingFor: newFirst ? 'OLD' : 'NEW' } });
    expect(await client.ask(pending)).toEqual({ pendingAddressChange: { newEmail: email, newConfirmed: newFirst, oldConfirmed: !newFirst } });
    expect(await client.ask(me)).toMatchObject({ viewer: { person: { email: person.email } } });
    expect(await confirm(order[1] ?? '')).toEqual({ confirmAddress: { __typename: 'AddressConfirmed', email, waitingFor: null } });
    expect(await client.ask(me)).toMatchObject({ viewer: { person: { email } } });
    expect(await client.ask(pending)).toEqual({ pendingAddressChange: null });
    expect(await confirm(newToken)).toMatchObject({ confirmAddress: { __typename: 'LinkNotValid' } });
    for (const to of [email, person.email]) expect((await mailTo(to)).at(-1)?.subject).toBe('Your email address was changed - Crossbench');
  });

  it('moves to the department of the new domain, and asks where several share it', async () => {
    const one = await givenPerson(app, { password });
    const client = await app.as(one);
    await begin(client, { email: 'one@rivers.example' });
    await confirm(await tokenTo('one@rivers.example'));
    await confirm(await tokenTo(one.email));
    expect(await client.ask(me)).toMatchObject({ viewer: { person: { department: { name: 'Ministry of Rivers' } } } });
    const refused = await client.ask<{ changeAddress: unknown }>(changeAddress, { input: { email: 'one@works.example', password } });
    expect(refused.changeAddress).toMatchObject({ problems: [{ field: 'departmentId' }] });
    const { id: departmentId } = await app.get(EnsureDepartment).run({ name: 'Estates Service' });
    expect(await begin(client, { email: 'one@works.example', departmentId })).toBe('AddressChangeBegun');
  });

  it('answers the same for an address that has an account, tells only its owner, and cannot be completed', async () => {
    const taken = await givenPerson(app, { email: 'taken@skills.example' });
    const person = await givenPerson(app, { password });
    const client = await app.as(person);
    expect(await begin(client, { email: taken.email })).toBe('AddressChangeBegun');
    expect((await mailTo(taken.email)).map(({ subject, token }) => [subject, token])).toEqual([['Your address already has an account - Crossbench', '']]);
    expect(await confirm(await tokenTo(person.email))).toMatchObject({ confirmAddress: { waitingFor: 'NEW' } });
    expect(await client.ask(pending)).toEqual({ pendingAddressChange: { newEmail: taken.email, newConfirmed: false, oldConfirmed: true } });
  });

  it('stops where somebody takes the address meanwhile', async () => {
    const person = await givenPerson(app, { password });
    const client = await app.as(person);
    await begin(client, { email: 'meanwhile@skills.example' });
    await confirm(await tokenTo('meanwhile@skills.example'));
    await givenPerson(app, { email: 'meanwhile@skills.example' });
    expect(await confirm(await tokenTo(person.email))).toMatchObject({ confirmAddress: { __typename: 'LinkNotValid' } });
    expect(await client.ask(me)).toMatchObject({ viewer: { person: { email: person.email } } });
  });

  it('sends to the new address no word of who asked', async () => {
    const person = await givenPerson(app, { password, name: 'Visit evil.example now' });
    await begin(await app.as(person), { email: 'unknown.box@skills.example' });
    const [mail] = await mailTo('unknown.box@skills.example');
    expect(mail?.body).not.toContain('evil.example');
    expect(mail?.body).not.toContain(person.email);
  });

  it.each([
    ['a wrong password', { email: 'wrong@skills.example', password: 'not at all mine' }, 'password'],
    ['no address', { email: 'nothing', password }, 'email'],
    ['a domain nobody knows', { email: 'a@elsewhere.example', password }, 'email'],
  ])('refuses %s and mails nobody', async (_, input, field) => {
    const person = await givenPerson(app, { password });
    const { changeAddress: answer } = await (await app.as(person)).ask<{ changeAddress: { problems: { field: string }[] } }>(changeAddress, { input });
    expect(answer.problems.map((problem) => problem.field)).toEqual([field]);
    expect(await mailTo(person.email)).toEqual([]);
  });

  it('can be given up, replaced, and runs out', async () => {
    const person = await givenPerson(app, { password });
    const client = await app.as(person);
    await begin(client, { email: 'first@skills.example' });
    await begin(client, { email: 'second@skills.example' });
    expect(await confirm(await tokenTo('first@skills.example'))).toMatchObject({ confirmAddress: { __typename: 'LinkNotValid' } });
    await app.get(Database).rows(sql`update address_change set expires_at = now() - interval '1 second' where person_id = ${person.id}`);
    expect(await confirm(await tokenTo('second@skills.example'))).toMatchObject({ confirmAddress: { __typename: 'LinkNotValid' } });
    await begin(client, { email: 'third@skills.example' });
    await client.ask(`mutation { giveUpAddressChange { ok } }`);
    expect(await confirm(await tokenTo('third@skills.example'))).toMatchObject({ confirmAddress: { __typename: 'LinkNotValid' } });
  });
});

describe('closing the account', () => {
  const close = async (client: TestClient, word = password) =>
    (await client.ask<{ closeAccount: { __typename: string } }>(closeAccount, { password: word })).closeAccount.__typename;

  it('keeps what was published under the name, erases the person and frees the address', async () => {
    const person: TestPerson = await givenPerson(app, { password, email: 'leaves@skills.example', name: 'Ottilie Marsh' });
    const [here, there] = [await app.as(person), await app.as(person)];
    const post = await givenPost(app, person);
    await app.get(Database).rows(sql`update person set bio = 'Ask me anything', skills = '{letters}', ask_me_about = 'letters', languages = '{cy}', phone = '01632 960 417' where id = ${person.id}`);
    expect(await close(here)).toBe('AccountClosed');
    for (const client of [here, there]) expect(await client.ask(me)).toEqual({ viewer: null });
    const colleague = await app.as(await givenPerson(app));
    const seen = await colleague.ask(`query ($address: String!) { post(address: $address) { title authors { name bio skills photo standing profile { contact { email phone } askMeAbout languages { code } } } } }`, { address: post.id });
    expect(seen).toMatchObject({ post: { authors: [{ name: 'Ottilie Marsh', bio: '', skills: [], photo: null, standing: 'NO_LONGER_ACTIVE', profile: { contact: { email: null, phone: null }, askMeAbout: '', languages: [] } }] } });
    expect((await mailTo(person.email)).at(-1)?.subject).toBe('Your account was closed - Crossbench');
    const again = await givenPerson(app, { email: person.email, password });
    expect(again.id).not.toBe(person.id);
  });

  it('needs the password', async () => {
    const client = await app.as(await givenPerson(app, { password }));
    expect(await close(client, 'not at all mine')).toBe('ValidationFailed');
    expect(await client.ask(me)).toMatchObject({ viewer: { person: {} } });
  });

  it('is not for the last administrator, also when the last two go at once', async () => {
    const [one, other] = [await givenPerson(app, { password, roles: ['SITE_ADMIN'] }), await givenPerson(app, { password, roles: ['SITE_ADMIN'] })];
    const clients = [await app.as(one), await app.as(other)];
    const outcomes = await Promise.all(clients.map((client) => close(client)));
    expect(outcomes.sort()).toEqual(['AccountClosed', 'LastAdministrator']);
    expect(await app.get(Database).rows(sql`select from account where 'SITE_ADMIN' = any(roles)`)).toHaveLength(1);
  });
});
