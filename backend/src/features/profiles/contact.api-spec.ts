import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { givenPerson, type TestPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { canSeeContact } from './contact.policy.js';
import { type ContactVisibility, contactVisibilities } from './profile.js';
import { seenContacts } from './seen-contacts.js';
import { tell } from './testing/profile-input.js';

type Who = 'themself' | 'colleague' | 'other' | 'administrator';

const phone = '01632 960 417';
const contact = `query ($a: String!) { person(address: $a) { profile { contact { email phone }
  asOther: contact(seenBy: OTHER_DEPARTMENT) { email phone } contactSettings { email } } } }`;
const search = 'query ($query: String!) { people(query: $query) { total people { name } } }';

let app: TestApp;
let owner: TestPerson;
const clients = new Map<Who, TestClient>();
beforeAll(async () => {
  app = await startTestApp();
  owner = await givenPerson(app, { name: 'Amara Osei' });
  clients.set('themself', await app.as(owner));
  clients.set('colleague', await app.as(await givenPerson(app, { name: 'A colleague' })));
  clients.set('other', await app.as(await givenPerson(app, { name: 'Another', department: 'Office for Public Data' })));
  clients.set('administrator', await app.as(await givenPerson(app, { department: 'Office for Public Data', roles: ['SITE_ADMIN', 'MODERATOR'] })));
});
afterAll(() => app.close());

function client(who: Who): TestClient {
  const found = clients.get(who);
  if (!found) throw new Error(who);
  return found;
}

const settle = (visibility: ContactVisibility) =>
  tell(client('themself'), owner.name, { phone, phoneVisibility: visibility, emailVisibility: visibility });

/** Everything that could tell them: the profile, the card, the directory. */
async function seenBy(who: Who) {
  const { person } = await client(who).ask<{ person: { profile: { contact: { email: string | null; phone: string | null } } } }>(contact, { a: owner.id });
  const card = await (await client(who).fetch(`/people/${owner.id}.vcf`)).text();
  const found = async (query: string) => (await client(who).ask<{ people: { total: number } }>(search, { query })).people.total === 1;
  return {
    email: [person.profile.contact.email !== null, card.includes(owner.email), await found(owner.email)],
    phone: [person.profile.contact.phone !== null, card.includes(phone), await found(phone), await found('+44 (0)1632 960417'.replace('(0)', '')), await found('960417')],
  };
}

describe('contact fields', () => {
  it.each<[ContactVisibility, Record<Who, boolean>]>([
    ['EVERYONE', { themself: true, colleague: true, other: true, administrator: true }],
    ['DEPARTMENT', { themself: true, colleague: true, other: false, administrator: false }],
    ['NOBODY', { themself: true, colleague: false, other: false, administrator: false }],
  ])('for %s are seen in the profile, the card and the directory by the same people', async (visibility, expected) => {
    await settle(visibility);
    for (const who of clients.keys()) {
      const seen = await seenBy(who);
      const same = (answers: boolean[]) => answers.map(() => expected[who]);
      expect([who, seen]).toEqual([who, { email: same(seen.email), phone: same(seen.phone) }]);
    }
  });

  it('can be looked at by their owner as by a colleague of another department, and by nobody else so', async () => {
    await settle('DEPARTMENT');
    const own = await client('themself').ask(contact, { a: owner.id });
    expect(own).toMatchObject({ person: { profile: { asOther: { email: null, phone: null }, contactSettings: { email: 'DEPARTMENT' } } } });
    const colleague = await client('colleague').ask(contact, { a: owner.id });
    expect(colleague).toMatchObject({ person: { profile: { asOther: { email: owner.email, phone }, contactSettings: null } } });
  });

  it('are told of nobody whose account is suspended, who also leaves the directory', async () => {
    await settle('EVERYONE');
    await app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${owner.id}`);
    const { person } = await client('other').ask<{ person: { standing: string; profile: { contact: unknown } } }>(
      'query ($a: String!) { person(address: $a) { standing profile { contact { email phone } } } }', { a: owner.id });
    expect(person).toEqual({ standing: 'NO_LONGER_ACTIVE', profile: { contact: { email: null, phone: null } } });
    expect((await client('other').fetch(`/people/${owner.id}.vcf`)).status).toBe(404);
    expect((await client('other').ask<{ people: { total: number } }>(search, { query: 'Amara' })).people.total).toBe(0);
    await app.get(Database).rows(sql`update account set suspended_at = null where person_id = ${owner.id}`);
    expect((await client('other').ask<{ people: { total: number } }>(search, { query: 'Amara' })).people.total).toBe(1);
  });
});

describe('the rule in SQL', () => {
  it('agrees with the policy', async () => {
    const departments = [owner.departmentId, '01940000-0000-7000-8000-00000000000d'];
    const people = ['01940000-0000-7000-8000-00000000000a', '01940000-0000-7000-8000-00000000000b'];
    const somebody = fc.record({ id: fc.constantFrom(...people), departmentId: fc.option(fc.constantFrom(...departments)) });
    await fc.assert(
      fc.asyncProperty(somebody, somebody, fc.constantFrom(...contactVisibilities), fc.constantFrom('email', 'phone'), async (looker, whose, visibility, field) => {
        const row = await app.get(Database).row<{ seen: boolean | null }>(sql`
          select ${seenContacts({ personId: looker.id, departmentId: looker.departmentId }, field)} as seen
          from (values (${whose.id}::uuid, ${whose.departmentId}::uuid, ${visibility}::text, ${visibility}::text)) as person (id, department_id, email_visibility, phone_visibility)`);
        expect(row?.seen ?? false).toBe(canSeeContact({ personId: looker.id, departmentId: looker.departmentId }, whose, visibility));
      }),
      { numRuns: 60 },
    );
  });
});
