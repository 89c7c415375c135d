import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { atOneMoment } from '../../testing/at-one-moment.js';
import { givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { EnsureDepartment } from '../departments/departments.public.js';
import { MakeSetupLink } from './identity.public.js';

const register = `mutation ($input: RegisterInput!) { register(input: $input) {
  __typename ... on RegistrationReceived { email } ... on ValidationFailed { problems { field message } } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SignedIn { viewer { roles person { name department { name } } } } ... on SignInRefused { message } } }`;
const choosePassword = `mutation ($input: ChoosePasswordInput!) { choosePassword(input: $input) {
  __typename ... on SignedIn { viewer { roles person { name email department { name } } } }
  ... on LinkNotValid { message } ... on ValidationFailed { problems { field message } } } }`;
const requestLink = `mutation ($email: String!) { requestPasswordLink(email: $email) { __typename } }`;
const sessions = `{ mySessions { id device current } }`;
const password = 'tidal gannet stapler';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.get(EnsureDepartment).run({ name: 'Department for Skills', domains: ['skills.example'] });
  await app.get(EnsureDepartment).run({ name: 'Skills Agency', domains: ['shared.example'] });
  await app.get(EnsureDepartment).run({ name: 'Skills Inspectorate', domains: ['shared.example', '*.inspect.example'] });
});
afterAll(() => app.close());

async function mailTo(email: string): Promise<{ subject: string; token: string }[]> {
  const rows = await app.get(Database).rows<{ subject: string; body: string }>(
    sql`select subject, body from mail_message where recipient = ${email} order by created_at, id`,
  );
  return rows.map(({ subject, body }) => ({ subject, token: /\/link\/(\S+)/.exec(body)?.[1] ?? '' }));
}

async function lastTokenTo(email: string): Promise<string> {
  return (await mailTo(email)).at(-1)?.token ?? '';
}

describe('registering', () => {
  it('mails a link that makes the account and signs in, once', async () => {
    const stranger = app.stranger();
    const input = { name: 'Priya Raman', email: ' Priya.Raman@Skills.Example ' };
    expect(await stranger.ask(register, { input })).toEqual({
      register: { __typename: 'RegistrationReceived', email: 'priya.raman@skills.example' },
    });
    const token = await lastTokenTo('priya.raman@skills.example');
    expect(await stranger.ask(`query ($t: String!) { oneTimeLink(token: $t) { purpose name } }`, { t: token })).toEqual({
      oneTimeLink: { purpose: 'REGISTER', name: 'Priya Raman' },
    });
    const answer = await stranger.ask(choosePassword, { input: { token, password } });
    expect(answer.choosePassword).toMatchObject({
      viewer: { roles: [], person: { name: 'Priya Raman', email: 'priya.raman@skills.example', department: { name: 'Department for Skills' } } },
    });
    expect(await stranger.ask(choosePassword, { input: { token, password } })).toMatchObject({
      choosePassword: { __typename: 'LinkNotValid' },
    });
    expect(await stranger.ask(signIn, { input: { email: input.email, password } })).toMatchObject({
      signIn: { __typename: 'SignedIn', viewer: { person: { name: 'Priya Raman' } } },
    });
  });

  it('sends none of the words of whoever asked, who may be anybody', async () => {
    const email = 'lured@skills.example';
    await app.stranger().ask(register, { input: { name: 'A\n\nSign in at https://evil.example/', email } });
    const [mail] = await app.get(Database).rows<{ body: string }>(sql`select body from mail_message where recipient = ${email}`);
    expect(mail?.body).toContain('/link/');
    expect(mail?.body).not.toContain('evil.example');
  });

  it('answers the same for an address that has an account, and tells only its owner', async () => {
    await givenPerson(app, { email: 'known@skills.example' });
    const answers = await Promise.all(
      ['known@skills.example', 'unknown@skills.example'].map((email) => app.stranger().ask(register, { input: { name: 'Somebody', email } })),
    );
    expect(answers.map((answer) => Object.keys(answer.register ?? {}))).toEqual([['__typename', 'email'], ['__typename', 'email']]);
    expect((await mailTo('known@skills.example')).map(({ subject }) => subject)).toEqual(['You already have an account - Crossbench']);
  });

  it.each([
    ['no name', { name: ' ', email: 'a@skills.example' }, 'name'],
    ['no address', { name: 'A', email: '' }, 'email'],
    ['an address that is none', { name: 'A', email: 'a.skills.example' }, 'email'],
    ['a domain nobody knows', { name: 'A', email: 'a@elsewhere.example' }, 'email'],
    ['a domain that only looks like ours', { name: 'A', email: 'a@notskills.example' }, 'email'],
    ['a shared domain without a choice', { name: 'A', email: 'a@shared.example' }, 'departmentId'],
  ])('refuses %s', async (_, input, field) => {
    const { register: answer } = await app.stranger().ask<{ register: { problems: { field: string }[] } }>(register, { input });
    expect(answer.problems.map((problem) => problem.field)).toContain(field);
    expect(await mailTo(input.email)).toEqual([]);
  });

  it('lets people choose among the departments of a shared domain, and no other', async () => {
    const stranger = app.stranger();
    const { departmentsForEmail } = await stranger.ask<{ departmentsForEmail: { id: string; name: string }[] }>(
      `{ departmentsForEmail(email: "b@shared.example") { id name } }`,
    );
    expect(departmentsForEmail.map(({ name }) => name)).toEqual(['Skills Agency', 'Skills Inspectorate']);
    const other = await app.get(EnsureDepartment).run({ name: 'Department for Skills' });
    for (const [departmentId, outcome] of [[other.id, 'ValidationFailed'], [departmentsForEmail[1]?.id, 'RegistrationReceived']]) {
      const answer = await stranger.ask(register, { input: { name: 'B', email: 'b@shared.example', departmentId } });
      expect(answer).toMatchObject({ register: { __typename: outcome } });
    }
  });

  it.each(['short', 'password1234', 'skills.example'])('refuses the password "%s" and keeps the link', async (weak) => {
    const email = `weak.${weak.length}@skills.example`;
    await app.stranger().ask(register, { input: { name: 'W', email } });
    const token = await lastTokenTo(email);
    const answer = await app.stranger().ask(choosePassword, { input: { token, password: weak } });
    expect(answer).toMatchObject({ choosePassword: { problems: [{ field: 'password' }] } });
    expect(await app.stranger().ask(choosePassword, { input: { token, password } })).toMatchObject({ choosePassword: { __typename: 'SignedIn' } });
  });
});

