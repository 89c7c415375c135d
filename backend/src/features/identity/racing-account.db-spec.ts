import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { meanwhile } from '../../testing/meanwhile.js';
import { givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { AccountRepository } from './account.repository.js';
import { ChoosePassword } from './actions/choose-password.js';
import { SignIn } from './actions/sign-in.js';
import { OneTimeLinkRepository } from './one-time-link.repository.js';

const caller = { address: '192.0.2.1', device: 'A browser' };
const password = 'tidal gannet stapler';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('using a registration link', () => {
  it('while somebody changes to the address says that the link is not valid, and leaves nobody behind', async () => {
    const person = await givenPerson(app);
    const link = { purpose: 'REGISTER' as const, email: 'wanted@skills.example', name: 'Wanda Wanted', departmentId: person.departmentId };
    const token = await app.get(OneTimeLinkRepository).make(link);
    const outcome = await meanwhile(
      app,
      () => app.get(AccountRepository).setEmail(person.id, link.email),
      () => app.get(ChoosePassword).run(caller, { token, password }),
    );
    expect(outcome.type).toBe('LinkNotValid');
    expect(await app.get(Database).rows(sql`select from person where name = ${link.name}`)).toEqual([]);
  });
});

describe('while an account is closed', () => {
  it('signing in is refused like with a wrong password', async () => {
    const person = await givenPerson(app, { password });
    const outcome = await meanwhile(
      app,
      () => app.get(AccountRepository).close(person.id),
      () => app.get(SignIn).run(caller, { email: person.email, password }),
    );
    expect(outcome.type).toBe('SignInRefused');
  });

  it('a link for a new password is not valid', async () => {
    const { email, name, id } = await givenPerson(app, { password });
    const token = await app.get(OneTimeLinkRepository).make({ purpose: 'RESET_PASSWORD', email, name, departmentId: null });
    const outcome = await meanwhile(
      app,
      () => app.get(AccountRepository).close(id),
      () => app.get(ChoosePassword).run(caller, { token, password: 'another gannet stapler' }),
    );
    expect(outcome.type).toBe('LinkNotValid');
  });
});
