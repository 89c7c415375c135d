import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { type Page, type PageRequest, pageOf } from '../../../platform/graphql/page.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { dayIn } from '../../../platform/site-day.js';
import { type ReviewAnswer, isDueSoonOn, isOverdueOn, isStill, mayEdit, namedOwner, reviewDue, reviewMonths, reviewedAt } from './stewardship.rows.js';

/** Who answers for a page, and when it is reviewed. */
export interface StewardshipRow {
  readonly pageId: string;
  readonly spaceId: string;
  /** Null where whoever it was has left, or edits here no more. */
  readonly ownerId: string | null;
  /** The job that owns it. */
  readonly positionId: string | null;
  readonly reviewedAt: Date | null;
  /** A day of the site, `2027-05-03`; null where it is never reviewed. */
  readonly reviewDue: string | null;
  readonly isOverdue: boolean;
  readonly isDueSoon: boolean;
  /** Since when whoever looked at it has meant to change it. */
  readonly changingSince: Date | null;
  /** 0 where it is never reviewed. */
  readonly months: number;
  /** Null where it is the same as in the space. */
  readonly ownMonths: number | null;
}

export interface ReviewRow {
  readonly id: string;
  readonly personId: string;
  readonly answer: ReviewAnswer;
  readonly note: string;
  readonly at: Date;
}

@Injectable()
export class StewardshipQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** NOT_FOUND where the actor may not read it. */
  async of(actor: Actor, pageId: string): Promise<StewardshipRow> {
    const now = this.clock.now();
    const today = dayIn(this.config.timeZone, now);
    const due = sql`(${reviewDue(this.config.timeZone)})`;
    const row = await this.database.row<StewardshipRow>(sql`
      select wiki_page.id as "pageId", wiki_page.space_id as "spaceId", item.owner_position_id as "positionId",
        case when ${mayEdit(namedOwner, sql`item.audience_id`, sql`item.editors_audience_id`, now)} then ${namedOwner} end as "ownerId",
        ${reviewedAt} as "reviewedAt", case when not ${isStill} then ${due}::text end as "reviewDue",
        not ${isStill} and coalesce(${isOverdueOn(today, due)}, false) as "isOverdue",
        not ${isStill} and coalesce(${isDueSoonOn(today, due)}, false) as "isDueSoon",
        case when ${reviewedAt} > wiki_page.changing_since then null else wiki_page.changing_since end as "changingSince",
        coalesce(${reviewMonths}, 0) as months, wiki_page.review_months as "ownMonths"
      from wiki_page join item on item.id = wiki_page.id join wiki_space on wiki_space.id = wiki_page.space_id
      where wiki_page.id = ${pageId} and wiki_page.deleted_at is null and ${readableBy(actor)}`);
    if (!row) throw new NotFound();
    return row;
  }

  /** What was answered when it was reviewed, newest first. Whoever asks was found to read the page. */
  async reviews(pageId: string, page: PageRequest): Promise<Page<ReviewRow>> {
    const after = page.after ? sql`and (at, id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<ReviewRow>(sql`
      select id, person_id as "personId", answer, note, at from page_review where page_id = ${pageId} ${after}
      order by at desc, id desc limit ${rowCount(page.first + 1)}`);
    return pageOf(page, rows, ({ at, id }) => ({ at, id }));
  }

  /** Whether this person has an account, and reads and edits the page. */
  async mayOwn(pageId: string, personId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      select from item where item.id = ${pageId}
        and ${mayEdit(sql`${personId}::uuid`, sql`item.audience_id`, sql`item.editors_audience_id`, this.clock.now())}`);
    return rows.length > 0;
  }
}
