import type { Actor } from '../../../platform/access/actor.js';
import { type Sql, emptySql, sql } from '../../../platform/db/sql.js';
import type { GroupKind } from '../group.policy.js';
import { knownTo } from '../group.rows.js';

export const groupFacetNames = ['TOPIC', 'DEPARTMENT', 'KIND'] as const;
export type GroupFacetName = (typeof groupFacetNames)[number];

/** What narrows the directory of groups. Of one facet any of the chosen values fits; facets narrow each other. */
export interface GroupFilter {
  /** Beginnings of words of the name, the purpose or a topic. */
  readonly query: string;
  readonly topicIds: readonly string[];
  readonly departmentIds: readonly string[];
  readonly kinds: readonly GroupKind[];
}

/**
 * Which rows of `people_group` stand in the directory and fit. What a group keeps from those who are only invited, its
 * topics and department, finds it for nobody: it is hidden, and stands in the directory of its members only.
 */
export function matchingGroups(actor: Actor, filter: GroupFilter, without?: GroupFacetName): Sql {
  const narrowed = [
    queryCondition(filter.query),
    without === 'TOPIC' ? emptySql : topicCondition(filter.topicIds),
    without === 'DEPARTMENT' || filter.departmentIds.length === 0 ? emptySql : sql`and people_group.department_id = any(${filter.departmentIds}::uuid[])`,
    without === 'KIND' || filter.kinds.length === 0 ? emptySql : sql`and people_group.kind = any(${filter.kinds}::text[])`,
  ];
  return narrowed.reduce((all, one) => sql`${all} ${one}`, listedFor(actor));
}

function listedFor(actor: Actor): Sql {
  return sql`where ${knownTo(actor)} and people_group.archived_at is null and people_group.merged_into_id is null
    and (people_group.kind <> 'HIDDEN' or exists (
      select from group_member where group_id = people_group.id and person_id = ${actor.personId}))`;
}

function queryCondition(query: string): Sql {
  const text = query.trim();
  if (!text) return emptySql;
  return sql`and numnode(name_query(${text})) > 0 and (people_group.words @@ name_query(${text}) or exists (
    select from group_topic join tag on tag.id = group_topic.tag_id
    where group_topic.group_id = people_group.id and array_to_tsvector(words_of(tag.name)) @@ name_query(${text})))`;
}

function topicCondition(topicIds: readonly string[]): Sql {
  if (topicIds.length === 0) return emptySql;
  return sql`and people_group.id in (select group_id from group_topic where tag_id = any(${topicIds}::uuid[]))`;
}
