import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Post, SettleImportedPosts } from '../../features/blogs/blogs.public.js';
import { ImportGroup } from '../../features/groups/groups.public.js';
import { EnsurePerson } from '../../features/profiles/profiles.public.js';
import { Page } from '../../features/wiki/wiki.public.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { BringPages } from './bring-pages.js';
import { type Arrival, newAddresses, newSpaceAddress } from './arrival.js';
import { BringPosts } from './bring-posts.js';
import type { CheckedPack } from './checked-pack.js';
import { KeepPackFiles } from './keep-pack-files.js';

export interface BringOptions {
  /** Who imports it; null for a command. */
  readonly by: Pick<Actor, 'personId'> | null;
  /** From 0 to 1. Not undone with the unit of work. */
  readonly progress: (part: number) => Promise<void>;
  /** Notes that it is done, in the same unit of work; throws where it may not be. */
  readonly finish: (groupId: string) => Promise<void>;
}

/** Brings a group here: files first, which nobody can see, then all else in one unit of work. */
@Injectable()
export class BringPack {
  constructor(
    private readonly keepFiles: KeepPackFiles,
    private readonly bringPosts: BringPosts,
    private readonly bringPages: BringPages,
    private readonly settlePosts: SettleImportedPosts,
    private readonly importGroup: ImportGroup,
    private readonly ensurePerson: EnsurePerson,
    private readonly work: UnitOfWork,
  ) {}

  async run(pack: CheckedPack, { by, progress, finish }: BringOptions): Promise<string> {
    const files = await this.keepFiles.run(pack, (part) => progress(part * 0.4));
    const picture = pack.group.picture === null ? null : (await this.keepFiles.picture(pack.zip, pack.group.picture)).fileId;
    return this.work.run(async () => {
      const people = await this.ensurePeople(pack);
      const groupId = await this.makeGroup(pack, by);
      const arrival = { pack, groupId, files, people, ...addressesOf(pack) };
      const posts = await this.bringPosts.run({ ...arrival, progress: (part) => progress(0.4 + part * 0.3) });
      await this.bringPages.run({ ...arrival, progress: (part) => progress(0.7 + part * 0.3) });
      await this.settlePosts.pin(groupId, pack.group.pinned.flatMap((id) => posts.get(id) ?? []));
      await this.importGroup.settle(groupId, {
        pictureId: picture,
        welcomeItemId: posts.get(pack.group.welcomePost ?? '') ?? null,
        archivedAt: pack.group.archivedAt,
      });
      await finish(groupId);
      return groupId;
    });
  }

  private makeGroup({ group, people, matched, departments }: CheckedPack, by: BringOptions['by']): Promise<string> {
    const members = [...people.values()].flatMap(({ id, role, joinedAt }) => {
      const personId = matched.get(id);
      return role !== null && personId !== undefined ? [{ personId, role, joinedAt }] : [];
    });
    const { name, purpose, about, welcome, kind, topics, createdAt } = group;
    const departmentId = (of: string) => departments.get(of.toLowerCase());
    return this.importGroup.run({
      name, purpose, about, welcome, kind, topics, createdAt, members,
      limitedTo: group.limitedTo.flatMap((of) => departmentId(of) ?? []),
      departmentId: departmentId(group.department ?? '') ?? null,
    }, by);
  }

  /** Those who have an account here as themselves, and those who have written as people without one. */
  private async ensurePeople(pack: CheckedPack): Promise<Map<string, string>> {
    const known = new Map(pack.matched);
    for (const packId of pack.writers) if (!known.has(packId)) known.set(packId, await this.makePerson(pack, packId));
    return known;
  }

  private async makePerson({ people, departments, manifest }: CheckedPack, packId: string): Promise<string> {
    const person = people.get(packId);
    if (!person) throw new Error('Somebody who wrote in the pack is not among its people');
    const departmentId = departments.get(person.department?.toLowerCase() ?? '') ?? null;
    // The name is part of it: a pack cannot put words into the mouth of somebody whom another pack brought.
    const key = createHash('sha256').update(JSON.stringify([manifest.origin.site, packId, person.name])).digest('hex').slice(0, 40);
    return (await this.ensurePerson.run({ sourceId: `pack/${key}`, name: person.name, departmentId })).id;
  }
}

/** Posts and pages link to each other, whichever come first. */
function addressesOf({ posts, spaces }: CheckedPack): Pick<Arrival, 'addresses' | 'byShortId'> {
  const pages = spaces.flatMap((space) => space.pages);
  const addresses = new Map([...newAddresses(Post.kind, posts), ...newAddresses(Page.kind, pages), ...spaces.map(newSpaceAddress)]);
  return { addresses, byShortId: new Map([...posts, ...pages, ...spaces].map(({ id, shortId }) => [shortId, addresses.get(id)?.path ?? ''])) };
}
