import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

/** Who could be named as an author, and whether they can still sign in to write. */
export interface PossibleAuthor {
  readonly name: string;
  readonly isActive: boolean;
}

/** An author who can be told something. */
export interface ReachableAuthor {
  readonly name: string;
  readonly email: string;
}

@Injectable()
export class ItemAuthorQueries {
  constructor(private readonly database: Database) {}

  /** Undefined where there is no such person. */
  possible(personId: string): Promise<PossibleAuthor | undefined> {
    return this.database.row(sql`
      select person.name, coalesce(account.suspended_at is null and account.person_id is not null, false) as "isActive"
      from person left join account on account.person_id = person.id where person.id = ${personId}::uuid`);
  }

  /** The authors of an item who still have an account, in their order. */
  reachable(itemId: string): Promise<ReachableAuthor[]> {
    return this.database.rows(sql`
      select person.name, account.email from item_author
        join person on person.id = item_author.person_id join account on account.person_id = person.id
      where item_author.item_id = ${itemId} and account.suspended_at is null order by item_author.position`);
  }
}
