import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import type { ReaderKey } from '../../platform/access/reader-keys.js';
import type { AddressedItem } from './item.policy.js';

/** Who can read something, in numbers: people with an account, and the departments they are in. */
export interface ReaderCount {
  readonly people: number;
  readonly departments: number;
}

/** The number is for people to read, so it may be this old; counting anew for every view would cost more than the view. */
const freshForMilliseconds = 60_000;
const mostKept = 1000;

@Injectable()
export class ReaderCounts {
  private readonly kept = new Map<string, { at: number; count: Promise<ReaderCount> }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many people hold one of these keys; at most a minute old. */
  of(keys: readonly ReaderKey[]): Promise<ReaderCount> {
    const name = [...keys].sort().join(' ');
    const now = this.clock.now().getTime();
    const known = this.kept.get(name);
    if (known && now - known.at < freshForMilliseconds) return known.count;
    if (this.kept.size >= mostKept) this.kept.clear();
    const count = this.count(keys);
    this.kept.set(name, { at: now, count });
    count.catch(() => this.kept.delete(name));
    return count;
  }

  private async count(keys: readonly ReaderKey[]): Promise<ReaderCount> {
    const idsOf = (kind: string): string[] => keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
    const row = await this.database.row<ReaderCount>(sql`
      select count(*)::int as people, count(distinct person.department_id)::int as departments
      from account join person on person.id = account.person_id
      where account.suspended_at is null and (
        ${keys.includes('everyone')}::boolean
        or person.id = any(${idsOf('person')}::uuid[])
        or person.department_id = any(${idsOf('department')}::uuid[])
        or account.roles && ${idsOf('role')}::text[]
        or person.id in (select person_id from group_member
          where group_id = any(${idsOf('group')}::uuid[]) or (group_id = any(${idsOf('group-moderators')}::uuid[]) and role <> 'MEMBER')))`);
    return row ?? { people: 0, departments: 0 };
  }
}

export interface ReadersWords {
  readonly viewerId: string;
  readonly siteName: string;
  readonly departmentName: string | undefined;
  /** The group in which the item stands, as far as the viewer knows of it. */
  readonly group?: { readonly name: string; readonly readsEveryone: boolean } | undefined;
}

/** Who can read an item, in words for the person who asks. */
export function readersInWords(
  item: AddressedItem,
  { viewerId, siteName, departmentName, group }: ReadersWords,
): string {
  const onlyAuthors = item.authorIds.length === 1 && item.authorIds[0] === viewerId ? 'Only you' : 'Only the authors';
  if (item.disposedAt) return 'Nobody';
  if (item.hiddenAt) return item.groupId ? `${onlyAuthors} and the moderators of ${group?.name ?? 'the group'}` : `${onlyAuthors} and moderators`;
  if (item.status !== 'PUBLISHED' && item.status !== 'ARCHIVED') return onlyAuthors;
  if (item.groupId) {
    return item.intendedReaders === 'EVERYONE' && group?.readsEveryone ? `Everyone on ${siteName}` : `Members of ${group?.name ?? 'the group'}`;
  }
  if (item.intendedReaders === 'EVERYONE') return `Everyone on ${siteName}`;
  return departmentName ? `Everyone in ${departmentName}` : onlyAuthors;
}
