import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { newId } from '../../../platform/ids.js';
import type { ReviewAnswer, ReviewInterval } from './stewardship.rows.js';

export interface Owner {
  readonly personId: string | null;
  readonly positionId: string | null;
}

/** What was found elsewhere when a page was reviewed. */
export interface KeptReviews {
  /** When it was last found right. */
  readonly reviewedAt: Date | null;
  /** Since when whoever looked at it has meant to change it. */
  readonly changingSince: Date | null;
  readonly answers: readonly { readonly personId: string; readonly answer: ReviewAnswer; readonly note: string; readonly at: Date }[];
}

/** For actions, which have locked the page, or the space. */
@Injectable()
export class StewardshipRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async setOwner(pageId: string, { personId, positionId }: Owner): Promise<void> {
    await this.database.rows(sql`update item set owner_person_id = ${personId}, owner_position_id = ${positionId} where id = ${pageId}`);
  }

  async setInterval(pageId: string, months: ReviewInterval | null): Promise<void> {
    await this.database.rows(sql`update wiki_page set review_months = ${months} where id = ${pageId}`);
  }

  async setIntervalOfSpace(spaceId: string, months: ReviewInterval): Promise<void> {
    await this.database.rows(sql`update wiki_space set review_months = ${months} where id = ${spaceId}`);
  }

  /** Held until the unit of work ends: it is not deleted meanwhile. */
  async holdPosition(id: string): Promise<boolean> {
    return (await this.database.rows(sql`select from position where id = ${id} for key share`)).length > 0;
  }

  /** Keeps the answer; what was found right, or has its change before it, is asked about no more. */
  async review(pageId: string, { personId, answer, note }: { personId: string; answer: ReviewAnswer; note: string }): Promise<void> {
    const now = this.clock.now();
    await this.database.rows(sql`
      insert into page_review (id, page_id, person_id, answer, note, at) values (${newId()}, ${pageId}, ${personId}, ${answer}, ${note}, ${now})`);
    const changes = answer === 'CHANGE' ? sql`changing_since = ${now}` : sql`reviewed_at = ${now}, changing_since = null`;
    await this.database.rows(sql`update wiki_page set ${changes} where id = ${pageId}`);
  }

  /** What was answered elsewhere, with its own times. */
  async takeReviews(pageId: string, { reviewedAt, changingSince, answers }: KeptReviews): Promise<void> {
    const rows = answers.map(({ personId, answer, note, at }) => ({ id: newId(), person_id: personId, answer, note, at }));
    await this.database.rows(sql`
      insert into page_review (id, page_id, person_id, answer, note, at)
      select id, ${pageId}::uuid, person_id, answer, note, at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as review (id uuid, person_id uuid, answer text, note text, at timestamptz)`);
    await this.database.rows(sql`
      update wiki_page set reviewed_at = ${reviewedAt}::timestamptz, changing_since = ${changingSince}::timestamptz where id = ${pageId}`);
  }
}
