import { givenPerson, type TestPerson } from '../../../testing/people.factory.js';
import type { TestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { RemoveMember } from '../actions/remove-member.js';
import type { GroupKind } from '../group.policy.js';
import { givenInvited } from './belonging.factory.js';
import { givenGroup, givenMembers } from './group.factory.js';

/** All ways to stand to a group. The outsider is of another department. */
export const cast = ['owner', 'moderator', 'member', 'stranger', 'outsider', 'removed', 'invited', 'admin'] as const;
export type Character = (typeof cast)[number];

/** People for each of them, and groups in which everybody is in their place. */
export class GroupCast {
  private constructor(
    private readonly app: TestApp,
    readonly people: Readonly<Record<Character, TestPerson>>,
  ) {}

  static async of(app: TestApp): Promise<GroupCast> {
    const made = await Promise.all(cast.map(async (character): Promise<[Character, TestPerson]> => [
      character,
      await givenPerson(app, {
        name: `${character} Person`,
        ...(character === 'outsider' ? { department: 'Roads' } : {}),
        roles: character === 'admin' ? ['SITE_ADMIN', 'MODERATOR'] : [],
      }),
    ]));
    return new GroupCast(app, Object.fromEntries(made) as Record<Character, TestPerson>);
  }

  as(character: Character): Promise<TestClient> {
    return this.app.as(this.people[character]);
  }

  /** A group's id. Limited to the owner's department, where it is limited. */
  async group(kind: GroupKind, limited = false): Promise<string> {
    const { owner, moderator, member, removed, invited } = this.people;
    const id = await givenGroup(this.app, { owner, kind, members: [member, removed], departmentIds: limited ? [owner.departmentId] : [] });
    await givenMembers(this.app, id, [moderator], 'MODERATOR');
    await this.app.get(RemoveMember).run(await this.app.actor(owner), { groupId: id, personId: removed.id, reason: 'Rude' });
    await givenInvited(this.app, id, owner, [invited]);
    return id;
  }

  /** What each gets, one after the other: the answer's type, or the code of the refusal. */
  async answers(operation: string, variables: Record<string, unknown>): Promise<Record<Character, string>> {
    const got = {} as Record<Character, string>;
    for (const character of cast) {
      const { data, errors } = await (await this.as(character)).send<Record<string, { __typename: string }>>(operation, variables);
      got[character] = errors?.[0]?.extensions.code ?? Object.values(data ?? {})[0]?.__typename ?? 'nothing';
    }
    return got;
  }
}
