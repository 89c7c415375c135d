import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import {
  type AddressedItem, type AudienceChoice, ItemReaders, type ReaderCount, ReaderCounts, type Readers, countInWords, keysOf, tellsReaders,
} from '../content/content.public.js';
import { GroupQueries, type GroupRow } from '../groups/groups.public.js';

/** A post, where it stands and whom it is for, and the same of its draft. */
export interface DraftedPost extends AddressedItem {
  readonly revisionNumber: number;
  readonly chosen: { readonly groupId: string | null; readonly intendedReaders: AudienceChoice };
}

/** Who gains and who loses sight of a published post when its draft is published. */
export interface ReadersChange {
  /** Names this very change: who accepts it accepts no other. */
  readonly key: string;
  readonly from: Readers;
  readonly to: Readers;
  readonly gain: ReaderCount;
  readonly lose: ReaderCount;
  readonly message: string;
}

/** What happens to the readers of a published post that is moved, or meant for others than before. */
@Injectable()
export class ReadersChanges {
  constructor(
    private readonly readers: ItemReaders,
    private readonly counts: ReaderCounts,
    private readonly groups: GroupQueries,
  ) {}

  /**
   * Null where nobody reads it yet, where it stays in its group and its readers stay as they are, and where it cannot be
   * published because its author has left.
   */
  async of(actor: Actor, post: DraftedPost): Promise<ReadersChange | null> {
    if (post.revisionNumber === 0) return null;
    const groups = await this.groups.byIds(actor, [post.groupId, post.chosen.groupId].filter((id) => typeof id === 'string'));
    const groupOf = (id: string | null | undefined): GroupRow | undefined => groups.find((group) => group.id === id);
    const isToldOf = (id: string | null | undefined): boolean => !id || tellsReaders(groupOf(id));
    if (!isToldOf(post.chosen.groupId)) return null;
    const to: AddressedItem = { ...post, ...post.chosen, status: 'PUBLISHED', hiddenAt: null };
    // What is hidden or withdrawn is compared with what its readers saw; of a group that one has left nothing is told.
    const from: AddressedItem = isToldOf(post.groupId) ? { ...post, status: 'PUBLISHED', hiddenAt: null } : post;
    const before = keysOf(from, groupOf(from.groupId));
    const after = keysOf(to, groupOf(to.groupId));
    const key = keyOf([from.groupId ?? '', ...before], [to.groupId ?? '', ...after]);
    if (key === keyOf([to.groupId ?? '', ...after], [from.groupId ?? '', ...before])) return null;
    const change = {
      from: await this.readers.of(actor, from, groupOf(from.groupId)),
      to: await this.readers.of(actor, to, groupOf(to.groupId)),
      gain: await this.counts.ofOnly(after, before, actor.departmentId),
      lose: await this.counts.ofOnly(before, after, actor.departmentId),
    };
    return { ...change, key, message: messageOf(change) };
  }
}

function keyOf(from: readonly string[], to: readonly string[]): string {
  const names = [from, to].map((side) => [...side].sort().join(' '));
  return `readers-${createHash('sha256').update(names.join(' to ')).digest('hex').slice(0, 24)}`;
}

function messageOf({ from, to, gain, lose }: Omit<ReadersChange, 'key' | 'message'>): string {
  return [
    `Who can see this post changes from “${from.label}” to “${to.label}”.`,
    gain.people > 0 ? `It can then also be seen by ${countInWords(gain)}.` : 'Nobody else can see it then.',
    lose.people > 0 ? `It can no longer be seen by ${countInWords(lose)}.` : 'Nobody loses sight of it.',
    'Its comments and files go with it',
  ].join(' ');
}
