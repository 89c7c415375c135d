import { Injectable } from '@nestjs/common';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { readDemo } from './demo-people.js';

/** A post that was changed after it was published, as it stands in demo/revisions.json. */
interface RevisedPost {
  /** The name of the post's file, without its ending. */
  readonly post: string;
  readonly revisions: readonly { readonly hoursAfter: number; readonly summary: string }[];
}

/** The folders that hold earlier states of some posts, the first one first. */
export const earlierStates = ['earlier/1', 'earlier/2'];

/** Says of each revision when it was made, and what its author said of it: an import knows neither. */
@Injectable()
export class DemoRevisions {
  constructor(private readonly database: Database) {}

  async date(source: string): Promise<void> {
    for (const { post, revisions } of readDemo<RevisedPost[]>('revisions.json')) {
      for (const [index, { hoursAfter, summary }] of revisions.entries()) {
        await this.database.rows(sql`
          update item_revision set summary = ${summary}, created_at = item.published_at + make_interval(hours => ${hoursAfter})
          from item where item.id = item_revision.item_id and item.source_id = ${`${source}/${post}`} and number = ${index + 1}`);
      }
      await this.database.rows(sql`
        update item set edited_at = (select max(created_at) from item_revision where item_id = item.id)
        where source_id = ${`${source}/${post}`}`);
    }
  }
}
