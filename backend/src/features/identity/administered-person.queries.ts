import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type NumberedPage, NumberedPages } from '../../platform/db/numbered-pages.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';

export const accountStates = ['ACTIVE', 'SUSPENDED', 'CLOSED', 'NO_ACCOUNT'] as const;
export type AccountState = (typeof accountStates)[number];

/** A person as administrators see them: with the account, and nothing of what they wrote. */
export interface AdministeredPersonRow {
  readonly id: string;
  readonly state: AccountState;
  readonly email: string | null;
  readonly newEmail: string | null;
  readonly roles: readonly Role[];
  readonly suspendedAt: Date | null;
  readonly suspendedReason: string;
  readonly closedAt: Date | null;
  readonly joinedAt: Date | null;
  readonly sessionCount: number;
  readonly lastUsedAt: Date | null;
}

export interface PeopleFilter {
  readonly query?: string | null;
  readonly state?: AccountState | null;
  readonly role?: Role | null;
  readonly page: number;
}

export interface AdministeredPeople extends NumberedPage {
  readonly people: readonly AdministeredPersonRow[];
}

const pages = new NumberedPages(25);
const mostWords = 6;

const state: Sql = sql`
  case when person.closed_at is not null then 'CLOSED' when account.person_id is null then 'NO_ACCOUNT'
    when account.suspended_at is not null then 'SUSPENDED' else 'ACTIVE' end`;

@Injectable()
export class AdministeredPersonQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** People by name, narrowed by the beginnings of words of their name or by a part of their address. */
  async page(actor: Actor, { query, state: wanted, role, page }: PeopleFilter): Promise<AdministeredPeople> {
    ensure(canAdminister(actor));
    const words = (query ?? '').slice(0, limits.searchQuery).toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
    const patterns = words.map((word) => word.replace(/[\\%_]/g, '\\$&'));
    const where = sql`
      where (${wanted ?? null}::text is null or ${state} = ${wanted ?? null}::text)
        and (${role ?? null}::text is null or ${role ?? null}::text = any(account.roles))
        and not exists (
          select from unnest(${patterns}::text[]) as part
          where lower(person.name) not like part || '%' and lower(person.name) not like '% ' || part || '%'
            and coalesce(account.email, '') not like '%' || part || '%')`;
    const [people, count] = await Promise.all([
      this.select(sql`${where} order by lower(person.name), person.id ${pages.rowsOf(page)}`),
      this.database.row<{ count: number }>(sql`
        select count(*)::int as count from person left join account on account.person_id = person.id ${where}`),
    ]);
    return { people, ...pages.tell(page, count?.count ?? 0) };
  }

  async get(actor: Actor, id: string): Promise<AdministeredPersonRow> {
    ensure(canAdminister(actor));
    const [person] = isId(id) ? await this.select(sql`where person.id = ${id}`) : [];
    if (!person) throw new NotFound();
    return person;
  }

  private select(where: Sql): Promise<AdministeredPersonRow[]> {
    return this.database.rows(sql`
      select person.id, ${state} as state, account.email, account.suspended_at as "suspendedAt",
        coalesce(account.roles, '{}') as roles, coalesce(account.suspended_reason, '') as "suspendedReason",
        person.closed_at as "closedAt", account.created_at as "joinedAt", sessions.count as "sessionCount", sessions.last as "lastUsedAt",
        (select new_email from address_change where address_change.person_id = person.id and expires_at > ${this.clock.now()}) as "newEmail"
      from person left join account on account.person_id = person.id
        left join lateral (
          select count(*)::int as count, max(session.last_used_at) as last from session
          where session.person_id = person.id and session.expires_at > ${this.clock.now()}) as sessions on true
      ${where}`);
  }
}
