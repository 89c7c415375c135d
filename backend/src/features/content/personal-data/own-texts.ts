import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { type RichTextDocument, plainText, renderHtml } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { addressOf, slugOf } from '../../../platform/addresses.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { type PersonalPart, fileNameOf } from '../../../platform/personal-data.js';
import { groupKeysOf } from '../../groups/groups.public.js';

interface Words {
  readonly title: string;
  readonly body: RichTextDocument;
  readonly tags: readonly string[];
  readonly markingId: string;
  readonly details: Record<string, unknown>;
}

interface TextRow {
  readonly id: string;
  readonly shortId: string;
  readonly kind: string;
  readonly status: string;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly authors: readonly string[];
  readonly published: Words | null;
  readonly draft: Words | null;
  readonly revisions: readonly { number: number; title: string; createdAt: string; summary: string }[];
  readonly files: readonly { id: string; name: string }[];
}

// Each may be a megabyte.
const textsAtOnce = 10;

/**
 * All texts of a person for their download, a few at a time: published, draft and the list of revisions. Whoever has lost sight
 * of a text, as a group's former member has, gets what they published or saved of it themselves, and nothing that came from
 * others.
 */
@Injectable()
export class OwnTexts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async count(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from item_author join item on item.id = item_author.item_id
      where person_id = ${personId} and item.disposed_at is null`);
    return row?.count ?? 0;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    let after: string | null = null;
    for (;;) {
      const rows: TextRow[] = await this.after(personId, after);
      for (const row of rows) yield asPart(row);
      const last = rows.at(-1);
      if (!last || rows.length < textsAtOnce) return;
      after = last.id;
    }
  }

  private after(personId: string, after: string | null): Promise<TextRow[]> {
    return this.database.rows<TextRow>(sql`
      select item.id, item.short_id as "shortId", item.kind, item.status, item.created_at as "createdAt", item.published_at as "publishedAt",
        array(select person.name from item_author author join person on person.id = author.person_id
          where author.item_id = item.id and (sight.reads or person.id = ${personId}) order by author.position) as authors,
        (select json_build_object('title', title, 'body', body, 'tags', tags, 'markingId', marking_id, 'details', details)
          from item_revision where item_id = item.id and case when sight.reads then number = item.revision_number else author_id = ${personId} end
          order by number desc limit 1) as published,
        (select json_build_object('title', title, 'body', body, 'tags', tags, 'markingId', marking_id, 'details', details)
          from item_draft where item_id = item.id and (changed or item.revision_number = 0) and (sight.edits or saved_by = ${personId})) as draft,
        (select coalesce(json_agg(json_build_object('number', number, 'title', title, 'createdAt', created_at, 'summary', summary) order by number), '[]')
          from item_revision where item_id = item.id and (sight.edits or author_id = ${personId})) as revisions,
        (select coalesce(json_agg(json_build_object('id', attachment.id, 'name', version.name)), '[]')
          from attachment join attachment_version version on version.attachment_id = attachment.id and version.number = attachment.version
          where attachment.item_id = item.id and version.uploaded_by = ${personId}) as files
      from item_author join item on item.id = item_author.item_id ${this.sightOf(personId)}
      where item_author.person_id = ${personId} and item.disposed_at is null and (${after}::uuid is null or item.id > ${after}::uuid)
      order by item.id limit ${textsAtOnce}`);
  }

  /** Whether this author reads the item now, and sees what only its authors see: in a group those of them who still belong. */
  private sightOf(personId: string): Sql {
    return sql`
      cross join lateral (select item.audience_id in (
        select audience_id from audience_reader join person on person.id = ${personId}
        where reader = any(array['everyone', 'person:' || person.id, 'department:' || person.department_id] || ${groupKeysOf(sql`person.id`, this.clock.now())})
      ) as reads) as reading
      cross join lateral (select reading.reads, reading.reads and (item.status not in ('PUBLISHED', 'ARCHIVED') or item.group_id is null
        or exists (select from group_member where group_id = item.group_id and person_id = ${personId})) as edits) as sight`;
  }
}

function asPart(row: TextRow): PersonalPart {
  const { files, published, draft, ...facts } = row;
  const paths = new Map(files.map(({ id, name }) => [id, `../files/${id}/${encodeURIComponent(fileNameOf(name))}`]));
  const html = (words: Words) => renderHtml(words.body, { imageUrl: (id) => paths.get(id) });
  const title = published?.title || draft?.title || 'Without a title';
  const sections = [
    `<p>${escapeHtml(row.authors.join(', '))}. ${row.status.toLowerCase()}</p>`,
    published ? standfirst(published) + html(published) : '',
    draft ? `<h2>${published ? 'Changes that are not published' : 'Draft'}</h2>${standfirst(draft)}${html(draft)}` : '',
  ];
  return {
    name: addressOf(slugOf(title), row.shortId),
    title,
    at: row.publishedAt ?? row.createdAt,
    data: { ...facts, published: published && withPlainText(published), draft: draft && withPlainText(draft) },
    html: sections.join('\n'),
  };
}

function standfirst({ details }: Words): string {
  return typeof details.standfirst === 'string' && details.standfirst ? `<p><strong>${escapeHtml(details.standfirst)}</strong></p>` : '';
}

function withPlainText(words: Words) {
  return { ...words, plainText: plainText(words.body) };
}
