import { stat } from 'node:fs/promises';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { CreatePost, PublishPost, SaveDraft, blogOfGroup } from '../features/blogs/blogs.public.js';
import { AttachFile } from '../features/content/content.public.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { newId } from '../platform/ids.js';
import { DemoActors } from './demo-actors.js';
import { demoFolder } from './demo-people.js';

/** A post of a group in demo/groups.json. */
export interface WrittenGroupPost {
  readonly key: string;
  readonly author: string;
  readonly title: string;
  readonly standfirst: string;
  readonly publishedAt: string;
  readonly audience: 'EVERYONE' | 'GROUP';
  readonly tags: readonly string[];
  readonly paragraphs: readonly string[];
  /** Shown below the text: the name of a file of comma-separated values in demo/files. */
  readonly file?: string;
}

const markingId = 'official';

/** Writes and publishes in groups as members do, and says of it when it was. */
@Injectable()
export class DemoGroupPosts {
  constructor(
    private readonly createPost: CreatePost,
    private readonly saveDraft: SaveDraft,
    private readonly publishPost: PublishPost,
    private readonly attachFile: AttachFile,
    private readonly actors: DemoActors,
    private readonly database: Database,
  ) {}

  /** Answers the id of the post. */
  async publish(groupId: string, post: WrittenGroupPost, authorId: string): Promise<string> {
    const { title, standfirst, tags, audience, file } = post;
    const id = newId();
    const draft = { title, standfirst, tags, markingId, audience, blogId: blogOfGroup(groupId).id, body: bodyOf(post) };
    mustBe('DraftSaved', title, await this.createPost.run(await this.actors.of(authorId), { id, draft }));
    if (file) {
      const path = `${demoFolder}/files/${file}`;
      const attachmentId = (await this.attachFile.forSystem(id, path)).split('/').at(-1) ?? '';
      const card = { type: 'fileCard', attrs: { id: `${post.key}-file`.slice(0, 12), attachmentId, name: file, size: (await stat(path)).size, mediaType: 'text/csv' } };
      const withFile = { ...draft, body: { ...draft.body, content: [...(draft.body.content ?? []), card] } };
      mustBe('DraftSaved', title, await this.saveDraft.run(await this.actors.of(authorId), { postId: id, baseVersion: 1, draft: withFile }));
    }
    const draftVersion = file ? 2 : 1;
    mustBe('PostPublished', title, await this.publishPost.run(await this.actors.of(authorId), { postId: id, draftVersion }));
    await this.date(id, post.publishedAt, authorId);
    return id;
  }

  private async date(id: string, at: string, authorId: string): Promise<void> {
    await this.database.rows(sql`
      update item set created_at = ${at}::timestamptz, updated_at = ${at}::timestamptz, published_at = ${at}::timestamptz,
        last_activity_at = ${at}::timestamptz where id = ${id}`);
    await this.database.rows(sql`update attachment set created_at = ${at}::timestamptz where item_id = ${id}`);
    await this.database.rows(sql`
      update attachment_version set created_at = ${at}::timestamptz, uploaded_by = ${authorId}
      where attachment_id in (select id from attachment where item_id = ${id})`);
    await this.database.rows(sql`update item_revision set created_at = ${at}::timestamptz where item_id = ${id}`);
  }
}

function bodyOf({ key, paragraphs }: WrittenGroupPost): RichTextDocument {
  const content = paragraphs.map((text, index) => ({
    type: 'paragraph', attrs: { id: `${key.slice(0, 8)}-${index + 1}` }, content: [{ type: 'text', text }],
  }));
  return { type: 'doc', content };
}

function mustBe(type: string, title: string, outcome: { readonly type: string }): void {
  if (outcome.type !== type) throw new Error(`The demo post "${title}" cannot be published: ${JSON.stringify(outcome)}`);
}
