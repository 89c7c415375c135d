import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnsureDepartment } from '../../departments/departments.public.js';
import { givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { CorrectDepartment } from '../identity.public.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const correct = (email: string, departmentName: string) => app.get(CorrectDepartment).run({ email, departmentName });

describe('correcting a department', () => {
  it('takes effect with the next request of a session that is open', async () => {
    const person = await givenPerson(app);
    const { id } = await app.get(EnsureDepartment).run({ name: 'Skills Inspectorate' });
    const client = await app.as(person);
    expect(await correct(person.email.toUpperCase(), 'Skills Inspectorate')).toBe('corrected');
    expect(await client.ask('{ viewer { person { department { name } } } }')).toEqual({
      viewer: { person: { department: { name: 'Skills Inspectorate' } } },
    });
    expect((await app.actor(person)).departmentId).toBe(id);
  });

  it('refuses an address without an account', async () => {
    expect(await correct('nobody@skills.example', 'Skills Inspectorate')).toBe('no such account');
  });

  it('refuses a department that does not exist', async () => {
    const person = await givenPerson(app);
    expect(await correct(person.email, 'Department of Nothing')).toBe('no such department');
    expect((await app.actor(person)).departmentId).toBe(person.departmentId);
  });
});
