import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { PageRepository } from '../pages/page.repository.js';
import { StewardshipQueries } from '../stewardship/stewardship.queries.js';
import { type KeptReviews, StewardshipRepository } from '../stewardship/stewardship.repository.js';
import { type ReviewInterval, reviewIntervals } from '../stewardship/stewardship.rows.js';

/** What another site says of who looks after a page, and how. */
export interface ImportedCare {
  /** A person of this site by their id, or a position by its title and department. */
  readonly owner: { readonly personId: string } | { readonly title: string; readonly department: string } | null;
  /** Null where it is the same as in its space. */
  readonly reviewMonths: number | null;
  readonly isRetired: boolean;
  /** Whether nobody may comment any more. */
  readonly commentsClosed?: boolean;
  /** When it was first read and last changed there, where its versions do not say so. */
  readonly dates?: { readonly publishedAt: Date; readonly editedAt: Date | null };
  /** What was found when it was reviewed. */
  readonly reviews?: KeptReviews;
}

/** Gives pages and spaces that an import has just made what they had elsewhere beside their texts. Call it in the unit of work that made them. */
@Injectable()
export class SettleImported {
  constructor(
    private readonly pages: PageRepository,
    private readonly stewardship: StewardshipRepository,
    private readonly queries: StewardshipQueries,
    private readonly database: Database,
  ) {}

  /** Answers whether its owner is here and may own it; else whoever looks after the space is asked. */
  async page(id: string, { owner, reviewMonths, isRetired, commentsClosed = false, dates, reviews }: ImportedCare): Promise<boolean> {
    const page = isRetired ? await this.pages.findForSystem(id) : undefined;
    if (page) page.status = 'ARCHIVED';
    await this.pages.flush();
    if (dates) {
      await this.database.rows(sql`
        update item set published_at = ${dates.publishedAt}, created_at = ${dates.publishedAt}, edited_at = ${dates.editedAt} where id = ${id}`);
    }
    if (commentsClosed) await this.database.rows(sql`update item set comments_locked_at = now() where id = ${id}`);
    const months = intervalOf(reviewMonths);
    if (months !== undefined) await this.stewardship.setInterval(id, months);
    if (reviews) await this.stewardship.takeReviews(id, reviews);
    const found = owner && (await this.ownerOf(id, owner));
    if (found) await this.stewardship.setOwner(id, found);
    return owner === null || Boolean(found);
  }

  async space(id: string, reviewMonths: number): Promise<void> {
    const months = intervalOf(reviewMonths);
    if (months !== undefined) await this.stewardship.setIntervalOfSpace(id, months);
  }

  private async ownerOf(pageId: string, owner: NonNullable<ImportedCare['owner']>) {
    if ('personId' in owner) {
      const may = isId(owner.personId) && (await this.queries.mayOwn(pageId, owner.personId));
      return may ? { personId: owner.personId, positionId: null } : null;
    }
    const position = await this.database.row<{ id: string }>(sql`
      select position.id from position join department on department.id = position.department_id
      where lower(position.title) = lower(${owner.title}) and lower(department.name) = lower(${owner.department})`);
    return position ? { personId: null, positionId: position.id } : null;
  }
}

function intervalOf(months: number | null): ReviewInterval | undefined {
  return reviewIntervals.find((interval) => interval === months);
}
