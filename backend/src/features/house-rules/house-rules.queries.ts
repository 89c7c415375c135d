import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../platform/db/sql.js';

export interface HouseRulesRow {
  readonly number: number;
  /** As it was written. */
  readonly markdown: string;
  /** Safe to show. */
  readonly html: string;
  readonly summary: string;
  readonly mustAccept: boolean;
  readonly publishedAt: Date;
}

/** The newest version that a person has accepted. */
export interface AcceptanceRow {
  readonly number: number;
  readonly acceptedAt: Date;
}

const columns = sql`number, markdown, html, summary, must_accept as "mustAccept", published_at as "publishedAt"`;

/** Versions that the pages show; older ones are kept, and nobody asks for them. */
const mostShown = 50;

/** True in SQL while this person must accept the rules before they write. `personId` is a column or a value. */
export function houseRulesWait(personId: Sql): Sql {
  return sql`exists (select from house_rules_version asked where asked.must_accept and asked.number > coalesce(
    (select max(given.version) from house_rules_acceptance given where given.person_id = ${personId}), 0))`;
}

@Injectable()
export class HouseRulesQueries {
  constructor(private readonly database: Database) {}

  /** The version in force. */
  async current(): Promise<HouseRulesRow> {
    const [row] = await this.read(emptySql, 1);
    if (!row) throw new Error('There are no house rules: the first version comes with the migration');
    return row;
  }

  /** The newest first. */
  versions(): Promise<HouseRulesRow[]> {
    return this.read(emptySql, mostShown);
  }

  /** Those published after this one, the newest first. */
  after(number: number): Promise<HouseRulesRow[]> {
    return this.read(sql`where number > ${number}`, mostShown);
  }

  async acceptedBy(personId: string): Promise<AcceptanceRow | undefined> {
    return this.database.row(sql`
      select version as number, accepted_at as "acceptedAt" from house_rules_acceptance
      where person_id = ${personId} order by version desc limit 1`);
  }

  /** People with an open account, and those of them who need not accept anything now. */
  async counts(): Promise<{ people: number; accepted: number }> {
    const row = await this.database.row<{ people: number; accepted: number }>(sql`
      select count(*)::int as people, (count(*) filter (where not ${houseRulesWait(sql`account.person_id`)}))::int as accepted
      from account where account.suspended_at is null`);
    return row ?? { people: 0, accepted: 0 };
  }

  private read(where: Sql, most: number): Promise<HouseRulesRow[]> {
    return this.database.rows(sql`select ${columns} from house_rules_version ${where} order by number desc limit ${rowCount(most)}`);
  }
}
