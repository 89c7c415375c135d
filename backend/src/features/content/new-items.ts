import { RENDERER_VERSION, outlineOf, plainText, readingMinutes } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Audiences } from '../../platform/access/audiences.js';
import { slugOf } from '../../platform/addresses.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { GroupRepository, readersOfGroup } from '../groups/groups.public.js';
import { TagRepository, distinctTags, foldTag } from '../tags/tags.public.js';
import { type ItemContent, excerptFor } from './item-content.js';
import { ItemLinks } from './item-links.js';
import { ItemMentions } from './item-mentions.js';
import { readersOf } from './item.policy.js';
import { htmlOf } from './revisions.js';

/** An item that was published elsewhere. */
export interface NewItem {
  readonly id: string;
  readonly shortId: string;
  readonly sourceId: string;
  readonly authorIds: readonly string[];
  readonly departmentId: string | null;
  /** The group in which it stands. */
  readonly groupId?: string | null;
  readonly publishedAt: Date;
  readonly content: ItemContent;
  /** The author's own introduction, shown in lists; may be empty. */
  readonly introduction: string;
}

/**
 * Adds many published items at once, each with its first revision: an import of thousands takes a few statements a batch
 * instead of a dozen an item. What only their kind has is the caller's to add. Call it inside a unit of work.
 */
@Injectable()
export class NewItems {
  constructor(
    private readonly database: Database,
    private readonly audiences: Audiences,
    private readonly groups: GroupRepository,
    private readonly tags: TagRepository,
    private readonly links: ItemLinks,
    private readonly mentions: ItemMentions,
    private readonly clock: Clock,
  ) {}

  async add(kind: string, items: readonly NewItem[]): Promise<void> {
    await this.addItems(kind, items);
    await this.addAuthors(items);
    await this.addRevisions(kind, items);
    await this.addTags(items);
    const texts = items.map(({ id, content }) => ({ id, body: content.body }));
    await this.links.set(texts);
    await this.mentions.set(texts);
  }

  private async addItems(kind: string, items: readonly NewItem[]): Promise<void> {
    const addressed = await this.address(items);
    const now = this.clock.now();
    const rows = items.map(({ content, introduction, authorIds, ...item }, index) => ({
      id: item.id,
      short_id: item.shortId,
      source_id: item.sourceId,
      title: content.title,
      slug: slugOf(content.title),
      excerpt: excerptFor(introduction, content.body),
      ...addressed[index],
      group_id: item.groupId ?? null,
      department_id: item.departmentId,
      author_id: authorIds[0],
      marking_id: content.markingId,
      reading_minutes: readingMinutes(content.body),
      published_at: item.publishedAt,
    }));
    await this.database.rows(sql`
      insert into item (id, kind, short_id, source_id, title, slug, excerpt, audience_id, intended_readers, department_id, group_id, author_id,
        marking_id, reading_minutes, status, revision_number, imported_revision, created_at, published_at, updated_at, last_activity_at)
      select id, ${kind}, short_id, source_id, title, slug, excerpt, audience_id, intended_readers, department_id, group_id, author_id,
        marking_id, reading_minutes, 'PUBLISHED', 1, 1, ${now}, published_at, ${now}, published_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as item (id uuid, short_id text, source_id text, title text, slug text,
        excerpt text, audience_id int, intended_readers text, department_id uuid, group_id uuid, author_id uuid, marking_id text, reading_minutes int,
        published_at timestamptz)`);
  }

  /** The audience of each. In a group that is not open everything is for its members only. */
  private async address(items: readonly NewItem[]): Promise<{ audience_id: number; intended_readers: string }[]> {
    const held = await this.groups.hold([...new Set(items.flatMap(({ groupId }) => groupId ?? []))]);
    const groups = new Map(held.map((group) => [group.id, group]));
    const known = new Map<string, number>();
    const addressed: { audience_id: number; intended_readers: string }[] = [];
    for (const { content, departmentId, groupId, authorIds } of items) {
      const group = groups.get(groupId ?? '');
      const isClosed = group !== undefined && group.kind !== 'OPEN';
      const intendedReaders = isClosed && content.intendedReaders === 'EVERYONE' ? 'GROUP' : content.intendedReaders;
      const readers = readersOf({ status: 'PUBLISHED', intendedReaders, departmentId, groupId, authorIds }, group && readersOfGroup(group));
      const key = readers.join();
      const id = known.get(key) ?? (await this.audiences.intern(readers));
      known.set(key, id);
      addressed.push({ audience_id: id, intended_readers: intendedReaders });
    }
    return addressed;
  }

  private async addAuthors(items: readonly NewItem[]): Promise<void> {
    const rows = items.flatMap(({ id, authorIds }) => authorIds.map((personId, index) => ({ id, personId, position: index + 1 })));
    await this.database.rows(sql`
      insert into item_author (item_id, person_id, position)
      select * from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ personId }) => personId)}::uuid[],
        ${rows.map(({ position }) => position)}::int[])`);
  }

  private async addRevisions(kind: string, items: readonly NewItem[]): Promise<void> {
    const texts = (of: (content: ItemContent) => string): string[] => items.map(({ content }) => of(content));
    const facts = items.map(({ id, authorIds, content }) => ({
      item_id: id, author_id: authorIds[0], title: content.title, tags: content.tags, marking_id: content.markingId, details: content.details,
    }));
    await this.database.rows(sql`
      insert into item_revision (item_id, number, title, body, plain_text, html, outline, renderer_version, tags, marking_id, details,
        summary, author_id, created_at)
      select (fact ->> 'item_id')::uuid, 1, fact ->> 'title', body::jsonb, plain_text, html, outline::jsonb, ${RENDERER_VERSION},
        array(select jsonb_array_elements_text(fact -> 'tags')), fact ->> 'marking_id', fact -> 'details', '', (fact ->> 'author_id')::uuid,
        ${this.clock.now()}
      from unnest(${facts.map((fact) => JSON.stringify(fact))}::jsonb[], ${texts(({ body }) => JSON.stringify(body))}::text[],
        ${texts(({ body }) => plainText(body))}::text[], ${texts(({ body }) => htmlOf(body, kind))}::text[],
        ${texts(({ body }) => JSON.stringify(outlineOf(body)))}::text[]) as revision (fact, body, plain_text, html, outline)`);
  }

  private async addTags(items: readonly NewItem[]): Promise<void> {
    const names = distinctTags(items.flatMap(({ content }) => content.tags));
    const found = await this.tags.findOrCreate(names);
    const tags = new Map(names.map((name, index) => [foldTag(name), found[index]?.id]));
    const rows = items.flatMap(({ id, content }) =>
      [...new Set(content.tags.flatMap((name) => tags.get(foldTag(name)) ?? []))].map((tagId, index) => ({ id, tagId, position: index + 1 })),
    );
    await this.database.rows(sql`
      insert into item_tag (item_id, tag_id, position)
      select * from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ tagId }) => tagId)}::uuid[],
        ${rows.map(({ position }) => position)}::int[])`);
  }
}
