import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../platform/personal-data.js';

/** Feeds and departments' blogs that somebody looks after. The addresses of feeds stop working with the account. */
@Injectable()
export class BlogPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'blogs';
  readonly title = 'Blogs';

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const row = await this.database.row<{ feeds: number; edited: number }>(sql`
      select (select count(*)::int from feed_token where person_id = ${personId}) as feeds,
        (select count(*)::int from blog_editor where person_id = ${personId}) as edited`);
    const { feeds, edited } = row ?? { feeds: 0, edited: 0 };
    const facts: ClosingFact[] = [];
    if (feeds > 0) facts.push({ fate: 'REMOVED', words: `${counted(feeds, 'feed address', 'feed addresses')} of yours stop${feeds === 1 ? 's' : ''} working` });
    if (edited > 0) facts.push({ fate: 'REMOVED', words: `You are no longer an editor of ${counted(edited, 'department’s blog', 'departments’ blogs')}` });
    return facts;
  }

  async close(personId: string): Promise<void> {
    await this.database.rows(sql`delete from blog_editor where person_id = ${personId}`);
  }

  async count(): Promise<number> {
    return 1;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const row = await this.database.row<{ feeds: unknown[]; editorOf: unknown[] }>(sql`
      select (select coalesce(json_agg(json_build_object('name', name, 'createdAt', created_at, 'lastUsedAt', last_used_at)), '[]')
          from feed_token where person_id = ${personId}) as feeds,
        (select coalesce(json_agg(department.name), '[]') from blog_editor join blog on blog.id = blog_editor.blog_id
          join department on department.id = blog.department_id where blog_editor.person_id = ${personId}) as "editorOf"`);
    if (!row || row.feeds.length + row.editorOf.length === 0) return;
    const html = `<p>You have ${counted(row.feeds.length, 'feed address', 'feed addresses')} and look after ${counted(row.editorOf.length, 'blog')}.</p>`;
    yield { name: 'blogs', title: 'Feeds and blogs you look after', at: null, data: row, html };
  }
}
