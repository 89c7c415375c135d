import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Audiences } from '../../platform/access/audiences.js';
import { type ReaderKind, readerKindsAround } from '../content/content.public.js';
import { DepartmentQueries } from '../departments/departments.public.js';
import { GroupQueries } from '../groups/groups.public.js';
import type { PostRow } from './post.queries.js';

/** A kind of reader, and whether the post as it stands is for them. */
export interface OtherReader extends ReaderKind {
  readonly canRead: boolean;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** What others than its authors get to see of a post: answered by the audience that decides when they ask. */
@Injectable()
export class OtherReaders {
  constructor(
    private readonly audiences: Audiences,
    private readonly departments: DepartmentQueries,
    private readonly groups: GroupQueries,
  ) {}

  async of(actor: Actor, post: PostRow): Promise<OtherReader[]> {
    const group = post.groupId ? await this.groups.findById(actor, post.groupId) : undefined;
    const addressed = group ? group.limitedTo : post.departmentId ? [post.departmentId] : [];
    const wanted = [...addressed, ...(actor.departmentId ? [actor.departmentId] : [])];
    const departments = await this.departments.byIds(wanted);
    const kinds = readerKindsAround({
      department: departments.find(({ id }) => id === actor.departmentId) ?? null,
      otherDepartments: departments.filter(({ id }) => id !== actor.departmentId),
      group: group ?? null,
    });
    const readers = new Set(await this.audiences.readersOf(post.audienceId));
    return kinds.map((kind) => ({ ...kind, canRead: kind.keys.some((key) => readers.has(key)) }));
  }

  /**
   * Nobody in particular who holds the keys of this kind, as far as the actor may read with them too: looking through other
   * eyes shows nobody more than their own.
   */
  async lookingAs(actor: Actor, { keys, departmentId }: ReaderKind): Promise<Actor> {
    const audiences = (await this.audiences.heldBy(keys)).filter((id) => actor.audiences.includes(id));
    return { personId: nobody, sessionId: null, departmentId, roles: [], audiences };
  }
}
