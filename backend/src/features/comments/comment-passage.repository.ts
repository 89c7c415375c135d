import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { KeptPassage } from '../content/content.public.js';

/** The words that threads are about. They stay as they were chosen. */
@Injectable()
export class CommentPassageRepository {
  constructor(private readonly database: Database) {}

  async add(commentId: string, { version, start, end, quote, before, after, isUnique, startPosition, endPosition }: KeptPassage): Promise<void> {
    await this.database.rows(sql`
      insert into comment_passage (comment_id, version, start_line, start_offset, end_line, end_offset, quote, before, after, is_unique,
        start_position, end_position)
      values (${commentId}, ${version}, ${start.line}, ${start.offset}, ${end.line}, ${end.offset}, ${quote}, ${before}, ${after}, ${isUnique},
        ${bytes(startPosition)}, ${bytes(endPosition)})`);
  }
}

function bytes(position: Uint8Array | null): Sql {
  return position ? sql`${Buffer.from(position)}::bytea` : sql`null`;
}
