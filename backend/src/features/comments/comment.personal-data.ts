import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../platform/personal-data.js';
import { itemKind } from '../content/content.public.js';
import { commentHtml } from './comment-html.js';

interface OwnCommentRow {
  readonly id: string;
  readonly kind: string;
  readonly shortId: string;
  readonly text: string;
  /** The words that it is about; null where it is about all of the item. */
  readonly quote: string | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

const commentsAPage = 200;

/** Comments stay: what others answered would make no sense without them. */
@Injectable()
export class CommentPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'comments';
  readonly title = 'Comments';

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const count = await this.countComments(personId);
    if (count === 0) return [];
    const words = `${counted(count, 'comment')} stay${count === 1 ? 's' : ''}, under your name. Delete before you leave what should not`;
    return [{ fate: 'KEPT', words }];
  }

  async count(personId: string): Promise<number> {
    return Math.ceil((await this.countComments(personId)) / commentsAPage);
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    let after: OwnCommentRow | undefined;
    for (let page = 1; ; page += 1) {
      const rows: OwnCommentRow[] = await this.after(personId, after);
      if (rows.length === 0) return;
      after = rows.at(-1);
      const data = rows.map(({ kind, shortId, ...comment }) => ({ ...comment, on: addressOfItem({ kind, shortId }) }));
      const html = data.map(({ text, quote, createdAt, on }) =>
        `<article><p><time>${createdAt.toISOString()}</time> on ${escapeHtml(on)}</p>${quoteHtml(quote)}${commentHtml(text)}</article>`);
      yield { name: `comments-${page}`, title: `Comments, page ${page}`, at: rows[0]?.createdAt ?? null, data, html: html.join('\n') };
    }
  }

  private async countComments(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from comment where author_id = ${personId} and deleted_at is null`);
    return row?.count ?? 0;
  }

  private after(personId: string, after: OwnCommentRow | undefined): Promise<OwnCommentRow[]> {
    return this.database.rows(sql`
      select comment.id, item.kind, item.short_id as "shortId", comment.body as text, comment.created_at as "createdAt",
        comment.edited_at as "editedAt", passage.quote
      from comment join item on item.id = comment.item_id left join comment_passage passage on passage.comment_id = comment.id
      where comment.author_id = ${personId} and comment.deleted_at is null and (${after?.id ?? null}::uuid is null or comment.id > ${after?.id ?? null}::uuid)
      order by comment.id limit ${commentsAPage}`);
  }
}

function quoteHtml(quote: string | null): string {
  return quote === null ? '' : `<blockquote>${escapeHtml(quote)}</blockquote>`;
}

/** Without the title: the person may no longer read the item. */
function addressOfItem({ kind, shortId }: { kind: string; shortId: string }): string {
  return itemKind(kind).pathPrefix + shortId;
}
