import { limits } from '@crossbench/schema/limits';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import type { PageInfoType } from '../../../platform/graphql/page.js';
import type { RevisionRow } from './revision.rows.js';

/** A page of an item's revisions, the newest first. */
export interface RevisionPageRequest {
  readonly first: number;
  /** Only older ones than this. */
  readonly before: number;
  /** Only those by this person. */
  readonly authorId: string | null;
}

export interface RevisionPage {
  readonly nodes: readonly RevisionRow[];
  readonly pageInfo: PageInfoType;
}

/** Above every number that a revision may have. */
const beyond = 2_147_483_647;

/** Checks what was asked for; an unknown cursor or too large a page is BAD_REQUEST. */
export function readRevisionPage(args: { first: number; after?: string | null; by?: string | null }): RevisionPageRequest {
  if (args.first < 1 || args.first > limits.pageSize) throw new BadRequest(`Ask for 1 to ${limits.pageSize} rows at a time`);
  if (args.after && !/^[1-9]\d{0,8}$/.test(args.after)) {
    throw new BadRequest('This list cannot be continued from there: start again from its beginning');
  }
  return { first: args.first, before: args.after ? Number(args.after) : beyond, authorId: args.by ?? null };
}
