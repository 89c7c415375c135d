import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';

const answer = '__typename ... on ProfessionsChanged { professions { id name } } ... on ValidationFailed { problems { field message } }';
const list = '{ administeredProfessions { id name peopleCount } }';
const save = `mutation ($input: SaveProfessionInput!) { saveProfession(input: $input) { ${answer} } }`;
const remove = `mutation ($id: ID!) { deleteProfession(id: $id) { ${answer} } }`;
const choices = '{ profileChoices { professions { id name } } }';

let app: TestApp;
let admin: TestClient;
let member: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as(await givenPerson(app, { roles: ['SITE_ADMIN'] }));
  const person = await givenPerson(app);
  await app.get(Database).rows(sql`update person set profession_id = 'legal' where id = ${person.id}`);
  member = await app.as(person);
});
afterAll(() => app.close());

describe('the list of professions', () => {
  it('grows, and people choose from it, what stands for all others last', async () => {
    expect(await admin.ask(save, { input: { name: '  Urban   design ' } })).toMatchObject({
      saveProfession: { professions: expect.arrayContaining([{ id: 'urban-design', name: 'Urban design' }]) },
    });
    const { profileChoices } = await member.ask<{ profileChoices: { professions: { name: string }[] } }>(choices);
    expect(profileChoices.professions.slice(-3).map(({ name }) => name)).toEqual(['Urban design', 'Veterinary', 'Other']);
  });

  it('gives one another name, also where people have chosen it', async () => {
    await admin.ask(save, { input: { id: 'legal', name: 'Law' } });
    expect(await admin.ask(list)).toMatchObject({ administeredProfessions: expect.arrayContaining([{ id: 'legal', name: 'Law', peopleCount: 1 }]) });
    expect(await member.ask('{ viewer { person { profile { profession { name } } } } }')).toEqual({ viewer: { person: { profile: { profession: { name: 'Law' } } } } });
  });

  it('loses only what nobody has chosen', async () => {
    expect(await admin.ask(remove, { id: 'legal' })).toMatchObject({ deleteProfession: { problems: [{ field: 'id', message: expect.stringContaining('cannot be deleted') }] } });
    const { deleteProfession } = await admin.ask<{ deleteProfession: { professions: { id: string }[] } }>(remove, { id: 'tax' });
    expect(deleteProfession.professions.map(({ id }) => id)).not.toContain('tax');
    expect(await admin.refusal(remove, { id: 'tax' })).toBe('NOT_FOUND');
  });

  it.each([
    ['no name', { name: ' ' }],
    ['a long one', { name: 'x'.repeat(81) }],
    ['the name of another', { name: 'FINANCE' }],
    ['the name of another, for one that is there', { id: 'policy', name: 'finance' }],
  ])('takes not %s', async (_, input) => {
    expect(await admin.ask(save, { input })).toMatchObject({ saveProfession: { problems: [{ field: 'name' }] } });
  });

  it('is for administrators', async () => {
    expect([await member.refusal(list), await member.refusal(save, { input: { name: 'Magic' } }), await member.refusal(remove, { id: 'policy' })]).toEqual([
      'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN',
    ]);
    expect(await admin.refusal(save, { input: { id: 'magic', name: 'Magic' } })).toBe('NOT_FOUND');
  });
});
