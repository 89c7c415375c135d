import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { isId } from '../../../platform/ids.js';
import type { Page } from '../pages/page.entity.js';
import { PageRepository } from '../pages/page.repository.js';
import { type ActableSuggestion, type SuggestionStatus, canSeeSuggestion } from './suggestion.policy.js';

export interface NewSuggestion {
  readonly id: string;
  readonly pageId: string;
  readonly personId: string;
  readonly baseVersion: number;
  readonly body: RichTextDocument;
  readonly reason: string;
}

export interface LockedSuggestion extends ActableSuggestion {
  readonly id: string;
  readonly baseVersion: number;
  readonly body: RichTextDocument;
  readonly reason: string;
  /** The name of whoever suggested it. */
  readonly personName: string;
}

export interface Decision {
  readonly status: Exclude<SuggestionStatus, 'WAITING'>;
  readonly by: string;
  readonly answer?: string;
  readonly versionNumber?: number;
}

/** For actions. Whoever decides about a suggestion holds its page first. */
@Injectable()
export class SuggestionRepository {
  constructor(
    private readonly database: Database,
    private readonly pages: PageRepository,
    private readonly clock: Clock,
  ) {}

  /** The suggestion and its page, both locked until the unit of work ends. NOT_FOUND when the actor may not see it. */
  async getSeen(actor: Actor, id: string): Promise<{ page: Page; suggestion: LockedSuggestion }> {
    const place = isId(id) ? await this.database.row<{ pageId: string }>(sql`select page_id as "pageId" from wiki_suggestion where id = ${id}`) : undefined;
    if (!place) throw new NotFound();
    const page = await this.pages.getReadable(actor, place.pageId);
    const suggestion = await this.database.row<LockedSuggestion>(sql`
      select suggestion.id, person_id as "personId", base_version as "baseVersion", body, reason, status, person.name as "personName"
      from wiki_suggestion suggestion join person on person.id = person_id where suggestion.id = ${id} for no key update of suggestion`);
    if (!suggestion || !canSeeSuggestion(actor, page, suggestion)) throw new NotFound();
    return { page, suggestion };
  }

  /** Whether this suggestion is there and is theirs: their request came twice. */
  async isOf(id: string, pageId: string, personId: string): Promise<boolean> {
    return (await this.database.rows(sql`select from wiki_suggestion where id = ${id} and page_id = ${pageId} and person_id = ${personId}`)).length > 0;
  }

  async countWaiting(pageId: string, personId: string): Promise<{ onPage: number; ofPerson: number }> {
    const row = await this.database.row<{ onPage: number; ofPerson: number }>(sql`
      select count(*) filter (where page_id = ${pageId})::int as "onPage", count(*) filter (where person_id = ${personId})::int as "ofPerson"
      from wiki_suggestion where status = 'WAITING' and (page_id = ${pageId} or person_id = ${personId})`);
    return row ?? { onPage: 0, ofPerson: 0 };
  }

  /** Answers whether it was added: somebody else's may have this id. */
  async add({ id, pageId, personId, baseVersion, body, reason }: NewSuggestion): Promise<boolean> {
    const rows = await this.database.rows(sql`
      insert into wiki_suggestion (id, page_id, person_id, base_version, body, reason, created_at)
      values (${id}, ${pageId}, ${personId}, ${baseVersion}, ${JSON.stringify(body)}::jsonb, ${reason}, ${this.clock.now()})
      on conflict (id) do nothing returning id`);
    return rows.length > 0;
  }

  async decide(id: string, { status, by, answer = '', versionNumber }: Decision): Promise<void> {
    await this.database.rows(sql`
      update wiki_suggestion set status = ${status}, decided_by = ${by}, decided_at = ${this.clock.now()}, answer = ${answer},
        version_number = ${versionNumber ?? null}
      where id = ${id}`);
  }
}
