import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { addressOf, slugOf } from '../platform/addresses.js';
import { shortIdFrom } from '../platform/ids.js';
import { EnsurePerson, PersonQueries } from '../features/profiles/profiles.public.js';
import { nameOfAuthor } from '../importing/text/author-name.js';

export interface ImportedPerson {
  readonly id: string;
  readonly made: boolean;
  readonly departmentId: string | null;
  /** The page about them here. */
  readonly path: string;
}

/** Finds the people behind author ids, and makes those who are not known: without an account or an address. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly ensurePerson: EnsurePerson,
    private readonly people: PersonQueries,
  ) {}

  /** By author id, in the order given. */
  async ensure(authorIds: readonly string[], source: string, departmentId: string | null): Promise<Map<string, ImportedPerson>> {
    const ensured = new Map<string, { id: string; created: boolean }>();
    for (const authorId of authorIds) {
      const sourceId = `${source}/${keyOf(authorId)}`;
      const name = nameOfAuthor(authorId).slice(0, limits.personName);
      ensured.set(authorId, await this.ensurePerson.run({ sourceId, name, departmentId }));
    }
    const rows = new Map((await this.people.byIds([...ensured.values()].map(({ id }) => id))).map((row) => [row.id, row]));
    return new Map(
      [...ensured].map(([authorId, { id, created }]) => {
        const row = rows.get(id);
        // From the id and not from today's name, so that a person who renames does not change every text that names them.
        const path = `/people/${addressOf(slugOf(nameOfAuthor(authorId)), row?.shortId ?? '')}`;
        return [authorId, { id, made: created, departmentId: row?.departmentId ?? null, path }];
      }),
    );
  }
}

/** Ids stay as they are; a name becomes one. Names without a Latin letter have no readable one. */
function keyOf(authorId: string): string {
  return /\s/.test(authorId) ? slugOf(authorId) || shortIdFrom(authorId) : authorId;
}
