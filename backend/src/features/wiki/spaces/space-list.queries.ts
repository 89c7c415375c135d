import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { type NumberedPage, NumberedPages } from '../../../platform/db/numbered-pages.js';
import { type Sql, emptySql, sql } from '../../../platform/db/sql.js';
import { foldName } from '../folded-name.js';
import { type SpaceScope, spaceScopes } from './space.policy.js';
import { type SpaceRow, spaceColumns, spaceReadableBy } from './space.rows.js';

export interface SpaceFilter {
  /** Beginnings of words of name and description; all must fit. */
  readonly query?: string | null | undefined;
  readonly scope?: SpaceScope | null | undefined;
  readonly groupId?: string | null | undefined;
  readonly departmentId?: string | null | undefined;
}

export interface ScopeCount {
  readonly scope: SpaceScope;
  readonly count: number;
}

export interface SpacePage extends NumberedPage {
  readonly spaces: readonly SpaceRow[];
  /** How many there are of each, whichever is chosen. */
  readonly scopes: readonly ScopeCount[];
}

const pages = new NumberedPages(25);

/** The list of spaces, of those that somebody may read. */
@Injectable()
export class SpaceListQueries {
  constructor(private readonly database: Database) {}

  /** One's groups' first, then one's department's, then those of all staff, and all others; those of archived groups last. */
  async page(actor: Actor, filter: SpaceFilter, page: number): Promise<SpacePage> {
    const scope = scopeSql(actor);
    const where = sql`from wiki_space where ${spaceReadableBy(actor)} ${fits(filter)}`;
    const wanted = filter.scope ? sql`and ${scope} = ${spaceScopes.indexOf(filter.scope)}` : emptySql;
    const [counts, spaces] = await Promise.all([
      this.database.rows<{ scope: number; count: number }>(sql`select ${scope} as scope, count(*)::int as count ${where} group by 1`),
      this.database.rows<SpaceRow>(sql`
        select ${spaceColumns(actor)} ${where} ${wanted}
        order by (select archived_at from people_group where people_group.id = wiki_space.group_id) is not null, ${scope}, wiki_space.folded, wiki_space.id
        ${pages.rowsOf(page)}`),
    ]);
    const scopes = spaceScopes.map((name, index) => ({ scope: name, count: counts.find((row) => row.scope === index)?.count ?? 0 }));
    const total = scopes.reduce((sum, { scope: name, count }) => (filter.scope && name !== filter.scope ? sum : sum + count), 0);
    return { spaces, scopes, ...pages.tell(page, total) };
  }
}

/** The same question as `scopeOf`, as its place in `spaceScopes`. From a table called `wiki_space`. */
function scopeSql({ groupIds, departmentId }: Actor): Sql {
  return sql`(case
    when wiki_space.group_id = any(${groupIds ?? []}::uuid[]) then 0
    when wiki_space.group_id is null and wiki_space.department_id = ${departmentId}::uuid then 1
    when wiki_space.group_id is null and wiki_space.department_id is null then 2
    else 3 end)`;
}

function fits({ query, groupId, departmentId }: SpaceFilter): Sql {
  const words = foldName((query ?? '').slice(0, limits.searchQuery)).split(' ').filter(Boolean);
  const patterns = words.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
  return sql`
    and (${groupId ?? null}::uuid is null or wiki_space.group_id = ${groupId ?? null}::uuid)
    and (${departmentId ?? null}::uuid is null or wiki_space.department_id = ${departmentId ?? null}::uuid)
    and (' ' || wiki_space.folded || ' ' || lower(wiki_space.description)) like all (${patterns}::text[])`;
}
