import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader } from '../../../platform/graphql/batch-loader.js';
import { type PageRequest, readPage, writeCursor } from '../../../platform/graphql/page.js';
import { CommentQueries } from '../comment.queries.js';
import type { FirstReplies } from '../comment.rows.js';

/** Which replies are asked for, as a text, so that equal requests are one. */
export type RepliesKey = `${string} ${number} ${string}`;

export function repliesKey(commentId: string, page: PageRequest): RepliesKey {
  return `${commentId} ${page.first} ${page.after ? writeCursor(page.after) : ''}`;
}

/** Replies to many comments: one statement for all that ask for the same page, which is one but for hand-made documents. */
@Injectable()
export class RepliesLoader extends BatchLoader<RepliesKey, FirstReplies> {
  constructor(private readonly comments: CommentQueries) {
    super();
  }

  protected async loadMany(actor: Actor, keys: readonly RepliesKey[]): Promise<(FirstReplies | undefined)[]> {
    const byPage = Map.groupBy(keys, (key) => key.slice(key.indexOf(' ') + 1));
    const found = new Map<string, Map<string, FirstReplies>>();
    for (const [pageText, sameKeys] of byPage) {
      const [first, after] = pageText.split(' ');
      const page = readPage({ first: Number(first), after });
      found.set(pageText, await this.comments.replies(actor, sameKeys.map(commentIdIn), page));
    }
    return keys.map((key) => found.get(key.slice(key.indexOf(' ') + 1))?.get(commentIdIn(key)));
  }
}

function commentIdIn(key: RepliesKey): string {
  return key.slice(0, key.indexOf(' '));
}
