import { Injectable } from '@nestjs/common';
import { sql } from '../../../platform/db/sql.js';
import type { Actor } from '../../../platform/access/actor.js';
import type { Looker } from '../contact.policy.js';
import { type DirectoryGroup, DirectoryGroups } from '../directory-groups.js';
import { DirectoryDatabase } from '../directory-database.js';
import { type DirectoryFilter, type FacetName, facetNames, matching } from '../directory-filter.js';
import type { FacetValue, Facets } from './directory-snapshot.js';
import { DirectorySnapshots } from './directory-snapshots.js';

/** How many people each further choice would leave. Who fits what is asked in words is always asked of the database. */
@Injectable()
export class DirectoryFacets {
  constructor(
    private readonly database: DirectoryDatabase,
    private readonly snapshots: DirectorySnapshots,
    private readonly groups: DirectoryGroups,
  ) {}

  /** The groups of the filter are those whose members the actor may see. */
  async of(actor: Actor, filter: DirectoryFilter): Promise<Facets> {
    const [snapshot, among, offered, chosen] = await Promise.all([
      this.snapshots.latest(), this.among(actor, filter), this.groups.offered(actor), this.groups.among(actor, filter.chosen.GROUP ?? []),
    ]);
    const found = snapshot.facetsFor(filter, among, [...offered, ...chosen]);
    const narrowed = facetNames.filter((name) => (filter.chosen[name] ?? []).length > 0);
    const labelled = await Promise.all(
      narrowed.map(async (name) => [name, await this.withChosen(name, filter.chosen[name] ?? [], found.get(name) ?? [], chosen)] as const),
    );
    return new Map([...found, ...labelled]);
  }

  private async among(looker: Looker, { query }: DirectoryFilter): Promise<string[] | undefined> {
    if (!query.trim()) return undefined;
    const rows = await this.database.rows<{ id: string }>(sql`select person.id from person ${matching({ query, chosen: {} }, looker)}`);
    return rows.map(({ id }) => id);
  }

  /** What is chosen is always among the values, so that it can be taken off. */
  private async withChosen(
    name: FacetName, chosen: readonly string[], found: readonly FacetValue[], groups: readonly DirectoryGroup[],
  ): Promise<FacetValue[]> {
    const missing = chosen.filter((value) => !found.some((known) => known.value === value));
    if (missing.length === 0) return [...found];
    if (name === 'GROUP') {
      return [...found, ...groups.filter(({ id }) => missing.includes(id)).map(({ id, name: label }) => ({ value: id, label, count: 0 }))];
    }
    const labels = await this.labels(name, missing);
    return [...found, ...missing.map((value) => ({ value, label: labels.get(value) ?? value, count: 0 }))];
  }

  private async labels(name: FacetName, chosen: readonly string[]): Promise<Map<string, string>> {
    if (name !== 'DEPARTMENT' && name !== 'PROFESSION') return new Map();
    const table = name === 'DEPARTMENT' ? sql`department` : sql`profession`;
    const rows = await this.database.rows<{ id: string; name: string }>(sql`
      select id::text as id, name from ${table} where id::text = any(${chosen}::text[])`);
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}
