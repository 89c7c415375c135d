import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { type Page, type PageRequest, pageOf } from '../../../platform/graphql/page.js';
import { isId } from '../../../platform/ids.js';
import { type PageCardRow, pageCardColumns } from '../pages/page-card.rows.js';
import { type SuggestionRow, editablePagesOf, suggestionColumns, suggestionsSeenBy } from './suggestion.rows.js';

type StoredRow = Omit<SuggestionRow, 'id' | 'page'> & PageCardRow & { readonly suggestionId: string };

/** The text of a suggestion and the text that it changes. */
export interface SuggestionTexts {
  readonly base: RichTextDocument;
  readonly suggested: RichTextDocument;
}

const isWaiting = sql`suggestion.status = 'WAITING'`;

/** Suggested changes, for those who made them and those who decide about them. */
@Injectable()
export class SuggestionQueries {
  constructor(private readonly database: Database) {}

  /** NOT_FOUND where the actor may not see it. */
  async get(actor: Actor, id: string): Promise<SuggestionRow> {
    const [row] = isId(id) ? await this.rows(actor, sql`suggestion.id = ${id}`, sql`limit 1`) : [];
    if (!row) throw new NotFound();
    return row;
  }

  /** Those of a page: waiting ones in the order in which they came, decided ones newest first. */
  ofPage(actor: Actor, pageId: string, isDecided: boolean, request: PageRequest): Promise<Page<SuggestionRow>> {
    const which = sql`suggestion.page_id = ${pageId} and suggestion.status ${isDecided ? sql`not in ('WAITING', 'WITHDRAWN')` : sql`= 'WAITING'`}`;
    return this.list(actor, which, isDecided ? 'NEWEST' : 'OLDEST', request);
  }

  /** Those that wait in a space for the actor's decision, in the order in which they came. */
  ofSpace(actor: Actor, spaceId: string, request: PageRequest): Promise<Page<SuggestionRow>> {
    return this.list(actor, sql`wiki_page.space_id = ${spaceId} and ${isWaiting} and ${editablePagesOf(actor)}`, 'OLDEST', request);
  }

  /** What the actor suggested, newest first. */
  own(actor: Actor, request: PageRequest): Promise<Page<SuggestionRow>> {
    return this.list(actor, sql`suggestion.person_id = ${actor.personId}`, 'NEWEST', request);
  }

  /** How many wait on each of these pages, as far as the actor sees them. */
  waitingOnPages(actor: Actor, pageIds: readonly string[]): Promise<{ id: string; count: number }[]> {
    return this.database.rows(sql`
      select wiki_page.id, count(*)::int as count
      from wiki_suggestion suggestion join wiki_page on wiki_page.id = suggestion.page_id join item on item.id = wiki_page.id
      where wiki_page.id = any(${pageIds}::uuid[]) and ${isWaiting} and ${suggestionsSeenBy(actor)} group by 1`);
  }

  /** How many wait in each of these spaces for the actor's decision. */
  waitingInSpaces(actor: Actor, spaceIds: readonly string[]): Promise<{ id: string; count: number }[]> {
    return this.database.rows(sql`
      select wiki_page.space_id as id, count(*)::int as count
      from wiki_suggestion suggestion join wiki_page on wiki_page.id = suggestion.page_id join item on item.id = wiki_page.id
      where wiki_page.space_id = any(${spaceIds}::uuid[]) and ${isWaiting} and ${editablePagesOf(actor)} group by 1`);
  }

  /** Of a suggestion that the actor was found to see. */
  async textsOf(id: string): Promise<SuggestionTexts> {
    const texts = await this.database.row<SuggestionTexts>(sql`
      select revision.body as base, suggestion.body as suggested
      from wiki_suggestion suggestion join item_revision revision on revision.item_id = suggestion.page_id and revision.number = suggestion.base_version
      where suggestion.id = ${id}`);
    if (!texts) throw new NotFound();
    return texts;
  }

  private async list(actor: Actor, which: Sql, order: 'NEWEST' | 'OLDEST', request: PageRequest): Promise<Page<SuggestionRow>> {
    const [compare, direction] = order === 'NEWEST' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
    const after = request.after
      ? sql`and (suggestion.created_at, suggestion.id) ${compare} (${request.after.at}::timestamptz, ${request.after.id}::uuid)`
      : emptySql;
    const end = sql`order by suggestion.created_at ${direction}, suggestion.id ${direction} limit ${rowCount(request.first + 1)}`;
    return pageOf(request, await this.rows(actor, sql`${which} ${after}`, end), ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  private async rows(actor: Actor, which: Sql, end: Sql): Promise<SuggestionRow[]> {
    const rows = await this.database.rows<StoredRow>(sql`
      select ${pageCardColumns}, ${suggestionColumns}
      from wiki_suggestion suggestion join wiki_page on wiki_page.id = suggestion.page_id join item on item.id = wiki_page.id
      where ${which} and ${suggestionsSeenBy(actor)} ${end}`);
    return rows.map(fromStored);
  }
}

function fromStored({ suggestionId, id, kind, title, slug, shortId, excerpt, spaceId, lastChange, ...row }: StoredRow): SuggestionRow {
  return { ...row, id: suggestionId, page: { id, kind, title, slug, shortId, excerpt, spaceId, lastChange } };
}
