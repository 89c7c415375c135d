import { randomUUID } from 'node:crypto';
import type { TestApp } from '../../../testing/test-app.js';
import { AddComment } from '../actions/add-comment.js';

/** A comment of this person, or an answer to another one. */
export async function givenComment(
  app: TestApp,
  author: { id: string },
  { itemId, parentId, text = 'Well said.' }: { itemId: string; parentId?: string; text?: string },
): Promise<{ id: string }> {
  const id = randomUUID();
  const outcome = await app.get(AddComment).run(await app.actor(author), { id, itemId, parentId, text });
  if (outcome.type !== 'CommentAdded') throw new Error(JSON.stringify(outcome));
  return { id };
}
