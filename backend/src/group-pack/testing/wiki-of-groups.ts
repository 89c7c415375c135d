import { CommentPassageQueries } from '../../features/comments/comments.public.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import type { TestApp } from '../../testing/test-app.js';

export interface WikiPageFacts extends Record<string, unknown> {
  readonly space: string;
  readonly title: string;
  readonly depth: number;
}

/** All that a site knows of the spaces of its groups and their pages, with names in place of what is another on every site. */
export async function wikiOf(app: TestApp): Promise<WikiPageFacts[]> {
  const rows = await app.get(Database).rows<WikiPageFacts & { id: string }>(sql`
    with recursive tree as (
      select page.id, array[lpad(page.position::text, 12, '0') || page.id] as place, 0 as depth from wiki_page page where parent_id is null and deleted_at is null
      union all
      select page.id, tree.place || (lpad(page.position::text, 12, '0') || page.id), depth + 1 from tree join wiki_page page on page.parent_id = tree.id)
    select item.id, people_group.name as group, wiki_space.name as space, wiki_space.description, wiki_space.intended_readers as readers, editing, wiki_space.review_months as every,
      depth, item.title, item.status, wiki_page.review_months as months, reviewed_at as reviewed, changing_since as changing,
      item.comment_count as "commentCount", item.published_at as published, item.edited_at as edited,
      (select name from person where person.id = item.author_id) as creator,
      (select name from person where person.id = item.owner_person_id) as owner,
      (select title from position where position.id = item.owner_position_id) as position,
      array(select name from item_tag join tag on tag.id = tag_id where item_id = item.id order by item_tag.position) as tags,
      (select json_agg(json_build_object('number', number, 'title', title, 'body', body, 'tags', tags, 'marking', marking_id, 'summary', summary,
          'restored', restored_from, 'at', created_at, 'by', (select name from person where person.id = author_id),
          'with', array(select person.name from item_revision_contributor other join person on person.id = other.person_id
            where other.item_id = item.id and other.number = revision.number order by person.name)) order by number)
        from item_revision revision where item_id = item.id) as versions,
      (select json_agg(json_build_object('answer', answer, 'note', note, 'at', at, 'by', (select name from person where person.id = person_id)) order by at, answer)
        from page_review where page_id = item.id) as reviews,
      (select json_agg(json_build_object('text', comment.body, 'by', (select name from person where person.id = author_id), 'at', created_at, 'edited', edited_at,
          'deleted', deleted_at is not null, 'answers', (select body from comment said where said.id = comment.parent_id), 'settled', resolved_at,
          'settledBy', (select name from person where person.id = resolved_by), 'quote', quote, 'version', version, 'before', before, 'after', after,
          'unique', is_unique, 'start', start_offset, 'end', end_offset) order by created_at, comment.body)
        from comment left join comment_passage on comment_id = comment.id where item_id = item.id) as comments,
      array(select path from wiki_old_address where page_id = item.id) as addresses,
      array(select encode(file.sha256, 'hex') from attachment join file on file.id = attachment.file_id where item_id = item.id) as files
    from tree join item using (id) join wiki_page using (id) join wiki_space on wiki_space.id = wiki_page.space_id
      join people_group on people_group.id = wiki_space.group_id
    where item.hidden_at is null order by people_group.name, wiki_space.name, place`);
  const facts: WikiPageFacts[] = [];
  for (const { id, ...row } of rows) {
    const passages = [...(await app.get(CommentPassageQueries).ofItemForSystem(id)).values()].map(({ quote, now }) => ({ quote, now }));
    facts.push({ ...row, passages: passages.sort((one, other) => one.quote.localeCompare(other.quote)) });
  }
  return facts;
}

/** The same without ids and with the addresses of the site as if it were another. */
export function withoutIds(facts: readonly WikiPageFacts[], names: Readonly<Record<string, string>> = {}): unknown {
  let text = JSON.stringify(facts).replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'id').replace(/-[0-9a-z]{10}(?=["#])/g, '');
  for (const [name, other] of Object.entries(names)) text = text.replaceAll(name, other);
  return JSON.parse(text);
}
