import { Injectable } from '@nestjs/common';
import { ImportComments } from '../features/comments/comments.public.js';
import { CreateGroup, GroupRepository, type GroupKind, type GroupRole } from '../features/groups/groups.public.js';
import { TagRepository } from '../features/tags/tags.public.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { idFrom, newId } from '../platform/ids.js';
import { commentsOn, type WrittenComment } from './demo-comments.js';
import { DemoActors } from './demo-actors.js';
import { DemoGroupPosts, type WrittenGroupPost } from './demo-group-posts.js';
import { readDemo } from './demo-people.js';

/** A group as it stands in demo/groups.json. People and departments stand in it by their keys. */
interface WrittenGroup {
  readonly key: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly purpose: string;
  readonly about: string;
  readonly welcome: string;
  readonly topics: readonly string[];
  readonly limitedTo: readonly string[];
  readonly createdAt: string;
  /** The first one made it. */
  readonly owners: readonly string[];
  readonly moderators: readonly string[];
  readonly members: readonly string[];
  readonly requests: readonly { readonly person: string; readonly createdAt: string; readonly reason: string }[];
  readonly posts: readonly (WrittenGroupPost & { readonly isWelcome?: boolean; readonly comments: readonly Omit<WrittenComment, 'post'>[] })[];
}

/** When the last member has joined. */
const until = '2026-11-18T12:00:00Z';

interface Keys {
  readonly personId: (key: string) => string;
  readonly departmentId: (key: string) => string;
}

/** Groups with their members, posts and a request that waits. Call it once, in a unit of work. */
@Injectable()
export class DemoGroups {
  constructor(
    private readonly createGroup: CreateGroup,
    private readonly groups: GroupRepository,
    private readonly tags: TagRepository,
    private readonly posts: DemoGroupPosts,
    private readonly importComments: ImportComments,
    private readonly actors: DemoActors,
    private readonly database: Database,
  ) {}

  async add(keys: Keys): Promise<void> {
    for (const group of readDemo<WrittenGroup[]>('groups.json')) await this.addGroup(group, keys);
  }

  private async addGroup(group: WrittenGroup, keys: Keys): Promise<void> {
    const id = idFrom(`demo group\n${group.key}`);
    await this.create(id, group, keys);
    await this.addMembers(id, group, keys);
    for (const post of group.posts) {
      const itemId = await this.posts.publish(id, post, keys.personId(post.author));
      const written = post.comments.map((comment) => ({ ...comment, post: post.key }));
      const published = { id: itemId, name: post.key, publishedAt: new Date(post.publishedAt) };
      await this.importComments.run(commentsOn(published, written, keys.personId));
      if (post.isWelcome) await this.groups.setWelcomeItem(id, itemId);
    }
    for (const { person, createdAt, reason } of group.requests) {
      await this.database.rows(sql`
        insert into group_request (id, group_id, person_id, reason, created_at)
        values (${newId()}, ${id}, ${keys.personId(person)}, ${reason}, ${createdAt}::timestamptz)`);
    }
  }

  private async create(id: string, group: WrittenGroup, { personId, departmentId }: Keys): Promise<void> {
    const { name, kind, purpose, about, welcome, topics, limitedTo, createdAt } = group;
    const [founder = ''] = group.owners;
    const input = { id, name, kind, purpose, topics, departmentIds: limitedTo.map(departmentId) };
    const made = await this.createGroup.run(await this.actors.of(personId(founder)), input);
    if (made.type !== 'GroupSaved') throw new Error(`The demo group "${name}" cannot be made: ${JSON.stringify(made.problems)}`);
    const topicIds = (await this.tags.findOrCreate(topics)).map((topic) => topic.id);
    await this.groups.describe(id, { name, purpose, about, welcome, topicIds });
    await this.database.rows(sql`update people_group set created_at = ${createdAt}::timestamptz where id = ${id}`);
  }

  private async addMembers(id: string, { owners, moderators, members, createdAt }: WrittenGroup, { personId }: Keys): Promise<void> {
    const [, ...others] = owners;
    const roles: [GroupRole, readonly string[]][] = [['OWNER', others], ['MODERATOR', moderators], ['MEMBER', members]];
    for (const [role, people] of roles) await this.groups.addMembers(id, people.map(personId), role, null);
    // One after the other, as they stand there.
    const everybody = roles.flatMap(([, people]) => people).map(personId);
    await this.database.rows(sql`
      update group_member set joined_at = ${createdAt}::timestamptz
        + coalesce(array_position(${everybody}::uuid[], person_id), 0) * (${until}::timestamptz - ${createdAt}::timestamptz) / ${everybody.length + 1}
      where group_id = ${id}`);
  }
}
