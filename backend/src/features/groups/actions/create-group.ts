import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DepartmentQueries } from '../../departments/departments.public.js';
import { TagRepository } from '../../tags/tags.public.js';
import { groupCreated } from '../group.events.js';
import { creatingGroupsLimit } from '../group.limits.js';
import type { GroupKind } from '../group.policy.js';
import { GroupNameTaken, GroupRepository } from '../group.repository.js';
import { nameTaken, readGroupName, readPurpose, readTopics } from '../read-group-words.js';

export interface CreateGroupInput {
  /** Made by the browser, so that a request that is sent again makes no second group. */
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly kind: GroupKind;
  readonly topics: readonly string[];
  /** Departments whose people may join; empty for all. */
  readonly departmentIds: readonly string[];
}

export type CreateGroupOutcome = { readonly type: 'GroupSaved'; readonly groupId: string } | ValidationFailed;

/** Makes a group. Whoever makes it is its first owner, and their department its home. */
@Injectable()
export class CreateGroup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly departments: DepartmentQueries,
    private readonly tags: TagRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: CreateGroupInput): Promise<CreateGroupOutcome> {
    if (!isId(input.id)) throw new BadRequest('The id of a new group is a uuid');
    await this.rateLimits.count(creatingGroupsLimit, actor.personId);
    const problems = new Problems();
    const facts = await this.read(problems, actor, input);
    if (problems.any) return problems.failed();
    const id = input.id.toLowerCase();
    return this.work.run(async (): Promise<CreateGroupOutcome> => {
      if (await this.groups.wasCreatedBy(id, actor.personId)) return { type: 'GroupSaved', groupId: id };
      const topics = await this.tags.findOrCreate(facts.topics);
      const topicIds = topics.map((topic) => topic.id);
      await this.groups.add({ ...facts, id, topicIds, departmentId: actor.departmentId }, actor.personId);
      await this.groups.addMembers(id, [actor.personId], 'OWNER', null);
      await this.events.record(groupCreated(id), actor);
      return { type: 'GroupSaved', groupId: id };
    }).catch((error: unknown) => {
      if (!(error instanceof GroupNameTaken)) throw error;
      problems.add('name', nameTaken);
      return problems.failed();
    });
  }

  private async read(problems: Problems, actor: Actor, input: CreateGroupInput) {
    const name = readGroupName(problems, input.name);
    const purpose = readPurpose(problems, input.purpose);
    const topics = readTopics(problems, input.topics);
    const limitedTo = (await this.departments.byIds(input.departmentIds.filter(isId))).map(({ id }) => id);
    if (limitedTo.length < new Set(input.departmentIds).size) problems.add('departmentIds', 'Choose departments of this site');
    if (limitedTo.length > 0 && !limitedTo.includes(actor.departmentId ?? '')) {
      problems.add('departmentIds', 'Choose your own department too: you could not belong to the group otherwise');
    }
    return { name, purpose, topics, limitedTo, kind: input.kind };
  }
}
