import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';

const list = `{ administeredDepartments { id name acronym formerNames domains peopleCount } }`;
const saved = `__typename ... on DepartmentSaved { departments { id name acronym formerNames domains } } ... on ValidationFailed { problems { field message } }`;
const add = `mutation ($input: DepartmentInput!) { addDepartment(input: $input) { ${saved} } }`;
const change = `mutation ($id: ID!, $input: DepartmentInput!) { changeDepartment(id: $id, input: $input) { ${saved} } }`;
const remove = `mutation ($id: ID!) { deleteDepartment(id: $id) { __typename ... on DepartmentInUse { message } } }`;

interface Department {
  id: string;
  name: string;
  acronym: string;
  formerNames: string[];
  domains: string[];
}

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as(await givenPerson(app, { roles: ['SITE_ADMIN'] }));
});
afterAll(() => app.close());

async function idOf(name: string): Promise<string> {
  const { administeredDepartments } = await admin.ask<{ administeredDepartments: Department[] }>(list);
  return administeredDepartments.find((department) => department.name === name)?.id ?? '';
}

const plain = (name: string, more: Partial<Department> = {}) => ({ name, acronym: '', domains: [], ...more });

describe('departments', () => {
  it('are added with domains, and let people in at them', async () => {
    const input = plain('Ministry of  Rivers', { domains: ['@Rivers.example', '*.rivers.example', 'rivers.example'] });
    await admin.ask(add, { input });
    const { administeredDepartments } = await admin.ask<{ administeredDepartments: Department[] }>(list);
    expect(administeredDepartments).toContainEqual(
      expect.objectContaining({ name: 'Ministry of Rivers', acronym: 'MR', domains: ['*.rivers.example', 'rivers.example'], peopleCount: 0 }),
    );
    expect(await app.stranger().ask(`{ departmentsForEmail(email: "a@north.rivers.example") { name } }`)).toEqual({
      departmentsForEmail: [{ name: 'Ministry of Rivers' }],
    });
  });

  it('keep their former names, each once, and not the one they go back to', async () => {
    await admin.ask(add, { input: plain('Canal Office') });
    const id = await idOf('Canal Office');
    for (const name of ['Waterways Office', 'Canal Office', 'Waterways Agency']) await admin.ask(change, { id, input: plain(name) });
    const { departments } = await admin.ask<{ departments: Department[] }>(`{ departments { id name formerNames } }`);
    expect(departments.find((department) => department.id === id)).toEqual({ id, name: 'Waterways Agency', formerNames: ['Waterways Office', 'Canal Office'] });
  });

  it.each([
    ['no name', plain(' '), 'name'],
    ['a name that another has', plain('department for SKILLS'), 'name'],
    ['what is no domain', plain('New', { domains: ['ok.example', 'not a domain'] }), 'domains'],
    ['a bare word as domain', plain('New', { domains: ['localhost'] }), 'domains'],
    ['too long an acronym', plain('New', { acronym: 'x'.repeat(21) }), 'acronym'],
    ['too many domains', plain('New', { domains: Array.from({ length: 51 }, (_, number) => `d${number}.example`) }), 'domains'],
  ])('refuse %s', async (_, input, field) => {
    expect(await admin.ask(add, { input })).toMatchObject({ addDepartment: { problems: [{ field }] } });
  });

  it('are deleted only when nothing belongs to them', async () => {
    await admin.ask(add, { input: plain('Short-lived Unit', { domains: ['short.example'] }) });
    const [unused, used] = [await idOf('Short-lived Unit'), await idOf('Department for Skills')];
    expect(await admin.ask(remove, { id: used })).toMatchObject({ deleteDepartment: { __typename: 'DepartmentInUse' } });
    expect(await admin.ask(remove, { id: unused })).toMatchObject({ deleteDepartment: { __typename: 'DepartmentDeleted' } });
    expect(await admin.refusal(remove, { id: unused })).toBe('NOT_FOUND');
    expect(await idOf('Short-lived Unit')).toBe('');
  });

  it('stay where somebody has asked to join them', async () => {
    await admin.ask(add, { input: plain('Awaited Unit', { domains: ['awaited.example'] }) });
    const register = `mutation ($input: RegisterInput!) { register(input: $input) { __typename } }`;
    await app.stranger().ask(register, { input: { name: 'A', email: 'a@awaited.example' } });
    expect(await admin.ask(remove, { id: await idOf('Awaited Unit') })).toMatchObject({ deleteDepartment: { __typename: 'DepartmentInUse' } });
  });

  it('are no business of members and moderators', async () => {
    const others = [await app.as(await givenPerson(app)), await app.as(await givenPerson(app, { roles: ['MODERATOR'] }))];
    const id = await idOf('Department for Skills');
    for (const other of others) {
      for (const [operation, variables] of [[list, {}], [add, { input: plain('X') }], [change, { id, input: plain('X') }], [remove, { id }]] as const) {
        expect(await other.refusal(operation, variables)).toBe('FORBIDDEN');
      }
    }
  });
});
