import { randomUUID } from 'node:crypto';
import { type RichTextDocument, newBlockId } from '@crossbench/schema/rich-text';
import type { TestApp } from '../../../testing/test-app.js';
import type { AudienceChoice } from '../../content/content.public.js';
import { ChangeStatus } from '../actions/change-status.js';
import { CreatePost } from '../actions/create-post.js';
import { PublishPost } from '../actions/publish-post.js';
import type { PostDraftInput } from '../post-drafts.js';

/** A text of these paragraphs. */
export function textOf(...paragraphs: string[]): RichTextDocument {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', attrs: { id: newBlockId() }, content: [{ type: 'text', text }] })),
  };
}

/** A text with one picture. */
export function pictureText(attachmentId: string, attrs: { alt?: string; decorative?: boolean } = {}): RichTextDocument {
  const picture = { id: newBlockId(), attachmentId, alt: '', caption: '', width: 20, height: 10, decorative: false, ...attrs };
  return { type: 'doc', content: [{ type: 'image', attrs: picture }] };
}

/** A text with a paragraph and one file. */
export function fileText(attachmentId: string, name = 'report.pdf'): RichTextDocument {
  const card = { id: newBlockId(), attachmentId, name, size: 100, mediaType: 'application/pdf' };
  return { type: 'doc', content: [...textOf('Read the report.').content, { type: 'fileCard', attrs: card }] };
}

/** What an editor sends. */
export function draftInput(changes: Partial<PostDraftInput> = {}): PostDraftInput {
  return {
    title: 'What we learnt from queues',
    standfirst: 'Three things that surprised us.',
    body: textOf('People wait in line when they trust the line.'),
    tags: ['Research'],
    markingId: 'official',
    audience: 'EVERYONE',
    ...changes,
  };
}

export interface TestPost {
  readonly id: string;
  readonly path: string;
}

export type TestPostStatus = 'draft' | 'published' | 'archived' | 'withdrawn';

/** A post of this person, brought to its status by the same actions that people use. */
export async function givenPost(
  app: TestApp,
  author: { id: string },
  { status = 'published', audience = 'EVERYONE', ...draft }: Partial<PostDraftInput> & { status?: TestPostStatus; audience?: AudienceChoice } = {},
): Promise<TestPost> {
  const id = randomUUID();
  const created = await app.get(CreatePost).run(await app.actor(author), { id, draft: draftInput({ ...draft, audience }) });
  if (created.type !== 'DraftSaved') throw new Error(JSON.stringify(created.problems));
  const actor = await app.actor(author);
  if (status !== 'draft') {
    const published = await app.get(PublishPost).run(actor, { postId: id, draftVersion: 1 });
    if (published.type !== 'PostPublished') throw new Error(JSON.stringify(published));
  }
  if (status === 'archived') await app.get(ChangeStatus).archive(await app.actor(author), id);
  if (status === 'withdrawn') await app.get(ChangeStatus).withdraw(await app.actor(author), id);
  return { id, path: created.post.slug ? `/posts/${created.post.slug}-${created.post.shortId}` : `/posts/${created.post.shortId}` };
}
