import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DepartmentQueries } from '../../departments/departments.public.js';
import { GroupContents } from '../group-contents.js';
import { GroupStateRepository } from '../group-state.repository.js';
import { groupReadersChanged } from '../group.events.js';
import { changingGroupsLimit } from '../group.limits.js';
import { type AddressedGroup, type GroupKind, canManageGroup } from '../group.policy.js';
import { GroupNameTaken, GroupRepository } from '../group.repository.js';

export interface ChangeKindInput {
  readonly groupId: string;
  readonly kind: GroupKind;
  /** Departments whose people may join; empty for all. Members of other departments stay. */
  readonly departmentIds: readonly string[];
}

export type ChangeKindOutcome = { readonly type: 'GroupSaved'; readonly groupId: string } | ValidationFailed;

/**
 * Changes who knows of a group, who may join and who reads in it. All that stands in it is addressed again at once: readers
 * see what it was before or what it is then, and nothing in between.
 */
@Injectable()
export class ChangeKind {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly state: GroupStateRepository,
    private readonly contents: GroupContents,
    private readonly departments: DepartmentQueries,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: ChangeKindInput): Promise<ChangeKindOutcome> {
    await this.rateLimits.count(changingGroupsLimit, actor.personId);
    const problems = new Problems();
    return this.work.run(async (): Promise<ChangeKindOutcome> => {
      const group = await this.groups.getKnown(actor, input.groupId);
      ensure(canManageGroup(group), 'Only owners of the group change who can find and read it');
      const limitedTo = await this.limitOf(input, problems);
      if (problems.any) return problems.failed();
      const wanted: AddressedGroup = { id: group.id, kind: input.kind, limitedTo };
      if (isSame(group, wanted)) return { type: 'GroupSaved', groupId: group.id };
      await this.contents.readdress(await this.state.change(wanted));
      await this.events.record(groupReadersChanged(group.id, group.kind, input.kind), actor);
      return { type: 'GroupSaved', groupId: group.id };
    }).catch((error: unknown) => {
      if (!(error instanceof GroupNameTaken)) throw error;
      problems.add('kind', 'There is another group of this name that people know of. Give this one another name first');
      return problems.failed();
    });
  }

  private async limitOf({ departmentIds }: ChangeKindInput, problems: Problems): Promise<string[]> {
    const wanted = [...new Set(departmentIds.map((id) => id.toLowerCase()))];
    const found = (await this.departments.byIds(wanted.filter(isId))).map(({ id }) => id);
    if (found.length < wanted.length) problems.add('departmentIds', 'Choose departments of this site');
    return found.sort();
  }
}

function isSame(group: AddressedGroup, { kind, limitedTo }: AddressedGroup): boolean {
  return group.kind === kind && [...group.limitedTo].sort().join() === limitedTo.join();
}
