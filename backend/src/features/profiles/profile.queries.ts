import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import type { ContactVisibility, ProfileLink, Willingness } from './profile.js';

export interface Profession {
  readonly id: string;
  readonly name: string;
}

/** What a person's profile tells beyond their row. Contact fields in it leave the server only through `contactOf`. */
export interface ProfileRow {
  readonly id: string;
  readonly departmentId: string | null;
  readonly pronouns: string;
  readonly profession: Profession | null;
  readonly workingPattern: string;
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  readonly skillKeys: readonly string[];
  readonly askMeAbout: string;
  readonly willingTo: readonly Willingness[];
  readonly links: readonly ProfileLink[];
  readonly email: string | null;
  readonly emailVisibility: ContactVisibility;
  readonly phone: string;
  readonly phoneVisibility: ContactVisibility;
  /** Has an account that is in use. */
  readonly listed: boolean;
  readonly invitationClosed: boolean;
}

@Injectable()
export class ProfileQueries {
  constructor(private readonly database: Database) {}

  byIds(ids: readonly string[]): Promise<ProfileRow[]> {
    return this.database.rows(sql`
      select person.id, person.department_id as "departmentId", person.pronouns, person.working_pattern as "workingPattern",
        person.languages, person.skills, person.skill_keys as "skillKeys", person.ask_me_about as "askMeAbout",
        person.willing_to as "willingTo", person.links, account.email, person.email_visibility as "emailVisibility",
        person.phone, person.phone_visibility as "phoneVisibility", person.listed,
        person.invitation_closed_at is not null as "invitationClosed",
        case when profession.id is null then null else json_build_object('id', profession.id, 'name', profession.name) end as profession
      from person
        left join account on account.person_id = person.id
        left join profession on profession.id = person.profession_id
      where person.id = any(${ids}::uuid[])`);
  }

  /** All that can be chosen, by name; what is not one of the others comes last. */
  professions(): Promise<Profession[]> {
    return this.database.rows(sql`select id, name from profession order by is_other, name limit 200`);
  }
}
