import { type Sql, sql } from '../../../platform/db/sql.js';
import { groupKeysOf } from '../../groups/groups.public.js';

/** Months between reviews that can be chosen; 0 for never. */
export const reviewIntervals = [0, 3, 6, 12, 24] as const;
export type ReviewInterval = (typeof reviewIntervals)[number];

export const reviewAnswers = ['STILL_RIGHT', 'CHANGE', 'RETIRE', 'BRING_BACK'] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];

/** Months between the reviews of a page; null where there are none. From tables `wiki_page` and `wiki_space`. */
export const reviewMonths: Sql = sql`nullif(coalesce(wiki_page.review_months, wiki_space.review_months), 0)::int`;

/** When the page was last found right, or changed because it was not. From tables `wiki_page` and `item`. */
export const reviewedAt: Sql = sql`greatest(wiki_page.reviewed_at, case when item.edited_at > wiki_page.changing_since then item.edited_at end)`;

/** The day of the site on which its next review is due; null for never. From tables `wiki_page`, `wiki_space` and `item`. */
export function reviewDue(timeZone: string): Sql {
  return sql`case when item.status = 'PUBLISHED' then
    ((coalesce(${reviewedAt}, item.published_at, item.created_at) at time zone ${timeZone})::date + make_interval(months => ${reviewMonths}))::date end`;
}

/** Whether the day on which a review is due is over, by the day of the site. Unknown where it is never due. */
export function isOverdueOn(today: string, due: Sql): Sql {
  return sql`(${due} < ${today}::date)`;
}

/** Whether it is today, or in the days that the overview of a space looks ahead. Unknown where it is never due. */
export function isDueSoonOn(today: string, due: Sql): Sql {
  return sql`(${due} between ${today}::date and ${today}::date + 30)`;
}

/** Whoever was named, holds the position that was named, or created the page. They may have left. From a table called `item`. */
export const namedOwner: Sql = sql`case when item.owner_position_id is null then coalesce(item.owner_person_id, item.author_id)
  else (select position.holder_id from position where position.id = item.owner_position_id) end`;

/** Whether somebody other than the actor has an account, and reads and edits what has these audiences. */
export function mayEdit(personId: Sql, audienceId: Sql, editorsAudienceId: Sql, now: Date): Sql {
  return sql`exists (
    select from account join person on person.id = account.person_id
      cross join lateral (select array['everyone', 'person:' || person.id, 'department:' || person.department_id]
        || array(select 'role:' || role from unnest(account.roles) as role) || ${groupKeysOf(sql`person.id`, now)} as held offset 0) as keys
    where account.person_id = ${personId} and account.suspended_at is null
      and exists (select from audience_reader where audience_id = ${audienceId} and reader = any(keys.held))
      and exists (select from audience_reader where audience_id = ${editorsAudienceId} and reader = any(keys.held)))`;
}

/** Whether their group has closed its pages to all changes. From a table called `wiki_space`. */
export const isStill: Sql = sql`exists (select from people_group where people_group.id = wiki_space.group_id and people_group.archived_at is not null)`;

/**
 * Who looks after the pages of a space when their owners do not, as rows of `person_id`: the owners of its group, or its managers;
 * where it has none of those with an account, the site administrators. From a table called `wiki_space`.
 */
export const fallbackOf: Sql = sql`
  select account.person_id from account where account.suspended_at is null and case
    when wiki_space.group_id is not null then account.person_id in (
      select group_member.person_id from group_member where group_member.group_id = wiki_space.group_id and group_member.role = 'OWNER')
    when exists (
      select from wiki_space_person manager join account held on held.person_id = manager.person_id
      where manager.space_id = wiki_space.id and manager.role = 'MANAGER' and held.suspended_at is null)
      then account.person_id in (select manager.person_id from wiki_space_person manager where manager.space_id = wiki_space.id and manager.role = 'MANAGER')
    else 'SITE_ADMIN' = any(account.roles) end`;
