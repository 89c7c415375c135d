import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { DomainError } from '../../../platform/errors/domain-errors.js';
import { longRun } from '../../../testing/long-run.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { groupRoles } from '../group.policy.js';
import { memberCounts } from '../testing/belonging.factory.js';
import { givenGroup, givenMembers } from '../testing/group.factory.js';
import { ChangeMemberRole } from './change-member-role.js';
import { JoinGroup } from './join-group.js';
import { LeaveGroup } from './leave-group.js';
import { RemoveMember } from './remove-member.js';

let app: TestApp;
let people: TestPerson[];
beforeAll(async () => {
  app = await startTestApp();
  people = [await givenPerson(app), await givenPerson(app), await givenPerson(app), await givenPerson(app)];
});
afterAll(() => app.close());

type Change = { by: number; to: number; what: 'leave' | 'join' | 'role' | 'remove' | 'handOver'; role: (typeof groupRoles)[number] };

const change: fc.Arbitrary<Change> = fc.record({
  by: fc.nat(3), to: fc.nat(3), what: fc.constantFrom('leave', 'join', 'role', 'remove', 'handOver'), role: fc.constantFrom(...groupRoles),
});

async function make(groupId: string, { by, to, what, role }: Change): Promise<void> {
  const actor = await app.actor(people[by] as TestPerson);
  const personId = (people[to] as TestPerson).id;
  const doings = {
    leave: () => app.get(LeaveGroup).run(actor, { groupId, successorId: personId }),
    join: () => app.get(JoinGroup).run(actor, groupId),
    role: () => app.get(ChangeMemberRole).run(actor, { groupId, personId, role }),
    remove: () => app.get(RemoveMember).run(actor, { groupId, personId, reason: 'Because' }),
    handOver: () => app.get(ChangeMemberRole).handOver(actor, { groupId, personId }),
  };
  await doings[what]().catch((error: unknown) => {
    // Refused: most random changes are.
    if (!(error instanceof DomainError)) throw error;
  });
}

it('a group keeps an owner and counts its members right, whatever people do at the same time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(change, change), { minLength: 1, maxLength: 12 }), async (rounds) => {
      await app.get(Database).rows(sql`delete from rate_limit`);
      const id = await givenGroup(app, { owner: people[0] as TestPerson, members: people.slice(2) });
      await givenMembers(app, id, people.slice(1, 2), 'OWNER');
      for (const pair of rounds) {
        await Promise.all(pair.map((one) => make(id, one)));
        const owners = await app.get(Database).rows(sql`select from group_member where group_id = ${id} and role = 'OWNER'`);
        const [said, counted] = await memberCounts(app, id);
        expect(owners.length).toBeGreaterThan(0);
        expect(said).toBe(counted);
      }
    }),
    { numRuns: longRun ? 100 : 8 },
  );
});
