import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { markdownToRichText } from '@crossbench/schema/rich-text/from-html';
import { Injectable } from '@nestjs/common';
import { CreatePage, CreateSpace, PageRepository, PageVersions, type SpaceEditing, WatchPage, WatchSpace } from '../features/wiki/wiki.public.js';
import { addressOf } from '../platform/addresses.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { idFrom } from '../platform/ids.js';
import { DemoActors } from './demo-actors.js';
import { readDemo } from './demo-people.js';
import { DemoWikiTalk, type PageTalk } from './demo-wiki-talk.js';

interface WrittenVersion {
  readonly by: string;
  readonly at: string;
  readonly summary: string;
  /** Markdown. `page:<key>` leads to another page of the space, `missing:<title>` to one that is not there. */
  readonly text: string;
}

interface WrittenPage extends PageTalk {
  readonly key: string;
  readonly parent?: string;
  readonly title: string;
  readonly tags?: readonly string[];
  /** Together with what stands below it. */
  readonly watchedBy?: readonly string[];
  /** The first one made the page. */
  readonly versions: readonly WrittenVersion[];
}

/** A space as it stands in demo/wiki.json. */
interface WrittenSpace {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly editing: SpaceEditing;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly watchedBy: readonly string[];
  readonly pages: readonly WrittenPage[];
}

/** Spaces with their pages, written by several people. Call it once, in a unit of work. */
@Injectable()
export class DemoWiki {
  constructor(
    private readonly createSpace: CreateSpace,
    private readonly createPage: CreatePage,
    private readonly pages: PageRepository,
    private readonly versions: PageVersions,
    private readonly watchPage: WatchPage,
    private readonly watchSpace: WatchSpace,
    private readonly talk: DemoWikiTalk,
    private readonly actors: DemoActors,
    private readonly database: Database,
  ) {}

  async add(personId: (key: string) => string): Promise<void> {
    for (const space of readDemo<WrittenSpace[]>('wiki.json')) await this.addSpace(space, personId);
  }

  private async addSpace({ pages, ...space }: WrittenSpace, personId: (key: string) => string): Promise<void> {
    const id = idFrom(`demo space\n${space.key}`);
    const { name, description, editing } = space;
    const opened = await this.createSpace.run(await this.actors.of(personId(space.openedBy)), { id, name, description, readers: 'EVERYONE', editing });
    mustBe('WikiSpaceSaved', name, opened);
    await this.database.rows(sql`update wiki_space set created_at = ${space.openedAt}::timestamptz where id = ${id}`);
    for (const page of pages) await this.create(id, page, personId);
    const link = await this.linksIn(id, pages);
    for (const page of pages) await this.write(page, link, personId);
    for (const page of pages) await this.talk.add(idOf(page.key), page, personId);
    for (const by of space.watchedBy) await this.watchSpace.run(await this.actors.of(personId(by)), id);
    for (const { key, watchedBy = [] } of pages) {
      for (const by of watchedBy) await this.watchPage.run(await this.actors.of(personId(by)), { pageId: idOf(key), withBelow: true });
    }
  }

  /** Without a text, so that all can lead to each other. */
  private async create(spaceId: string, { key, parent, title, versions }: WrittenPage, personId: (key: string) => string): Promise<void> {
    const input = { id: idOf(key), spaceId, parentId: parent ? idOf(parent) : null, title };
    mustBe('WikiPageSaved', title, await this.createPage.run(await this.actors.of(personId(versions[0]?.by ?? '')), input));
  }

  private async linksIn(spaceId: string, pages: readonly WrittenPage[]): Promise<(href: string) => string> {
    const rows = await this.database.rows<{ id: string; slug: string; shortId: string; space: string }>(sql`
      select item.id, item.slug, item.short_id as "shortId", wiki_space.short_id as space
      from item join wiki_page on wiki_page.id = item.id join wiki_space on wiki_space.id = wiki_page.space_id where wiki_space.id = ${spaceId}`);
    return (href) => {
      const [kind, name = ''] = decodeURIComponent(href).split(':', 2);
      if (kind === 'missing') return `/wiki/new?space=${rows[0]?.space}&title=${encodeURIComponent(name)}`;
      const row = pages.some(({ key }) => key === name) && rows.find(({ id }) => id === idOf(name));
      if (!row) throw new Error(`The demo page "${name}" is linked to and not there`);
      return `/wiki/${addressOf(row.slug, row.shortId)}`;
    };
  }

  private async write({ key, title, tags = [], versions }: WrittenPage, link: (href: string) => string, personId: (key: string) => string): Promise<void> {
    const id = idOf(key);
    for (const { by, summary, text } of versions) {
      const page = await this.pages.findForSystem(id);
      if (!page) throw new Error(`The demo page "${title}" is not there`);
      const content = { ...(await this.versions.contentOf(page)), tags, body: bodyOf(title, text, link) };
      await this.versions.add(page, { content, summary, authorId: personId(by), actor: { personId: personId(by) } });
    }
    await this.date(id, versions);
  }

  /** The empty version with which each began goes with the first text. */
  private async date(id: string, versions: readonly WrittenVersion[]): Promise<void> {
    await this.database.rows(sql`delete from item_revision where item_id = ${id} and number = 1`);
    // In two steps: numbers are unique while they change.
    await this.database.rows(sql`update item_revision set number = -number where item_id = ${id}`);
    await this.database.rows(sql`update item_revision set number = -number - 1 where item_id = ${id}`);
    for (const [index, { at }] of versions.entries()) {
      await this.database.rows(sql`update item_revision set created_at = ${at}::timestamptz where item_id = ${id} and number = ${index + 1}`);
    }
    const [first, last] = [versions[0]?.at ?? '', versions.at(-1)?.at ?? ''];
    await this.database.rows(sql`
      update item set revision_number = revision_number - 1, created_at = ${first}::timestamptz, published_at = ${first}::timestamptz,
        edited_at = ${versions.length > 1 ? last : null}::timestamptz, updated_at = ${last}::timestamptz, last_activity_at = ${last}::timestamptz where id = ${id}`);
  }
}

const idOf = (key: string): string => idFrom(`demo page\n${key}`);

function bodyOf(title: string, markdown: string, link: (href: string) => string): RichTextDocument {
  const prepared = markdown.replace(/\]\(((?:page|missing):[^)]+)\)/g, (_, href: string) => `](${link(href)})`);
  const read = markdownToRichText(prepared);
  if (!read.ok) throw new Error(`The demo page "${title}" cannot be read: ${read.problems.join(' ')}`);
  return read.document;
}

function mustBe(type: string, title: string, outcome: { readonly type: string }): void {
  if (outcome.type !== type) throw new Error(`The demo page "${title}" cannot be made: ${JSON.stringify(outcome)}`);
}
