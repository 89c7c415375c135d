import { limits } from '@crossbench/schema/limits';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { BadRequest } from '../errors/domain-errors.js';
import { isId } from '../ids.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many; at most ${limits.pageSize}.` })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string;
}

@ObjectType('PageInfo', { description: 'Where a page of a list ends.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether more rows follow.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page; null when the page is empty.' })
  endCursor!: string | null;
}

/** A page that was asked for: how many rows, and behind which one. */
export interface PageRequest {
  readonly first: number;
  readonly after: Position | null;
}

/** A row's place in a list that is sorted by time and then by id. */
export interface Position {
  readonly at: Date;
  readonly id: string;
}

export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfoType;
}

/** Checks what was asked for; an unknown cursor or too large a page is BAD_REQUEST. */
export function readPage(args: { first: number; after?: string | null }): PageRequest {
  if (args.first < 1 || args.first > limits.pageSize) {
    throw new BadRequest(`Ask for 1 to ${limits.pageSize} rows at a time`);
  }
  return { first: args.first, after: args.after ? readCursor(args.after) : null };
}

/** Cuts the page out of rows that were read with one row too many: `limit first + 1`. */
export function pageOf<Row>(request: PageRequest, rows: readonly Row[], positionOf: (row: Row) => Position): Page<Row> {
  const nodes = rows.slice(0, request.first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > request.first, endCursor: last ? writeCursor(positionOf(last)) : null },
  };
}

export function writeCursor({ at, id }: Position): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

function readCursor(cursor: string): Position {
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match?.[1] || !match[2] || !isId(match[2])) throw new BadRequest('This list cannot be continued from there: start again from its beginning');
  return { at: new Date(Number(match[1])), id: match[2] };
}
