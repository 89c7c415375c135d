import { Injectable } from '@nestjs/common';
import type { ReaderKey } from '../../platform/access/reader-keys.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/** How many people come to see something that they did not see, and the other way round. */
export interface ReaderDifference {
  readonly gain: number;
  readonly lose: number;
}

/** Counts, of people with an account, who would gain or lose sight of something. */
@Injectable()
export class GroupReaders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async difference(before: readonly ReaderKey[], after: readonly ReaderKey[], joining: readonly string[] = []): Promise<ReaderDifference> {
    const now = this.clock.now();
    const did = holdsOneOf(before, now);
    const will = sql`(${holdsOneOf(after, now)} or person.id = any(${joining}::uuid[]))`;
    const row = await this.database.row<ReaderDifference>(sql`
      select count(*) filter (where ${will} and not ${did})::int as gain, count(*) filter (where ${did} and not ${will})::int as lose
      from account join person on person.id = account.person_id where account.suspended_at is null`);
    return row ?? { gain: 0, lose: 0 };
  }
}

/** From tables called `person` and `account`; of the keys that groups are addressed by. */
function holdsOneOf(keys: readonly ReaderKey[], now: Date): Sql {
  const idsOf = (kind: string): string[] => keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
  return sql`(${keys.includes('everyone')}::boolean or person.department_id is not null and person.department_id = any(${idsOf('department')}::uuid[])
    or person.id in (select person_id from group_member where group_id = any(${idsOf('group')}::uuid[]))
    or person.id in (select person_id from group_invitation where group_id = any(${idsOf('group-invited')}::uuid[]) and decided_at is null
      and expires_at > ${now}))`;
}
