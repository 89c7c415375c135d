import { type Sql, sql } from '../../../platform/db/sql.js';
import { dayIn } from '../../../platform/site-day.js';
import { isStill, reviewDue } from './stewardship.rows.js';

/** What is overdue may be wrong, and what was retired is of use to few: of two pages that say the same the other one is better. */
const overdueStanding = 0.75;
const retiredStanding = 0.4;

/** How much a page counts in search. From tables `wiki_page`, `wiki_space` and `item`. */
export function standingOf(timeZone: string, now: Date): Sql {
  return sql`case when item.status = 'ARCHIVED' then ${retiredStanding}::real
    when ${reviewDue(timeZone)} < ${dayIn(timeZone, now)}::date and not ${isStill} then ${overdueStanding}::real else 1 end`;
}
