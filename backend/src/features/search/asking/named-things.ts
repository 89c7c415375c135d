import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { SearchPlaces } from '../../../platform/search-places.js';
import { ReadableTagQueries } from '../../content/content.public.js';
import { DepartmentQueries, departmentsNamed } from '../../departments/departments.public.js';
import { PersonQueries } from '../../profiles/profiles.public.js';
import { wordsOf } from '../text/words.js';
import type { Named } from './filters.js';

const mostPeople = 50;

/** What a filter can name. */
export type NamedField = 'author' | 'department' | 'in' | 'tag';

/** Finds things by the names that people type, and names them by their ids. What the actor does not know of is not there. */
@Injectable()
export class NamedThings {
  constructor(
    private readonly people: PersonQueries,
    private readonly departments: DepartmentQueries,
    private readonly places: SearchPlaces,
    private readonly tags: ReadableTagQueries,
  ) {}

  async named(actor: Actor, field: NamedField, name: string): Promise<readonly Named[]> {
    switch (field) {
      case 'author':
        return this.peopleNamed(actor, name);
      case 'department':
        return closest(name, departmentsNamed(name, await this.departments.all()));
      case 'in':
        return closest(name, await this.places.named(actor, name));
      case 'tag':
        return [await this.tags.byName(actor, name)].filter((tag) => tag !== undefined);
    }
  }

  async byIds(actor: Actor, field: NamedField, ids: readonly string[]): Promise<readonly Named[]> {
    const wanted = ids.filter(isId);
    if (wanted.length === 0) return [];
    switch (field) {
      case 'author':
        return this.people.byIds(wanted);
      case 'department':
        return this.departments.byIds(wanted);
      case 'in':
        return this.places.byIds(actor, wanted);
      case 'tag':
        return this.tags.byIds(actor, wanted);
    }
  }

  /** Also those who have left: what they wrote has not. */
  private async peopleNamed(actor: Actor, name: string): Promise<readonly Named[]> {
    if (name.toLowerCase() === 'me') return this.people.byIds([actor.personId]);
    const people = await this.people.select(
      sql`where person.name_words @@ name_query(${name}) and numnode(name_query(${name})) > 0`,
      sql`order by person.sort_name, person.id limit ${sql`${mostPeople}::int`}`,
    );
    return closest(name, people);
  }
}

/** Those whose name it is; otherwise those whose name holds its words; otherwise those whose name has words that begin so. */
export function closest<Thing extends Named>(name: string, things: readonly Thing[]): readonly Thing[] {
  const wanted = foldedWords(name);
  const exact = things.filter((thing) => foldedWords(thing.name).join(' ') === wanted.join(' '));
  if (exact.length > 0) return exact;
  const whole = things.filter((thing) => {
    const own = foldedWords(thing.name);
    return wanted.every((word) => own.includes(word));
  });
  return whole.length > 0 ? whole : things;
}

function foldedWords(name: string): string[] {
  return wordsOf(name).map((word) => word.folded);
}
