import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { emptySql, sql } from '../../platform/db/sql.js';
import { inOrderOf } from '../../platform/graphql/batch-loader.js';
import { PersonQueries, type PersonRow } from '../profiles/profiles.public.js';
import { WritingPlaces } from './writing-places.js';

const mostSuggested = 12;

/** Who could be named as an author of a post in some blog: in that of a group its members. */
@Injectable()
export class PossibleAuthors {
  constructor(
    private readonly database: Database,
    private readonly people: PersonQueries,
    private readonly places: WritingPlaces,
  ) {}

  /** Those with an account whose name holds words that begin so, by name. */
  async find(actor: Actor, query: string, blogId: string): Promise<PersonRow[]> {
    const place = await this.places.find(actor, blogId.toLowerCase());
    if (!place || !query.trim()) return [];
    const groupId = place.group?.id;
    const members = groupId ? sql`and person.id in (select person_id from group_member where group_id = ${groupId})` : emptySql;
    const found = await this.database.rows<{ id: string }>(sql`
      select person.id from person
      where person.name_words @@ name_query(${query}) and numnode(name_query(${query})) > 0 ${members}
        and exists (select from account where account.person_id = person.id and account.suspended_at is null)
      order by person.sort_name, person.id limit ${sql`${mostSuggested}::int`}`);
    const ids = found.map(({ id }) => id);
    return inOrderOf(ids, await this.people.byIds(ids), (person) => person.id).filter((person) => person !== undefined);
  }
}
