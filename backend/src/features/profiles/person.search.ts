import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Audiences } from '../../platform/access/audiences.js';
import { everyone } from '../../platform/access/reader-keys.js';
import { addressOf } from '../../platform/addresses.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type SearchDocument, type SearchResultRow, type SearchSource, type SearchableRef, SearchSources } from '../../platform/search-source.js';
import { languageName } from './languages.js';
import { PersonQueries, type PersonRow, isGone } from './person.queries.js';
import { ProfileQueries, type ProfileRow } from './profile.queries.js';

/** People can be found by all who are signed in, unless they have left. */
@Injectable()
export class PersonSearch implements SearchSource, OnModuleInit {
  readonly kind = 'person';
  readonly changedBy = ['person-created', 'person-registered', 'person-changed', 'person-suspended', 'person-unsuspended', 'account-closed'];

  constructor(
    private readonly database: Database,
    private readonly people: PersonQueries,
    private readonly profiles: ProfileQueries,
    private readonly audiences: Audiences,
    private readonly sources: SearchSources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async toDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
    const audienceId = await this.audiences.intern([everyone]);
    return (await this.told(ids)).map(([person, profile]) => ({
      id: person.id,
      kind: this.kind,
      audienceId,
      groupId: null,
      title: person.name,
      tags: person.skills,
      body: textOf(person, profile),
      at: person.updatedAt,
      authorIds: [person.id],
      departmentId: person.departmentId,
    }));
  }

  async readable(_: Actor, ids: readonly string[]): Promise<SearchResultRow[]> {
    return (await this.told(ids)).map(([person, profile]) => ({
      id: person.id,
      path: `/people/${addressOf(person.slug, person.shortId)}`,
      title: person.name,
      text: textOf(person, profile),
      place: null,
      personId: person.id,
      groupId: null,
      at: null,
      sourceId: null,
    }));
  }

  private async told(ids: readonly string[]): Promise<[PersonRow, ProfileRow | undefined][]> {
    const [people, profiles] = await Promise.all([this.present(ids), this.profiles.byIds(ids)]);
    const byId = new Map(profiles.map((profile) => [profile.id, profile]));
    return people.map((person) => [person, byId.get(person.id)]);
  }

  readableRefs(_: Actor, ids: readonly string[]): Promise<SearchableRef[]> {
    return this.database.rows(sql`
      select person.id, null as "groupId" from person left join account on account.person_id = person.id
      where person.id = any(${ids}::uuid[]) and not (${isGone})`);
  }

  async idsAfter(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from person where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}`);
    return rows.map((row) => row.id);
  }

  private async present(ids: readonly string[]): Promise<PersonRow[]> {
    return (await this.people.byIds(ids)).filter((person) => !person.noLongerActive);
  }
}

/** Never contact fields: search knows no difference between those who look. */
function textOf(person: PersonRow, profile: ProfileRow | undefined): string {
  const { jobTitle, team, location, bio, skills } = person;
  const languages = (profile?.languages ?? []).map(languageName);
  const told = [jobTitle, profile?.profession?.name, team, location, bio, profile?.askMeAbout, skills.join(', '), languages.join(', ')];
  return told.flatMap((words) => words?.trim().replace(/\.$/, '') || []).join('. ');
}
