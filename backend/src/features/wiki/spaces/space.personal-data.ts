import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../../platform/personal-data.js';
import { effectiveManager, readsSpace } from './space-people.rows.js';

interface OwnSpace {
  readonly space: string;
  readonly role: 'MANAGER' | 'EDITOR';
  readonly since: string;
}

/** Spaces that somebody looks after or where they are named as an editor. */
@Injectable()
export class SpacePersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'wiki-spaces';
  readonly title = 'Spaces of the wiki';

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const [managed, last] = await Promise.all([
      this.managed(personId, sql`true`),
      this.managed(personId, sql`not ${effectiveManager(sql`wiki_space_person.person_id <> ${personId}`)}`),
    ]);
    if (managed === 0) return [];
    const left = `You no longer look after ${counted(managed, 'space')} of the wiki. What stands there stays`;
    const unmanaged = `Nobody else looks after ${counted(last, 'space')} of these: site administrators name somebody`;
    return [left, ...(last > 0 ? [unmanaged] : [])].map((words) => ({ fate: 'REMOVED', words }));
  }

  /** Nobody holds the key of a closed account: who edits there need not be put together anew. */
  async close(personId: string): Promise<void> {
    await this.database.rows(sql`delete from wiki_space_person where person_id = ${personId}`);
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const data = await this.own(personId);
    if (data.length === 0) return;
    const lines = data.map(({ space, role, since }) => `${space}: ${role === 'MANAGER' ? 'you look after it' : 'you are named as an editor'} since ${since}`);
    yield { name: 'spaces', title: this.title, at: null, data, html: `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>` };
  }

  async count(): Promise<number> {
    return 1;
  }

  private async managed(personId: string, where: Sql): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from wiki_space
      where exists (select from wiki_space_person as own where own.space_id = wiki_space.id and own.person_id = ${personId} and own.role = 'MANAGER') and ${where}`);
    return row?.count ?? 0;
  }

  /** Of a space that one no longer reads the name is not told. */
  private own(personId: string): Promise<OwnSpace[]> {
    return this.database.rows(sql`
      select case when ${readsSpace} then wiki_space.name else 'A space that you can no longer see' end as space, named.role, named.added_at as since
      from wiki_space_person as named join wiki_space on wiki_space.id = named.space_id join person on person.id = named.person_id
      where named.person_id = ${personId} order by named.added_at, wiki_space.id`);
  }
}
