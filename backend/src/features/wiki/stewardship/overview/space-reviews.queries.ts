import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';

@Injectable()
export class SpaceReviewsQueries {
  constructor(private readonly database: Database) {}

  /** Months between the reviews of its pages; 0 for never. Whoever asks was found to read the space. */
  async monthsOf(spaceId: string): Promise<number> {
    return (await this.database.row<{ months: number }>(sql`select review_months::int as months from wiki_space where id = ${spaceId}`))?.months ?? 0;
  }
}
