import { type Sql, rowCount, sql } from '../../../platform/db/sql.js';

/** How many people are named beside whoever made a revision. */
const mostNamed = 20;

/** Who else wrote something of a revision, as an array of ids in the order of their names. From a table of revisions called `revision`. */
export const contributorIds: Sql = sql`array(
  select contributor.person_id from item_revision_contributor contributor join person on person.id = contributor.person_id
  where contributor.item_id = revision.item_id and contributor.number = revision.number
  order by person.name, person.id limit ${rowCount(mostNamed)})`;
