import { limits } from '@crossbench/schema/limits';
import { BadRequest } from '../errors/domain-errors.js';
import { type Sql, rowCount, sql } from './sql.js';

/** Where a page stands among those of its list. */
export interface NumberedPage {
  readonly total: number;
  /** Counts from 1. */
  readonly page: number;
  /** As many as can be turned to. */
  readonly pageCount: number;
}

/** A list in numbered pages of so many rows each. */
export class NumberedPages {
  constructor(readonly size: number) {}

  /** How many rows come before a page; BAD_REQUEST when nobody can turn to it. */
  firstOf(page: number): number {
    if (page < 1 || page > limits.numberedPages) throw new BadRequest(`Ask for a page from 1 to ${limits.numberedPages}`);
    return (page - 1) * this.size;
  }

  /** The rows of a page, for the end of a statement; BAD_REQUEST when nobody can turn to it. */
  rowsOf(page: number): Sql {
    return sql`limit ${rowCount(this.size)} offset ${rowCount(this.firstOf(page))}`;
  }

  /** What is said of a page, there being so many rows in all. */
  tell(page: number, total: number): NumberedPage {
    return { total, page, pageCount: Math.min(Math.ceil(total / this.size), limits.numberedPages) };
  }
}
