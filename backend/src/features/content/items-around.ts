import { Injectable } from '@nestjs/common';
import { type Sql, sql } from '../../platform/db/sql.js';

/**
 * Items that go where another thing goes: all pages of a space, or what stands below a page. Their features say which; what hangs on
 * items asks here, because it is read by others as soon as they are.
 */
@Injectable()
export class ItemsAround {
  private readonly around: ((subjectId: string) => Sql)[] = [];

  /** SQL that answers the ids of the items which go where this thing goes. */
  register(idsOf: (subjectId: string) => Sql): void {
    this.around.push(idsOf);
  }

  /** SQL of the ids of all of them, and of the thing itself. */
  of(subjectId: string): Sql {
    return this.around.reduce((all, idsOf) => sql`${all} union ${idsOf(subjectId)}`, sql`select ${subjectId}::uuid as id`);
  }
}
