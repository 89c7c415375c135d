import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Person } from './person.entity.js';
import type { ProfileLink, Willingness } from './profile.js';

/** What an import may know of a person. */
export interface PersonProfile {
  readonly jobTitle: string;
  readonly team: string;
  readonly location: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly pronouns?: string;
  readonly professionId?: string | null;
  readonly workingPattern?: string;
  readonly languages?: readonly string[];
  readonly askMeAbout?: string;
  readonly willingTo?: readonly Willingness[];
  readonly links?: readonly ProfileLink[];
  readonly phone?: string;
}

export interface NewPerson extends Partial<PersonProfile> {
  readonly name: string;
  readonly departmentId: string | null;
  readonly sourceId?: string | null;
}

@Injectable()
export class PersonRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** The person, locked until the unit of work ends, if this actor may see them: all who are signed in may. */
  getReadable(id: string): Promise<Person | null> {
    return this.work.em.findOne(Person, { id }, { disableIdentityMap: false, refresh: true });
  }

  add({ skills = [], languages = [], willingTo = [], links = [], ...person }: NewPerson, now: Date): Person {
    const lists = { skills: [...skills], languages: [...languages], willingTo: [...willingTo], links: [...links] };
    return this.work.em.create(Person, { ...person, ...lists, createdAt: now, updatedAt: now });
  }

  async isProfession(id: string): Promise<boolean> {
    return (await this.database.row(sql`select id from profession where id = ${id}`)) !== undefined;
  }

  /** The person wants to hear no more of what their profile lacks. Says nothing about the profile: its version stays. */
  async closeInvitation(id: string, now: Date): Promise<void> {
    await this.database.rows(sql`update person set invitation_closed_at = ${now} where id = ${id}`);
  }

  flush(): Promise<void> {
    return this.work.flush();
  }
}
