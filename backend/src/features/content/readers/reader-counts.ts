import { Injectable } from '@nestjs/common';
import type { ReaderKey } from '../../../platform/access/reader-keys.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';

/** People who can read something: those with an account, and the departments they are in. */
export interface ReaderCount {
  readonly people: number;
  readonly departments: number;
  /** How many of them are in another department than whoever asks; null where that person is in none. */
  readonly outsideDepartment: number | null;
}

interface DepartmentCount {
  readonly departmentId: string | null;
  readonly people: number;
}

/** The number is for people to read, so it may be this old; counting anew for every view would cost more than the view. */
const freshForMilliseconds = 60_000;
const mostKept = 1000;

@Injectable()
export class ReaderCounts {
  private readonly kept = new Map<string, { at: number; counts: Promise<DepartmentCount[]> }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many people hold one of these keys; at most a minute old. */
  async of(keys: readonly ReaderKey[], departmentId: string | null): Promise<ReaderCount> {
    return summed(await this.countedLately(nameOf(keys), holdersOf(keys)), departmentId);
  }

  /** How many hold one of these keys and none of the others; at most a minute old. */
  async ofOnly(keys: readonly ReaderKey[], others: readonly ReaderKey[], departmentId: string | null): Promise<ReaderCount> {
    const only = sql`${holdersOf(keys)} and not ${holdersOf(others)}`;
    return summed(await this.countedLately(`${nameOf(keys)} - ${nameOf(others)}`, only), departmentId);
  }

  private countedLately(name: string, who: Sql): Promise<DepartmentCount[]> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(name);
    if (known && now - known.at < freshForMilliseconds) return known.counts;
    if (this.kept.size >= mostKept) this.kept.clear();
    const counts = this.database.rows<DepartmentCount>(sql`
      select person.department_id as "departmentId", count(*)::int as people
      from account join person on person.id = account.person_id where account.suspended_at is null and ${who} group by 1`);
    this.kept.set(name, { at: now, counts });
    counts.catch(() => this.kept.delete(name));
    return counts;
  }
}

const nameOf = (keys: readonly ReaderKey[]): string => [...keys].sort().join(' ');

function holdersOf(keys: readonly ReaderKey[]): Sql {
  const idsOf = (kind: string): string[] => keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
  return sql`(
    ${keys.includes('everyone')}::boolean
    or person.id = any(${idsOf('person')}::uuid[])
    or coalesce(person.department_id = any(${idsOf('department')}::uuid[]), false)
    or account.roles && ${idsOf('role')}::text[]
    or person.id in (select person_id from group_member
      where group_id = any(${idsOf('group')}::uuid[]) or (group_id = any(${idsOf('group-moderators')}::uuid[]) and role <> 'MEMBER')))`;
}

function summed(counts: readonly DepartmentCount[], departmentId: string | null): ReaderCount {
  const people = counts.reduce((sum, count) => sum + count.people, 0);
  const own = counts.find((count) => count.departmentId === departmentId)?.people ?? 0;
  return {
    people,
    departments: counts.filter((count) => count.departmentId !== null).length,
    outsideDepartment: departmentId === null ? null : people - own,
  };
}
