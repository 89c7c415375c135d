import type { Actor } from '../../platform/access/actor.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/** What a case is about, in SQL in which it is called `moderation_case`. */
export const thingOfCase: Sql = sql`
  case when moderation_case.item_id is not null then 'ITEM' when moderation_case.comment_id is not null then 'COMMENT'
    when moderation_case.attachment_id is not null then 'PICTURE' else 'PROFILE' end as kind,
  coalesce(moderation_case.item_id, moderation_case.comment_id, moderation_case.attachment_id, moderation_case.person_id) as "thingId"`;

/** Everybody whose thing it is: all authors of an item, also for a picture in it. */
export const authorsOfCase: Sql = sql`
  array(select moderation_case.author_id union select person_id from item_author where item_author.item_id = coalesce(moderation_case.item_id,
    (select attachment.item_id from attachment where attachment.id = moderation_case.attachment_id))) as "authorIds"`;

export const lastModeratorOfCase: Sql = sql`
  (select moderator_id from moderation_decision decision where decision.case_id = moderation_case.id
    order by decided_at desc, decision.id desc limit 1) as "lastModeratorId"`;

/**
 * The group in which it stands. What has been decided and is shown stays with the group that decided it, whose words and copies
 * it holds; all else goes where the thing goes.
 */
export const groupOfCase: Sql = sql`
  case when moderation_case.status = 'DECIDED' and not moderation_case.hidden then moderation_case.group_id
    else (select about.group_id from item about where about.id = coalesce(moderation_case.item_id,
      (select comment.item_id from comment where comment.id = moderation_case.comment_id),
      (select attachment.item_id from attachment where attachment.id = moderation_case.attachment_id))) end`;

/** Whether this person is an owner or moderator of the group in which it stands. */
function moderatesGroupOfCase({ personId }: Pick<Actor, 'personId'>): Sql {
  return sql`exists (
    select from group_member where group_member.group_id = ${groupOfCase} and group_member.person_id = ${personId} and group_member.role <> 'MEMBER')`;
}

/** Whether the group has nobody left to decide it: owners and moderators who did not write it, nor decided what is looked at again. */
const isForSite = (isSecondLook: Sql): Sql => sql`not exists (
  select from group_member where group_member.group_id = ${groupOfCase} and group_member.role <> 'MEMBER'
    and group_member.person_id <> moderation_case.author_id
    and not exists (select from item_author where item_author.person_id = group_member.person_id
      and item_author.item_id in (moderation_case.item_id,
        (select attachment.item_id from attachment where attachment.id = moderation_case.attachment_id)))
    and (not ${isSecondLook} or group_member.person_id is distinct from (
      select moderator_id from moderation_decision decision where decision.case_id = moderation_case.id
        order by decided_at desc, decision.id desc limit 1)))`;

const isForSiteNow: Sql = isForSite(sql`moderation_case.status = 'SECOND_LOOK'`);

/** How this person stands to a case, in SQL in which it is called `moderation_case`. */
export function standingToCase(actor: Pick<Actor, 'personId'>): Sql {
  return sql`
    ${groupOfCase} as "groupId", ${moderatesGroupOfCase(actor)} as "viewerModeratesGroup", ${isForSiteNow} as "isForSite",
    ${isForSite(sql`true`)} as "secondLookIsForSite",
    ${hasDecidedCase(actor)} as "viewerHasDecided"`;
}

function hasDecidedCase({ personId }: Pick<Actor, 'personId'>): Sql {
  return sql`exists (
    select from moderation_decision decided where decided.case_id = moderation_case.id and decided.moderator_id = ${personId})`;
}

/** The same question as `canSeeCase`, for those who do not sit in its group: the queue of the site. */
export function isInQueueOfSite(actor: Pick<Actor, 'personId'>): Sql {
  return sql`(${groupOfCase} is null or ${isForSiteNow} or ${hasDecidedCase(actor)})`;
}

/** Stands in this group, whose moderator the actor is. */
export function isInQueueOfGroup(groupId: string, actor: Pick<Actor, 'personId'>): Sql {
  return sql`(${groupOfCase} = ${groupId} and ${moderatesGroupOfCase(actor)})`;
}

/** True for cases that the actor may see: their groups', and the site's where they moderate that. */
export function isSeenBy(actor: Pick<Actor, 'personId' | 'roles'>): Sql {
  return sql`(${moderatesGroupOfCase(actor)} or (${actor.roles.includes('MODERATOR')}::boolean and ${isInQueueOfSite(actor)}))`;
}

/** When the author of a post or comment last changed it, if that was after it was last reported. */
const changedAtOfCase: Sql = sql`
  coalesce(
    (select changed.created_at from item about join item_revision changed on changed.item_id = about.id and changed.number = about.revision_number
      where about.id = moderation_case.item_id and about.revision_number > moderation_case.seen_version),
    (select about.edited_at from comment about where about.id = moderation_case.comment_id and about.edited_at > moderation_case.seen_at))`;

export const changeOfCase: Sql = sql`
  ${changedAtOfCase} as "changedAt", coalesce(${changedAtOfCase} > moderation_case.second_look_at, false) as "changedSinceLook"`;
