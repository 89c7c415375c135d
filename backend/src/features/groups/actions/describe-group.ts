import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { TagRepository } from '../../tags/tags.public.js';
import { groupDescribed } from '../group.events.js';
import { changingGroupsLimit } from '../group.limits.js';
import { canManageGroup } from '../group.policy.js';
import { GroupNameTaken, GroupRepository } from '../group.repository.js';
import type { GroupRow } from '../group.rows.js';
import { nameTaken, readGroupName, readPurpose, readTopics } from '../read-group-words.js';

export interface DescribeGroupInput {
  readonly id: string;
  /** The version that was read. */
  readonly lockVersion: number;
  readonly name: string;
  readonly purpose: string;
  readonly about: string;
  readonly welcome: string;
  readonly topics: readonly string[];
}

export type DescribeGroupOutcome =
  | { readonly type: 'GroupSaved'; readonly groupId: string }
  | { readonly type: 'GroupConflict'; readonly groupId: string }
  | ValidationFailed;

/** Changes the name of a group, what it says of itself, and its topics. */
@Injectable()
export class DescribeGroup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly tags: TagRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: DescribeGroupInput): Promise<DescribeGroupOutcome> {
    await this.rateLimits.count(changingGroupsLimit, actor.personId);
    const problems = new Problems();
    return this.work.run(async (): Promise<DescribeGroupOutcome> => {
      const group = await this.groups.getKnown(actor, input.id);
      ensure(canManageGroup(group));
      const words = readWords(problems, input);
      if (problems.any) return problems.failed();
      if (group.lockVersion !== input.lockVersion) return { type: 'GroupConflict', groupId: group.id };
      const topics = await this.tags.findOrCreate(words.topics);
      const changed = changesOf(group, words, topics);
      if (changed.length > 0) {
        await this.groups.describe(group.id, { ...words, topicIds: topics.map(({ id }) => id) });
        await this.events.record(groupDescribed(group.id, changed), actor);
      }
      return { type: 'GroupSaved', groupId: group.id };
    }).catch((error: unknown) => {
      if (!(error instanceof GroupNameTaken)) throw error;
      problems.add('name', nameTaken);
      return problems.failed();
    });
  }
}

const plain = ['name', 'purpose', 'about', 'welcome'] as const;

function readWords(problems: Problems, input: DescribeGroupInput) {
  return {
    name: readGroupName(problems, input.name),
    purpose: readPurpose(problems, input.purpose),
    about: problems.text('about', input.about, 'what the group says of itself', limits.groupAbout),
    welcome: problems.text('welcome', input.welcome, 'the welcome', limits.groupWelcome),
    topics: readTopics(problems, input.topics),
  };
}

/** The names of what differs. */
function changesOf(group: GroupRow, words: Record<(typeof plain)[number], string>, topics: readonly { id: string }[]): string[] {
  const changed: string[] = plain.filter((field) => group[field] !== words[field]);
  const ids = (tags: readonly { id: string }[]) => [...new Set(tags.map(({ id }) => id))].join();
  return ids(group.topics) === ids(topics) ? changed : [...changed, 'topics'];
}
