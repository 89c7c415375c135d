import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { type RichTextDocument, plainText, renderHtml } from '@crossbench/schema/rich-text';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { type Sql, emptySql, sql } from '../../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../../platform/personal-data.js';
import { readsSpace } from '../spaces/space-people.rows.js';

interface OwnVersion {
  readonly pageId: string;
  readonly shortId: string;
  readonly number: number;
  readonly at: Date;
  /** Whether they saved it, or wrote something of what somebody else saved. */
  readonly saved: boolean;
  readonly summary: string | null;
  /** Null where they no longer read the page. */
  readonly words: { readonly title: string; readonly body: RichTextDocument; readonly tags: readonly string[] } | null;
}

/** Each may be a megabyte. */
const versionsAtOnce = 10;

/**
 * The versions of pages that somebody saved or wrote something of. Their text is that of all who wrote it: of a page that one no
 * longer reads only when one wrote, and one's own words on what changed.
 */
@Injectable()
export class PagePersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'pages';
  readonly title = 'Pages of the wiki that you wrote on';

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const count = await this.count(personId);
    if (count === 0) return [];
    return [{ fate: 'KEPT', words: `${counted(count, 'version')} of pages that you wrote on stay${count === 1 ? 's' : ''}, with your name in their history` }];
  }

  /** What is not saved yet becomes a version under their name, as when anybody leaves a page. */
  async close(personId: string): Promise<void> {
    await this.database.rows(sql`delete from wiki_editing where person_id = ${personId}`);
  }

  async count(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from item_revision revision join wiki_page on wiki_page.id = revision.item_id
      where ${isOwn(personId)}`);
    return row?.count ?? 0;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    for (let after: OwnVersion | undefined; ; ) {
      const versions: OwnVersion[] = await this.after(personId, after);
      for (const version of versions) yield asPart(version);
      after = versions.at(-1);
      if (versions.length < versionsAtOnce) return;
    }
  }

  private after(personId: string, last: OwnVersion | undefined): Promise<OwnVersion[]> {
    const reads = sql`(item.hidden_at is null and item.audience_id = wiki_space.audience_id and ${readsSpace})`;
    const from = last ? sql`and (revision.item_id, revision.number) > (${last.pageId}::uuid, ${last.number}::int)` : emptySql;
    return this.database.rows(sql`
      select revision.item_id as "pageId", item.short_id as "shortId", revision.number, revision.created_at as at,
        revision.author_id = ${personId} as saved, case when revision.author_id = ${personId} then revision.summary end as summary,
        case when ${reads} then json_build_object('title', revision.title, 'body', revision.body, 'tags', revision.tags) end as words
      from item_revision revision join wiki_page on wiki_page.id = revision.item_id join wiki_space on wiki_space.id = wiki_page.space_id
        join item on item.id = revision.item_id join person on person.id = ${personId}
      where ${isOwn(personId)} ${from}
      order by revision.item_id, revision.number limit ${versionsAtOnce}`);
  }
}

/** From a table called `revision`. */
function isOwn(personId: string): Sql {
  return sql`(revision.item_id, revision.number) in (
    select item_id, number from item_revision where author_id = ${personId}
    union select item_id, number from item_revision_contributor where person_id = ${personId})`;
}

function asPart({ pageId, shortId, number, at, saved, summary, words }: OwnVersion): PersonalPart {
  const title = words ? `${words.title}, version ${number}` : `Version ${number} of a page that you can no longer see`;
  const html = [
    `<p>${saved ? 'You saved this version' : 'You wrote part of this version'} on ${at.toISOString().slice(0, 10)}.${summary ? ` ${escapeHtml(summary)}` : ''}</p>`,
    words ? renderHtml(words.body, { imageUrl: () => undefined }) : '',
  ];
  return {
    name: `${shortId}-${number}`,
    title,
    at,
    data: { pageId, number, at, saved, summary, words: words && { ...words, plainText: plainText(words.body) } },
    html: html.join('\n'),
  };
}
