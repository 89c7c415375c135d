import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { ensure } from '../../platform/access/ensure.js';
import { groupKey } from '../../platform/access/reader-keys.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';
import { GroupContents } from './group-contents.js';
import { GroupMergeRepository } from './group-merge.repository.js';
import { GroupReaders, type ReaderDifference } from './group-readers.js';
import { type GroupKind, canManageGroup, canMerge, knownBy, readersOfGroup } from './group.policy.js';
import { GroupQueries } from './group.queries.js';

/** What a change of kind or limits would mean. */
export interface KindChange {
  /** Of those who know that the group exists. */
  readonly knowing: ReaderDifference;
  /** Of those who read what is not for members only. */
  readonly reading: ReaderDifference;
  /** Things that would be for members only from then on, for good. */
  readonly closing: number;
}

/** What merging a group into another would mean. */
export interface MergeChange {
  /** Members who would come to belong to the other group. */
  readonly joining: number;
  /** Members whom the other group's limit, or an earlier removal there, keeps out. */
  readonly leftBehind: number;
  /** Of those who read what is not for members only. */
  readonly reading: ReaderDifference;
  /** Things that would go over. */
  readonly moving: number;
}

/** What owners are told before they change who can find and read their group. */
@Injectable()
export class GroupChangeQueries {
  constructor(
    private readonly groups: GroupQueries,
    private readonly readers: GroupReaders,
    private readonly contents: GroupContents,
    private readonly merges: GroupMergeRepository,
  ) {}

  async ofKind(actor: Actor, groupId: string, kind: GroupKind, departmentIds: readonly string[]): Promise<KindChange> {
    const group = await this.groups.findById(actor, groupId);
    if (!group) throw new NotFound();
    ensure(canManageGroup(group), 'Only owners of the group change who can find and read it');
    const wanted = { id: group.id, kind, limitedTo: departmentIds.filter(isId) };
    return {
      knowing: await this.readers.difference(knownBy(group), knownBy(wanted)),
      reading: await this.readers.difference(readersOfGroup(group), readersOfGroup(wanted)),
      // Things whose authors or moderators alone see them are closed too, and nobody loses sight of them.
      closing: group.kind === 'OPEN' && kind !== 'OPEN' ? (await this.contents.count(group.id)).open : 0,
    };
  }

  async ofMerge(actor: Actor, goneId: string, intoId: string): Promise<MergeChange> {
    const [gone, into] = await Promise.all([this.groups.findById(actor, goneId), this.groups.findById(actor, intoId)]);
    if (!gone || !into) throw new NotFound();
    ensure(canMerge(gone, into), 'Only who owns both groups merges them, and not into an archived one');
    const { joining, leftBehind } = await this.merges.membersWhoCome(gone.id, into.id);
    return {
      joining: joining.length,
      leftBehind: leftBehind.length,
      reading: await this.readers.difference(readersOfGroup(gone), [groupKey(into.id)], joining),
      moving: (await this.contents.count(gone.id)).all,
    };
  }
}
