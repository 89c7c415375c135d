import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { rowCount, sql } from '../../../platform/db/sql.js';
import { rarestSkills } from './rarest-skills.js';
import { SkillCatalogue } from './skill-catalogue.js';

export interface SimilarPerson {
  readonly personId: string;
  /** As the other person writes them, the rarest first. */
  readonly sharedSkills: readonly string[];
}

const skillsLookedAt = 8;
/** Of a skill that many share only so many are looked at: the rarer ones tell them apart. */
const peopleASkill = 300;
const peopleFound = 5;

/** People who know the same: shared skills, counted the more the fewer people have them. */
@Injectable()
export class SimilarPeople {
  constructor(
    private readonly database: Database,
    private readonly catalogue: SkillCatalogue,
  ) {}

  async to(person: { readonly id: string; readonly skillKeys: readonly string[] }): Promise<SimilarPerson[]> {
    const known = await this.catalogue.all();
    const most = Math.max(0, ...[...known.values()].map(({ people }) => people));
    const skills = rarestSkills(person.skillKeys, known, most * 2, skillsLookedAt);
    if (skills.length === 0) return [];
    return this.database.rows(sql`
      with mine as (select * from unnest(${skills.map(({ key }) => key)}::text[], ${skills.map(({ weight }) => String(weight))}::float8[]) as mine (key, weight)),
      having_one as (
        select others.id from mine cross join lateral (
          select id from person where listed and skill_keys @> array[mine.key] limit ${rowCount(peopleASkill)}
        ) as others
      ),
      found as (
        select person.id, person.sort_name, person.skills, sum(mine.weight) as weight, array_agg(mine.key order by mine.weight desc) as keys
        from person join mine on mine.key = any(person.skill_keys)
        where person.id in (select id from having_one) and person.id <> ${person.id}
        group by person.id order by weight desc, person.sort_name, person.id limit ${rowCount(peopleFound)}
      )
      select id as "personId", array(
        select skill from unnest(skills) as skill where folded(skill) = any(keys) order by array_position(keys, folded(skill))
      ) as "sharedSkills"
      from found order by weight desc, sort_name, id`);
  }
}
