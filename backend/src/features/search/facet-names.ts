import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { ReadableTagQueries } from '../content/content.public.js';
import { DepartmentQueries, type DepartmentRow } from '../departments/departments.public.js';
import { GroupQueries, type GroupRow, isMember } from '../groups/groups.public.js';
import { PersonQueries, type PersonRow } from '../profiles/profiles.public.js';
import type { TagRow } from '../tags/tags.public.js';

export interface OfferedValue {
  readonly id: string;
  readonly count: number;
  readonly isExact: boolean;
}

type Offered = Readonly<Record<'groups' | 'departments' | 'tags' | 'authors', readonly OfferedValue[]>>;
type Counted<Thing> = readonly (Omit<OfferedValue, 'id'> & Thing)[];

export interface NamedFacets {
  readonly groups: Counted<{ readonly group: GroupRow }>;
  readonly departments: Counted<{ readonly department: DepartmentRow }>;
  readonly tags: Counted<{ readonly tag: TagRow }>;
  readonly authors: Counted<{ readonly person: PersonRow }>;
}

/** Names the values of facets. The index may remember what the actor must not hear of: what they do not know of now is left out. */
@Injectable()
export class FacetNames {
  constructor(
    private readonly groups: GroupQueries,
    private readonly departments: DepartmentQueries,
    private readonly tags: ReadableTagQueries,
    private readonly people: PersonQueries,
  ) {}

  async of(actor: Actor, offered: Offered): Promise<NamedFacets> {
    const [groups, departments, tags, people] = await Promise.all([
      ifAny(offered.groups, (ids) => this.groups.byIds(actor, ids)),
      ifAny(offered.departments, (ids) => this.departments.byIds(ids)),
      ifAny(offered.tags, (ids) => this.tags.byIds(actor, ids)),
      ifAny(offered.authors, (ids) => this.people.byIds(ids)),
    ]);
    return {
      // Search finds no hidden group for those who are only invited, so it offers them none.
      groups: named(offered.groups, groups.filter((group) => group.kind !== 'HIDDEN' || isMember(group)), (group) => ({ group })),
      departments: named(offered.departments, departments, (department) => ({ department })),
      tags: named(offered.tags, tags, (tag) => ({ tag })),
      authors: named(offered.authors, people.filter((person) => !person.noLongerActive), (person) => ({ person })),
    };
  }
}

async function ifAny<Row>(values: readonly OfferedValue[], rows: (ids: string[]) => Promise<Row[]>): Promise<Row[]> {
  return values.length === 0 ? [] : rows(values.map(({ id }) => id));
}

/** Those with most results first, and of equals by name. */
function named<Row extends { readonly id: string; readonly name: string }, Thing>(
  values: readonly OfferedValue[],
  rows: readonly Row[],
  thing: (row: Row) => Thing,
): Counted<Thing> {
  const byId = new Map(values.map((value) => [value.id, value]));
  return rows
    .flatMap((row) => {
      const value = byId.get(row.id);
      return value ? [{ row, value }] : [];
    })
    .sort((one, other) => other.value.count - one.value.count || one.row.name.localeCompare(other.row.name))
    .map(({ row, value: { count, isExact } }) => ({ count, isExact, ...thing(row) }));
}
