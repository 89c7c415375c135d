import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

export interface NewHouseRules {
  readonly markdown: string;
  readonly html: string;
  readonly summary: string;
  readonly mustAccept: boolean;
  readonly publishedAt: Date;
  readonly publishedBy: string;
}

/** Versions and acceptances are only ever added. */
@Injectable()
export class HouseRulesRepository {
  constructor(private readonly database: Database) {}

  /** Adds the version after this one; undefined when somebody else was first. */
  async addAfter(baseNumber: number, rules: NewHouseRules): Promise<number | undefined> {
    const row = await this.database.row<{ number: number }>(sql`
      insert into house_rules_version (number, markdown, html, summary, must_accept, published_at, published_by)
      select ${baseNumber}::int + 1, ${rules.markdown}, ${rules.html}, ${rules.summary}, ${rules.mustAccept}::boolean,
        ${rules.publishedAt}::timestamptz, ${rules.publishedBy}::uuid
      where (select max(number) from house_rules_version) = ${baseNumber}::int
      on conflict (number) do nothing returning number`);
    return row?.number;
  }

  /** True when the person had not accepted this version before. */
  async accept(personId: string, version: number, at: Date): Promise<boolean> {
    const rows = await this.database.rows(sql`
      insert into house_rules_acceptance (person_id, version, accepted_at) values (${personId}, ${version}, ${at})
      on conflict do nothing returning version`);
    return rows.length > 0;
  }
}
