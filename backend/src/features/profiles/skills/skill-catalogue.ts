import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { fold } from '../fold.js';
import { Remembered } from '../remembered.js';

export interface Skill {
  readonly key: string;
  /** As most people write it. */
  readonly name: string;
  readonly people: number;
}

const mostSkills = 20_000;
const keeping = { fresh: 60_000, usable: 300_000 };
const suggestions = 8;

/** The skills of all people in the directory and how many have each, a few minutes old at most. */
@Injectable()
export class SkillCatalogue {
  private readonly remembered: Remembered<ReadonlyMap<string, Skill>>;

  constructor(
    private readonly database: Database,
    clock: Clock,
  ) {
    this.remembered = new Remembered(1, keeping, () => clock.now().getTime());
  }

  all(): Promise<ReadonlyMap<string, Skill>> {
    return this.remembered.get('all', () => this.read());
  }

  /** Those with a word that begins as asked, the commonest first. */
  async startingWith(prefix: string): Promise<Skill[]> {
    const start = fold(prefix);
    if (!start) return [];
    const found: Skill[] = [];
    for (const skill of (await this.all()).values()) {
      if (skill.key.startsWith(start) || skill.key.includes(` ${start}`)) found.push(skill);
      if (found.length === suggestions) break;
    }
    return found;
  }

  private async read(): Promise<ReadonlyMap<string, Skill>> {
    const rows = await this.database.rows<Skill>(sql`
      with spelt as (
        select skill as name, count(*) as people from person, unnest(skills) as skill where person.listed group by skill
      ), keyed as (select folded(name) as key, name, people from spelt)
      select key, (array_agg(name order by people desc, name))[1] as name, sum(people)::int as people
      from keyed where key <> '' group by key order by people desc, key limit ${mostSkills}`);
    return new Map(rows.map((row) => [row.key, row]));
  }
}