describe('signing in', () => {
  it('refuses a wrong password, an unknown address and a suspended account alike', async () => {
    const suspended = await givenPerson(app, { password });
    await givenPerson(app, { email: 'right@skills.example', password });
    await app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${suspended.id}`);
    const tries = [
      { email: 'right@skills.example', password: 'something else entirely' },
      { email: 'nobody@skills.example', password },
      { email: suspended.email, password },
    ];
    const answers = await Promise.all(tries.map((input) => app.stranger().ask(signIn, { input })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ signIn: { __typename: 'SignInRefused' } });
  });

  it('refuses what is too long to be an address', async () => {
    const email = `${Array.from({ length: 200 }, () => crypto.randomUUID()).join('')}@skills.example`;
    expect(await app.stranger().ask(signIn, { input: { email, password } })).toMatchObject({ signIn: { __typename: 'SignInRefused' } });
  });

  it('stops after ten tries at one account and says for how long', () => atOneMoment(app, async () => {
    await givenPerson(app, { email: 'guessed@skills.example', password });
    const tries = Array.from({ length: 11 }, () => ({ email: 'guessed@skills.example', password: 'wrong and wrong again' }));
    const answers = [];
    for (const input of tries) answers.push(await app.stranger().send(signIn, { input }));
    expect(answers.slice(0, 10).every((answer) => !answer.errors)).toBe(true);
    expect(answers[10]?.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: expect.any(Number) });
  }));

  it('keeps the session in a cookie that no script can read', async () => {
    await givenPerson(app, { email: 'cookie@skills.example', password });
    const response = await app.stranger().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: signIn, variables: { input: { email: 'cookie@skills.example', password } } }),
    });
    expect(response.headers.get('set-cookie')).toMatch(/^crossbench_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });
});

describe('a forgotten password', () => {
  it('is replaced by mail, and ends the sessions that were open', async () => {
    const person = await givenPerson(app, { email: 'forgot@skills.example', password });
    const before = await app.as(person);
    await app.stranger().ask(requestLink, { email: person.email });
    await app.runJobs();
    await app.get(Database).rows(sql`
      insert into feed_token (id, person_id, name, token_hash, created_at) values (gen_random_uuid(), ${person.id}, 'Reader', '', now())`);
    await app.stranger().ask(choosePassword, { input: { token: await lastTokenTo(person.email), password: 'another gannet stapler' } });
    expect(await app.get(Database).rows(sql`select from feed_token where person_id = ${person.id}`)).toEqual([]);
    expect(await before.refusal(sessions)).toBe('UNAUTHENTICATED');
    expect((await mailTo(person.email)).at(-1)?.subject).toBe('Your password was changed - Crossbench');
    const again = await app.stranger().ask(signIn, { input: { email: person.email, password: 'another gannet stapler' } });
    expect(again).toMatchObject({ signIn: { __typename: 'SignedIn' } });
  });

  it('can be replaced on a device that is still signed in', async () => {
    const person = await givenPerson(app, { password });
    const here = await app.as(person);
    await here.ask(requestLink, { email: person.email });
    await app.runJobs();
    const answer = await here.ask(choosePassword, { input: { token: await lastTokenTo(person.email), password: 'another gannet stapler' } });
    expect(answer).toMatchObject({ choosePassword: { viewer: { person: { email: person.email } } } });
  });

  it('is answered before anybody has looked whether there is an account', async () => {
    const person = await givenPerson(app, { password });
    await app.stranger().ask(requestLink, { email: person.email });
    expect(await mailTo(person.email)).toEqual([]);
    await app.runJobs();
    expect(await mailTo(person.email)).toHaveLength(1);
  });

  it('is answered alike for an unknown address, to which nothing is sent', async () => {
    expect(await app.stranger().ask(requestLink, { email: 'ghost@skills.example' })).toEqual({
      requestPasswordLink: { __typename: 'PasswordLinkRequested' },
    });
    await app.runJobs();
    expect(await mailTo('ghost@skills.example')).toEqual([]);
  });

  it('does not accept a link that has run out', async () => {
    const person = await givenPerson(app, { password });
    await app.stranger().ask(requestLink, { email: person.email });
    await app.runJobs();
    await app.get(Database).rows(sql`update one_time_link set expires_at = now() - interval '1 second' where email = ${person.email}`);
    const answer = await app.stranger().ask(choosePassword, { input: { token: await lastTokenTo(person.email), password } });
    expect(answer).toMatchObject({ choosePassword: { __typename: 'LinkNotValid' } });
  });
});

describe('sessions', () => {
  it('are listed, and can be ended one by one or all but this', async () => {
    const person = await givenPerson(app);
    const [here, there, elsewhere] = [await app.as(person), await app.as(person), await app.as(person)];
    const { mySessions } = await here.ask<{ mySessions: { id: string; current: boolean }[] }>(sessions);
    expect(mySessions.map(({ current }) => current)).toEqual([true, false, false]);
    const { mySessions: theirs } = await there.ask<{ mySessions: { id: string; current: boolean }[] }>(sessions);
    await here.ask(`mutation ($id: ID!) { endSession(id: $id) { sessions { id } } }`, { id: theirs.find(({ current }) => current)?.id });
    expect(await there.refusal(sessions)).toBe('UNAUTHENTICATED');
    await here.ask(`mutation { endOtherSessions { sessions { id } } }`);
    expect(await elsewhere.refusal(sessions)).toBe('UNAUTHENTICATED');
    expect((await here.ask<{ mySessions: unknown[] }>(sessions)).mySessions).toHaveLength(1);
  });

  it('of somebody else cannot be ended', async () => {
    const [mine, theirs] = [await app.as(await givenPerson(app)), await app.as(await givenPerson(app))];
    const { mySessions } = await theirs.ask<{ mySessions: { id: string }[] }>(sessions);
    const refusal = await mine.refusal(`mutation ($id: ID!) { endSession(id: $id) { sessions { id } } }`, { id: mySessions[0]?.id });
    expect(refusal).toBe('NOT_FOUND');
    expect((await theirs.ask<{ mySessions: unknown[] }>(sessions)).mySessions).toHaveLength(1);
  });

  it('end with signing out', async () => {
    const client = await app.as(await givenPerson(app));
    await client.ask(`mutation { signOut { ok } }`);
    expect(await client.ask(`{ viewer { roles } }`)).toEqual({ viewer: null });
  });
});

describe('the first administrator', () => {
  it('comes in through a link from the command line', async () => {
    const link = await app.get(MakeSetupLink).run({ department: 'Office for Public Data', domain: 'data.example', adminEmail: 'ada.okafor@data.example' });
    const token = link.split('/link/')[1];
    const answer = await app.stranger().ask(choosePassword, { input: { token, password } });
    expect(answer.choosePassword).toMatchObject({
      viewer: { roles: ['SITE_ADMIN'], person: { name: 'Ada Okafor', department: { name: 'Office for Public Data' } } },
    });
  });
});
