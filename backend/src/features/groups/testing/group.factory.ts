import { newId } from '../../../platform/ids.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import type { TestApp } from '../../../testing/test-app.js';
import { CreateGroup, type CreateGroupInput } from '../actions/create-group.js';
import { creatingGroupsLimit } from '../group.limits.js';
import type { GroupRole } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';

let count = 0;

export interface TestGroup extends Partial<CreateGroupInput> {
  readonly owner: { readonly id: string };
  /** Beside the owner. */
  readonly members?: readonly { readonly id: string }[];
}

/** A group with an owner and members; its id. */
export async function givenGroup(app: TestApp, { owner, members = [], ...input }: TestGroup): Promise<string> {
  count += 1;
  // Tests make more groups than a person may.
  await app.get(Database).rows(sql`delete from rate_limit where name = ${creatingGroupsLimit.name}`);
  const outcome = await app.get(CreateGroup).run(await app.actor(owner), {
    id: newId(), name: `Group ${count}`, purpose: 'To work together', kind: 'OPEN', topics: [], departmentIds: [], ...input,
  });
  if (!('groupId' in outcome)) throw new Error(`The group was not made: ${JSON.stringify(outcome)}`);
  await givenMembers(app, outcome.groupId, members);
  return outcome.groupId;
}

export async function givenMembers(app: TestApp, groupId: string, members: readonly { readonly id: string }[], role: GroupRole = 'MEMBER'): Promise<void> {
  await app.get(UnitOfWork).run(() => app.get(GroupRepository).addMembers(groupId, members.map(({ id }) => id), role, null));
}
