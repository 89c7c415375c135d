import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config.js';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { rowCount, sql } from '../../../../platform/db/sql.js';
import { CONFIG } from '../../../../platform/platform.tokens.js';
import { dayIn } from '../../../../platform/site-day.js';
import { fallbackOf, isStill, mayEdit, namedOwner, reviewDue } from '../stewardship.rows.js';
import type { AskStage, DuePage } from './next-ask.js';

export interface DuePageRow extends DuePage {
  readonly id: string;
  readonly title: string;
  readonly spaceId: string;
}

export interface Asked {
  readonly id: string;
  readonly ownerId: string | null;
  readonly stage: AskStage;
}

/** Pages whose review is due, whoever may read them: for the clock. Hidden pages and those of archived groups are left alone. */
@Injectable()
export class DuePagesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  today(): string {
    return dayIn(this.config.timeZone, this.clock.now());
  }

  /** All that are due, the longest first. Whether an owner may still edit is asked once for each in each space: all its pages have the same editors. */
  due(): Promise<DuePageRow[]> {
    return this.database.rows(sql`
      with due as materialized (
        select wiki_page.id, item.title, wiki_page.space_id, ${reviewDue(this.config.timeZone)} as due, ${namedOwner} as named,
          wiki_page.asked_on, wiki_page.asked_person_id, wiki_page.ask_stage
        from wiki_page join item on item.id = wiki_page.id join wiki_space on wiki_space.id = wiki_page.space_id
        where wiki_page.deleted_at is null and item.hidden_at is null and item.disposed_at is null and not ${isStill}
          and ${reviewDue(this.config.timeZone)} <= ${this.today()}::date
      ), able as materialized (
        select pair.space_id, pair.named from (select distinct space_id, named from due) as pair join wiki_space on wiki_space.id = pair.space_id
        where ${mayEdit(sql`pair.named`, sql`wiki_space.audience_id`, sql`wiki_space.editors_audience_id`, this.clock.now())}
      )
      select due.id, due.title, due.space_id as "spaceId", due.due::text as due, able.named as "ownerId", due.asked_on::text as "askedOn",
        due.asked_person_id as "askedPersonId", due.ask_stage::int as stage
      from due left join able on able.space_id = due.space_id and able.named = due.named order by due.due, due.id`);
  }

  /** Who is asked instead of owners, of each of these spaces, as far as they may edit there. */
  async fallbacksOf(spaceIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.rows<{ spaceId: string; personId: string }>(sql`
      select wiki_space.id as "spaceId", fallback.person_id as "personId" from wiki_space cross join lateral (${fallbackOf}) as fallback
      where wiki_space.id = any(${spaceIds}::uuid[])
        and ${mayEdit(sql`fallback.person_id`, sql`wiki_space.audience_id`, sql`wiki_space.editors_audience_id`, this.clock.now())}
      order by fallback.person_id`);
    return new Map(spaceIds.map((id) => [id, rows.filter(({ spaceId }) => spaceId === id).map(({ personId }) => personId)]));
  }

  /** Which are asked about while this is held, nobody else asks about. */
  async lock(): Promise<void> {
    await this.database.rows(sql`select pg_advisory_xact_lock(${askingLock})`);
  }

  async note(asked: readonly Asked[]): Promise<void> {
    await this.database.rows(sql`
      update wiki_page set asked_on = ${this.today()}::date, asked_person_id = asked.owner_id, ask_stage = asked.stage
      from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ ownerId }) => ownerId)}::uuid[], ${asked.map(({ stage }) => stage)}::int[])
        as asked (id, owner_id, stage)
      where wiki_page.id = asked.id`);
  }

  /** Pages that have become overdue, or are so no more, since search was told; noted as told. */
  overdueChanged(limit: number): Promise<{ id: string; isOverdue: boolean }[]> {
    return this.database.rows(sql`
      update wiki_page set told_overdue = changed.overdue from (
        select wiki_page.id, coalesce(${reviewDue(this.config.timeZone)} < ${this.today()}::date, false) and not ${isStill} as overdue
        from wiki_page join item on item.id = wiki_page.id join wiki_space on wiki_space.id = wiki_page.space_id
        where wiki_page.deleted_at is null
          and told_overdue <> (coalesce(${reviewDue(this.config.timeZone)} < ${this.today()}::date, false) and not ${isStill})
        order by wiki_page.id limit ${rowCount(limit)}
      ) as changed
      where wiki_page.id = changed.id returning wiki_page.id, changed.overdue as "isOverdue"`);
  }
}

/** Any number. */
const askingLock = 7_305_121;
