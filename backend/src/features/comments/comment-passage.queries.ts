import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { type BroughtPassage, type FoundPassage, ItemPassages, type ItemRow, type KeptPassage } from '../content/content.public.js';
import { commentsReadableBy } from './comments-readable.js';

/** The words that a thread is about, and where they stand in the text that readers see now. */
export interface CommentPassage extends FoundPassage {
  readonly quote: string;
  readonly version: number;
}

type Stored = Omit<KeptPassage, 'start' | 'end'> & {
  readonly commentId: string;
  readonly startLine: string;
  readonly startOffset: number;
  readonly endLine: string;
  readonly endOffset: number;
  readonly item: Pick<ItemRow, 'id' | 'kind' | 'revisionNumber'>;
};

/** Passages of comments. They are looked for in the text of their item once for all that are asked for together. */
@Injectable()
export class CommentPassageQueries {
  constructor(
    private readonly database: Database,
    private readonly passages: ItemPassages,
  ) {}

  /** By the id of the comment; none for comments on the whole item, and for those whose item the actor may not read. */
  async of(actor: Actor, commentIds: readonly string[]): Promise<Map<string, CommentPassage>> {
    const rows = await this.stored(sql`passage.comment_id = any(${commentIds}::uuid[]) and ${commentsReadableBy(actor)}`);
    const found = new Map<string, CommentPassage>();
    for (const ofItem of Map.groupBy(rows, ({ item }) => item.id).values()) await this.find(ofItem, found);
    return found;
  }

  /** All passages of an item, for whoever takes it out of the site: asks nobody's permission. By the id of the comment. */
  async ofItemForSystem(itemId: string): Promise<Map<string, BroughtPassage>> {
    const rows = await this.stored(sql`comment.item_id = ${itemId}`);
    const found = new Map<string, CommentPassage>();
    await this.find(rows, found);
    return new Map(rows.map((row) => {
      const { version, quote, start, end } = keptOf(row);
      return [row.commentId, { version, quote, start, end, now: found.get(row.commentId)?.place ?? null }];
    }));
  }

  private stored(where: Sql): Promise<Stored[]> {
    return this.database.rows(sql`
      select passage.comment_id as "commentId", passage.version, passage.quote, passage.before, passage.after, passage.is_unique as "isUnique",
        passage.start_line as "startLine", passage.start_offset as "startOffset", passage.end_line as "endLine", passage.end_offset as "endOffset",
        passage.start_position as "startPosition", passage.end_position as "endPosition",
        json_build_object('id', item.id, 'kind', item.kind, 'revisionNumber', item.revision_number) as item
      from comment_passage passage join comment on comment.id = passage.comment_id join item on item.id = comment.item_id
      where ${where}`);
  }

  private async find(rows: readonly Stored[], found: Map<string, CommentPassage>): Promise<void> {
    const item = rows[0]?.item;
    const keeper = item && this.passages.of(item.kind);
    const places = item && (await keeper?.find(item, rows.map(keptOf)));
    for (const [index, { commentId, quote, version }] of rows.entries()) {
      found.set(commentId, { ...(places?.[index] ?? { state: 'LOST', place: null }), quote, version });
    }
  }
}

function keptOf({ startLine, startOffset, endLine, endOffset, ...kept }: Stored): KeptPassage {
  return { ...kept, start: { line: startLine, offset: startOffset }, end: { line: endLine, offset: endOffset } };
}
