import { newBlockId, type RichTextDocument } from '@crossbench/schema/rich-text';
import sharp from 'sharp';
import { PinPost } from '../../features/blogs/actions/pin-post.js';
import { blogOfGroup } from '../../features/blogs/blog-places.js';
import { PublishPost, SaveDraft } from '../../features/blogs/blogs.public.js';
import { draftInput, givenPost, textOf } from '../../features/blogs/testing/post.factory.js';
import { DeleteComment } from '../../features/comments/actions/delete-comment.js';
import { givenComment } from '../../features/comments/testing/comment.factory.js';
import { sendUpload } from '../../features/content/testing/send-upload.js';
import { pdfFile } from '../../features/files/testing/sample-files.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import type { TestPerson } from '../../testing/people.factory.js';
import type { TestApp } from '../../testing/test-app.js';

const pdfSample = pdfFile('Ferries');

export interface FillingPeople {
  readonly owner: TestPerson;
  readonly moderator: TestPerson;
  readonly member: TestPerson;
}

export interface FilledGroup {
  readonly firstId: string;
  readonly secondId: string;
  readonly archivedId: string;
  /** Words that stand in the group or were said by its members, and do not go out with it. */
  readonly secrets: readonly string[];
}

/** Writes in a group all that can stand there: for members only where it is closed. */
export async function givenFilledGroup(app: TestApp, groupId: string, { owner, moderator, member }: FillingPeople, markingId = 'official'): Promise<FilledGroup> {
  const database = app.get(Database);
  await database.rows(sql`delete from rate_limit`);
  const group = await database.row<{ kind: string }>(sql`select kind from people_group where id = ${groupId}`);
  const audience = group?.kind === 'OPEN' ? 'EVERYONE' as const : 'GROUP' as const;
  const blogId = blogOfGroup(groupId).id;
  const firstId = await givenIllustratedPost(app, member, { blogId, audience });
  const link = { type: 'text', text: 'the first', marks: [{ type: 'link', attrs: { href: await pathOf(app, firstId) } }] };
  const mention = { type: 'mention', attrs: { personId: member.id, name: member.name } };
  const second = await givenPost(app, owner, { blogId, audience: 'GROUP', title: 'Second steps', body: paragraph([{ type: 'text', text: 'After ' }, link, { type: 'text', text: ' by ' }, mention]), markingId, tags: ['Ferries', 'Piers'] });
  const old = await givenPost(app, owner, { blogId, audience, title: 'Old plans', status: 'archived' });
  await app.get(PinPost).pin(await app.actor(owner), second.id);

  const said = await givenComment(app, moderator, { itemId: firstId, text: 'Well <done>' });
  await givenComment(app, member, { itemId: firstId, parentId: said.id, text: 'Thank you' });
  const gone = await givenComment(app, moderator, { itemId: firstId, text: 'secret: taken back' });
  await givenComment(app, owner, { itemId: firstId, parentId: gone.id, text: 'I had seen that' });
  await app.get(DeleteComment).run(await app.actor(moderator), gone.id);
  const hidden = await givenComment(app, moderator, { itemId: second.id, text: 'secret: hidden comment' });
  await database.rows(sql`update comment set hidden_at = now() where id = ${hidden.id}`);
  await database.rows(sql`update item set comment_count = 0 where id = ${second.id}`);

  await givenPost(app, member, { blogId, audience, title: 'secret: a draft', status: 'draft' });
  await givenPost(app, member, { blogId, audience, title: 'secret: withdrawn', status: 'withdrawn' });
  const bad = await givenPost(app, member, { blogId, audience, title: 'secret: hidden post' });
  await database.rows(sql`update item set hidden_at = now(), audience_id = (select id from audience where readers = '{}' limit 1) where id = ${bad.id}`);
  await givenPost(app, member, { title: 'secret: elsewhere' });
  return {
    firstId, secondId: second.id, archivedId: old.id,
    secrets: ['secret: taken back', 'secret: hidden comment', 'secret: a draft', 'secret: withdrawn', 'secret: hidden post', 'secret: elsewhere', 'secret: not yet'],
  };
}

async function givenIllustratedPost(app: TestApp, author: TestPerson, place: { blogId: string; audience: 'EVERYONE' | 'GROUP' }): Promise<string> {
  const { id } = await givenPost(app, author, { ...place, title: 'First <steps>', status: 'draft' });
  const client = await app.as(author);
  const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#123456' } }).png().toBuffer();
  const sent = await client.fetch(`/files/images?item=${id}&name=chart.png`, { method: 'POST', body: Uint8Array.from(png) });
  const picture = ((await sent.json()) as { id: string }).id;
  const file = await sendUpload(client, { item: id, name: 'report.pdf', body: pdfSample });
  const body: RichTextDocument = {
    type: 'doc',
    content: [
      ...textOf('Walk <carefully>.').content,
      { type: 'image', attrs: { id: newBlockId(), attachmentId: picture, alt: 'A chart', caption: '', width: 40, height: 20, decorative: false } },
      { type: 'fileCard', attrs: { id: newBlockId(), attachmentId: file.id, name: 'report.pdf', size: pdfSample.length, mediaType: 'application/pdf' } },
    ],
  };
  const cover = { attachmentId: picture, description: 'A chart on a wall', decorative: false };
  const draft = draftInput({ ...place, title: 'First <steps>', body, tags: ['Ferries'], cover });
  const saved = await app.get(SaveDraft).run(await app.actor(author), { postId: id, baseVersion: 1, draft });
  if (saved.type !== 'DraftSaved') throw new Error(JSON.stringify(saved));
  const actor = await app.actor(author);
  const published = await app.get(PublishPost).run(actor, { postId: id, draftVersion: 2 });
  if (published.type !== 'PostPublished') throw new Error(JSON.stringify(published));
  await app.get(SaveDraft).run(actor, { postId: id, baseVersion: 2, draft: { ...draft, standfirst: 'secret: not yet' } });
  return id;
}

function paragraph(content: RichTextDocument['content']): RichTextDocument {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newBlockId() }, content }] };
}

async function pathOf(app: TestApp, id: string): Promise<string> {
  const row = await app.get(Database).row<{ path: string }>(sql`select '/posts/' || slug || '-' || short_id as path from item where id = ${id}`);
  return row?.path ?? '';
}
