import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import type { Looker } from './contact.policy.js';
import { type DirectoryFilter, type FacetName, asksForContact, facetNames, matching } from './directory-filter.js';
import { Remembered } from './remembered.js';

export interface FacetValue {
  readonly value: string;
  /** As people write it. */
  readonly label: string;
  readonly count: number;
}

export type Facets = ReadonlyMap<FacetName, readonly FacetValue[]>;

const valuesShown = 50;
const keptAnswers = 500;
const keptMilliseconds = 60_000;

/**
 * How many people each further choice would leave. A facet is counted without its own choices, as choosing another value
 * in it would add people. Counting reads everybody who fits, so that it is done at most once a minute for each question.
 */
@Injectable()
export class DirectoryFacets {
  private readonly remembered: Remembered<Facets>;

  constructor(
    private readonly database: Database,
    clock: Clock,
  ) {
    this.remembered = new Remembered(keptAnswers, keptMilliseconds, () => clock.now().getTime());
  }

  async of(looker: Looker, filter: DirectoryFilter): Promise<Facets> {
    const narrowed = facetNames.filter((name) => (filter.chosen[name] ?? []).length > 0);
    const others = facetNames.filter((name) => !narrowed.includes(name));
    const asked = [
      this.counted(looker, filter, others),
      ...narrowed.map((name) => this.counted(looker, { ...filter, chosen: { ...filter.chosen, [name]: [] } }, [name])),
    ];
    const found = new Map((await Promise.all(asked)).flatMap((facets) => [...facets]));
    const labelled = await Promise.all(
      narrowed.map(async (name) => [name, await this.withChosen(name, filter.chosen[name] ?? [], found.get(name) ?? [])] as const),
    );
    return new Map([...found, ...labelled]);
  }

  private counted(looker: Looker, filter: DirectoryFilter, names: readonly FacetName[]): Promise<Facets> {
    if (asksForContact(filter)) return this.count(matching(filter, looker), names);
    const key = JSON.stringify([filter.query.trim(), facetNames.map((name) => [...(filter.chosen[name] ?? [])].sort()), names]);
    return this.remembered.get(key, () => this.count(matching(filter, looker), names));
  }

  private async count(where: Sql, names: readonly FacetName[]): Promise<Facets> {
    const parts = names.map((name) => sql`(${values[name]} order by count desc, label limit ${rowCount(valuesShown)})`);
    const rows = await this.database.rows<FacetValue & { facet: FacetName }>(sql`
      with found as materialized (
        select department_id, profession_id, location, location_key, skills, languages, willing_to, left(sort_name, 1) as letter
        from person ${where}
      )
      ${parts.reduce((all, part) => sql`${all} union all ${part}`)}`);
    return new Map(names.map((name) => [name, rows.filter(({ facet }) => facet === name).map(({ value, label, count }) => ({ value, label, count }))]));
  }

  /** What is chosen is always among the values, so that it can be taken off. */
  private async withChosen(name: FacetName, chosen: readonly string[], found: readonly FacetValue[]): Promise<FacetValue[]> {
    const missing = chosen.filter((value) => !found.some((known) => known.value === value));
    if (missing.length === 0) return [...found];
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

/** Of the spellings that fold to the same, the first of the alphabet is shown. */
const values: Readonly<Record<FacetName, Sql>> = {
  DEPARTMENT: sql`select 'DEPARTMENT' as facet, department.id::text as value, department.name as label, counted.count from (
    select department_id, count(*)::int as count from found group by 1) as counted join department on department.id = counted.department_id`,
  PROFESSION: sql`select 'PROFESSION' as facet, profession.id as value, profession.name as label, counted.count from (
    select profession_id, count(*)::int as count from found group by 1) as counted join profession on profession.id = counted.profession_id`,
  LOCATION: sql`select 'LOCATION' as facet, location_key as value, min(location) as label, count(*)::int as count
    from found where location_key <> '' group by location_key`,
  SKILL: sql`select 'SKILL' as facet, folded(skill) as value, min(skill) as label, sum(count)::int as count
    from (select skill, count(*) as count from found, unnest(skills) as skill group by skill) as spelt group by 2`,
  LANGUAGE: sql`select 'LANGUAGE' as facet, language as value, language as label, count(*)::int as count
    from found, unnest(languages) as language group by language`,
  WILLING_TO: sql`select 'WILLING_TO' as facet, willing as value, willing as label, count(*)::int as count
    from found, unnest(willing_to) as willing group by willing`,
  LETTER: sql`select 'LETTER' as facet, letter as value, letter as label, count(*)::int as count
    from found where letter between 'a' and 'z' group by letter`,
};
