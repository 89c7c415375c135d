import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { type AddressedItem, ItemReaders, type ReaderCount, ReaderCounts, type Readers, countInWords, keysOf } from '../content/content.public.js';
import { GroupQueries } from '../groups/groups.public.js';
import type { AddressedSpace } from './spaces/space.policy.js';

/** Who gains and who loses sight of pages when they come to a space, or their space changes. */
export interface ReachChange {
  /** Names this very change: who accepts it accepts no other. */
  readonly key: string;
  readonly from: Readers;
  readonly to: Readers;
  readonly gain: ReaderCount;
  readonly lose: ReaderCount;
  readonly message: string;
}

/** What happens to the readers of pages whose space becomes another, or is for others than before. */
@Injectable()
export class ReachChanges {
  constructor(
    private readonly readers: ItemReaders,
    private readonly counts: ReaderCounts,
    private readonly groups: GroupQueries,
  ) {}

  /** Null where the same people read them as before. */
  async of(actor: Actor, from: AddressedSpace, to: AddressedSpace): Promise<ReachChange | null> {
    const known = await this.groups.byIds(actor, [from.groupId, to.groupId].filter((id) => typeof id === 'string'));
    const [groupBefore, groupAfter] = [from, to].map(({ groupId }) => known.find(({ id }) => id === groupId));
    const before = keysOf(addressed(from), groupBefore);
    const after = keysOf(addressed(to), groupAfter);
    const key = keyOf(before, after);
    if (key === keyOf(after, before)) return null;
    const change = {
      from: await this.readers.of(actor, addressed(from), groupBefore),
      to: await this.readers.of(actor, addressed(to), groupAfter),
      gain: await this.counts.ofOnly(after, before, actor.departmentId),
      lose: await this.counts.ofOnly(before, after, actor.departmentId),
    };
    return { ...change, key, message: messageOf(change) };
  }
}

function addressed({ intendedReaders, departmentId, groupId }: AddressedSpace): AddressedItem {
  return { status: 'PUBLISHED', intendedReaders, departmentId, groupId, authorIds: [] };
}

function keyOf(before: readonly string[], after: readonly string[]): string {
  const names = [before, after].map((side) => [...side].sort().join(' '));
  return `reach-${createHash('sha256').update(names.join(' to ')).digest('hex').slice(0, 24)}`;
}

function messageOf({ from, to, gain, lose }: Omit<ReachChange, 'key' | 'message'>): string {
  return [
    `Who can read changes from “${from.label}” to “${to.label}”.`,
    gain.people > 0 ? `It can then also be read by ${countInWords(gain)}.` : 'Nobody else can read it then.',
    lose.people > 0 ? `It can no longer be read by ${countInWords(lose)}.` : 'Nobody loses sight of it.',
    'Older versions, comments and files go with it',
  ].join(' ');
}
