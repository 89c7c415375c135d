import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { GroupQueries, type GroupRow, canPostIn, isMember } from '../groups/groups.public.js';
import { type BlogPlace, placesOf } from './blog-places.js';
import { BlogQueries } from './blog.queries.js';

/** A blog in which a post may stand, and the group whose it is. */
export interface WritingPlace {
  readonly place: BlogPlace;
  readonly group: GroupRow | undefined;
}

/** Where a person may put what they write, as they are shown it. Actions ask again, behind their locks. */
@Injectable()
export class WritingPlaces {
  constructor(
    private readonly blogs: BlogQueries,
    private readonly groups: GroupQueries,
  ) {}

  /** Their own blog, that of their department, and their groups by name. */
  async of(actor: Actor): Promise<WritingPlace[]> {
    const groups = (await this.groups.ofActor(actor)).filter(canPostIn);
    const byId = new Map(groups.map((group) => [group.id, group]));
    const places = placesOf([{ id: actor.personId, departmentId: actor.departmentId, groupIds: [...byId.keys()] }]);
    return places.map((place) => ({ place, group: byId.get(place.groupId ?? '') }));
  }

  /**
   * One of them, or any blog in which a post of theirs may be standing. Undefined where there is none, and where it is the
   * blog of a group to which they do not belong.
   */
  async find(actor: Actor, blogId: string): Promise<WritingPlace | undefined> {
    const [blog] = await this.blogs.byIds(actor, [blogId]);
    if (!blog) return (await this.of(actor)).find(({ place }) => place.id === blogId);
    if (blog.kind !== 'GROUP') return { place: blog, group: undefined };
    const group = blog.groupId ? await this.groups.findById(actor, blog.groupId) : undefined;
    return group && isMember(group) ? { place: blog, group } : undefined;
  }
}
