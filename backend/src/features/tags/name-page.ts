import { limits } from '@crossbench/schema/limits';
import { BadRequest } from '../../platform/errors/domain-errors.js';
import type { PageInfoType } from '../../platform/graphql/page.js';

/** A page of a list in the order of the alphabet. */
export interface NamePageRequest {
  readonly first: number;
  /** Folded names behind this one; empty for the beginning. */
  readonly after: string;
}

export interface NamePage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfoType;
}

/** Checks what was asked for; too large a page is BAD_REQUEST. */
export function readNamePage({ first, after }: { first: number; after?: string | null }): NamePageRequest {
  if (first < 1 || first > limits.pageSize) throw new BadRequest(`Ask for 1 to ${limits.pageSize} rows at a time`);
  return { first, after: after ? Buffer.from(after, 'base64url').toString().slice(0, limits.tag * 4).replaceAll('\0', '') : '' };
}

/** Cuts the page out of rows that were read with one row too many. */
export function namePageOf<Row extends { readonly folded: string }>(page: NamePageRequest, rows: readonly Row[]): NamePage<Row> {
  const nodes = rows.slice(0, page.first);
  const last = nodes.at(-1);
  const endCursor = last ? Buffer.from(last.folded).toString('base64url') : null;
  return { nodes, pageInfo: { hasNextPage: rows.length > page.first, endCursor } };
}
