import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import type { ReaderKey } from '../../../platform/access/reader-keys.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { DepartmentQueries } from '../../departments/departments.public.js';
import { type GroupRow, isMember, readersOfGroup } from '../../groups/groups.public.js';
import { type AddressedItem, readersOf } from '../item.policy.js';
import { type ReaderCount, ReaderCounts } from './reader-counts.js';
import { type GroupWords, readersInWords, readersOfGroupInWords } from './readers-in-words.js';

/** Who can read something, in words and numbers for whoever asks. */
export interface Readers extends ReaderCount {
  readonly label: string;
}

/** Who can read items: the same words and numbers wherever people write or read. */
@Injectable()
export class ItemReaders {
  constructor(
    private readonly counts: ReaderCounts,
    private readonly departments: DepartmentQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `group` is the one in which the item stands; left out where the actor does not know of it. */
  async of(actor: Actor, item: AddressedItem, group: GroupRow | undefined): Promise<Readers> {
    const keys = keysOf(item, group);
    // How many there are in a hidden group is told to its members only.
    const told = item.groupId && !tellsReaders(group) ? keys.filter((key) => item.authorIds.includes(key.replace(/^person:/, ''))) : keys;
    const count = await this.counts.of(told, actor.departmentId);
    return { label: await this.inWords(actor, item, group), ...count };
  }

  /** Whom a group lets read what is not for its members only. */
  async ofGroup(actor: Actor, group: GroupRow): Promise<Readers> {
    const count = await this.counts.of(readersOfGroup(group), actor.departmentId);
    return { label: readersOfGroupInWords(await this.groupWords(group), this.config.siteName), ...count };
  }

  private async inWords(actor: Actor, item: AddressedItem, group: GroupRow | undefined): Promise<string> {
    const isForDepartment = !item.groupId && item.intendedReaders === 'DEPARTMENT';
    const [departmentName] = isForDepartment ? await this.names(item.departmentId ? [item.departmentId] : []) : [];
    return readersInWords(item, {
      viewerId: actor.personId,
      siteName: this.config.siteName,
      departmentName,
      group: group && (await this.groupWords(group)),
    });
  }

  private async groupWords(group: GroupRow): Promise<GroupWords> {
    return { name: group.name, isOpen: group.kind === 'OPEN', departmentNames: await this.names(group.limitedTo) };
  }

  private async names(departmentIds: readonly string[]): Promise<string[]> {
    const departments = departmentIds.length > 0 ? await this.departments.byIds(departmentIds) : [];
    return departments.map(({ name }) => name).sort((one, other) => one.localeCompare(other, 'en-GB'));
  }
}

/** Whether somebody may be told how many read in the group, as they stand to it. */
export function tellsReaders(group: GroupRow | undefined): boolean {
  return group !== undefined && (group.kind !== 'HIDDEN' || isMember(group));
}

/** The keys of those who read the item where it stands. */
export function keysOf(item: AddressedItem, group: GroupRow | undefined): ReaderKey[] {
  return readersOf(item, group && readersOfGroup(group));
}
