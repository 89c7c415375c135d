import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { type NumberedPage, NumberedPages } from '../../platform/db/numbered-pages.js';
import { type Sql, emptySql, rowCount, sql } from '../../platform/db/sql.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';
import { type GroupRole, canManageGroup, canSeeMembers } from './group.policy.js';
import type { GroupRow, MemberRow } from './group.rows.js';

/** Somebody who belongs, as the list of members shows them. */
export interface ListedMember extends MemberRow {
  /** Of a department to which the group is not limited: they moved, and stay until an owner removes them. */
  readonly isOutsideLimit: boolean;
}

export interface MemberFilter {
  /** Beginnings of words of the name. */
  readonly query: string;
  readonly departmentId: string | null;
  readonly role: GroupRole | null;
}

export interface MemberPage extends NumberedPage {
  readonly members: readonly ListedMember[];
}

/** One line of the table that owners take out. */
export interface MemberTableRow {
  readonly name: string;
  readonly department: string | null;
  readonly jobTitle: string;
  readonly role: GroupRole;
  readonly joinedAt: Date;
  readonly isOutsideLimit: boolean;
}

const pages = new NumberedPages(30);
/** Groups have 10,000 members at most; more than this is not read into memory. */
const longestTable = 50_000;

const isOutsideLimit: Sql = sql`
  exists (select from group_department where group_id = group_member.group_id)
    and not exists (select from group_department limited where limited.group_id = group_member.group_id
      and limited.department_id = person.department_id) as "isOutsideLimit"`;
const byRoleAndName: Sql = sql`
  order by case group_member.role when 'OWNER' then 1 when 'MODERATOR' then 2 else 3 end, person.sort_name, person.id`;

/** Who belongs to a group, for those who may see it. */
@Injectable()
export class MemberQueries {
  constructor(private readonly database: Database) {}

  /** Owners first, then moderators, then members, each by name; null when the actor may not see who belongs. */
  async page(actor: Actor, group: GroupRow, filter: MemberFilter, page: number): Promise<MemberPage | null> {
    const rows = pages.rowsOf(page);
    if (!canSeeMembers(actor, group)) return null;
    const where = sql`from group_member join person on person.id = group_member.person_id
      where group_member.group_id = ${group.id} ${narrowed(filter)}`;
    const [members, count] = await Promise.all([
      this.database.rows<ListedMember>(sql`
        select group_member.group_id as "groupId", group_member.person_id as "personId", group_member.role,
          group_member.joined_at as "joinedAt", ${isOutsideLimit}
        ${where} ${byRoleAndName} ${rows}`),
      this.database.row<{ count: number }>(sql`select count(*)::int as count ${where}`),
    ]);
    return { members, ...pages.tell(page, count?.count ?? 0) };
  }

  /** All of them, for owners. NOT_FOUND for everybody else, who learn not even that there is a table. */
  async table(group: GroupRow): Promise<MemberTableRow[]> {
    if (!canManageGroup(group)) throw new NotFound();
    return this.database.rows(sql`
      select person.name, department.name as department, person.job_title as "jobTitle", group_member.role,
        group_member.joined_at as "joinedAt", ${isOutsideLimit}
      from group_member join person on person.id = group_member.person_id left join department on department.id = person.department_id
      where group_member.group_id = ${group.id} ${byRoleAndName} limit ${rowCount(longestTable)}`);
  }

  /** Whether nobody else looks after the group when this owner goes. */
  async isLastOwner(group: GroupRow, personId: string): Promise<boolean> {
    if (group.viewerRole !== 'OWNER') return false;
    const others = await this.database.rows(sql`
      select from group_member join account on account.person_id = group_member.person_id
      where group_id = ${group.id} and role = 'OWNER' and account.suspended_at is null and group_member.person_id <> ${personId} limit 1`);
    return others.length === 0;
  }
}

function narrowed({ query, departmentId, role }: MemberFilter): Sql {
  const text = query.slice(0, limits.searchQuery).trim();
  // Read once: for each of 10,000 members anew it took ten times as long.
  const words = sql`(select name_query(${text}))`;
  const named = text ? sql`and person.name_words @@ ${words} and numnode(${words}) > 0` : emptySql;
  const placed = departmentId ? sql`and person.department_id = ${isId(departmentId) ? departmentId : null}::uuid` : emptySql;
  return sql`${named} ${placed} ${role ? sql`and group_member.role = ${role}` : emptySql}`;
}
