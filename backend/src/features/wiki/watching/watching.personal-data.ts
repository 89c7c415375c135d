import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../../platform/personal-data.js';
import { readsSpace } from '../spaces/space-people.rows.js';

interface OwnWatch {
  readonly watched: string;
  readonly since: string;
}

/** Which pages and spaces of the wiki somebody watches. */
@Injectable()
export class WatchingPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'wiki-watches';
  readonly title = 'Pages and spaces you watch';

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const count = await this.count(personId);
    return count === 0 ? [] : [{ fate: 'REMOVED', words: `You no longer watch ${counted(count, 'page or space', 'pages and spaces')} of the wiki` }];
  }

  async close(personId: string): Promise<void> {
    await this.database.rows(sql`delete from wiki_watch where person_id = ${personId}`);
  }

  async count(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`select count(*)::int as count from wiki_watch where person_id = ${personId}`);
    return row?.count ?? 0;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const data = await this.own(personId);
    if (data.length === 0) return;
    const html = `<ul>${data.map(({ watched, since }) => `<li>${escapeHtml(`${watched}, since ${since}`)}</li>`).join('')}</ul>`;
    yield { name: 'watches', title: this.title, at: null, data, html };
  }

  /** Of a space that one no longer reads nothing is named, nor of what lies in a bin or was hidden by moderators. */
  private own(personId: string): Promise<OwnWatch[]> {
    return this.database.rows(sql`
      select created_at::text as since, case
          when not can_see then 'Something that you can no longer see'
          when page_title is null then 'The space ' || space_name
          else page_title || ' in ' || space_name || case when with_below then ', with the pages below it' else '' end
        end as watched
      from (
        select watch.id, watch.created_at, watch.with_below, item.title as page_title, wiki_space.name as space_name,
          ${readsSpace} and (watch.page_id is null or (page.deleted_at is null and item.hidden_at is null)) as can_see
        from wiki_watch watch
          join person on person.id = watch.person_id
          left join wiki_page page on page.id = watch.page_id
          left join item on item.id = page.id
          join wiki_space on wiki_space.id = coalesce(page.space_id, watch.space_id)
        where watch.person_id = ${personId}
      ) as own
      order by created_at, id`);
  }
}
