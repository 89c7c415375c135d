import { PublishPost, SaveDraft } from '../../../../features/blogs/blogs.public.js';
import { blogOfGroup, ownBlogOf } from '../../../../features/blogs/blog-places.js';
import { draftInput, fileText, textOf } from '../../../../features/blogs/testing/post.factory.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type Person, type Post, definitionOf } from '../model.js';
import type { World } from '../world.js';

/** Makes it stand where the model says, for whom the model says, as its author who is asked about those who gain or lose sight of it. */
export async function publish(world: World, post: Post, author: Person): Promise<void> {
  const actor = await world.app.actor(author);
  const blogId = post.group ? blogOfGroup(post.group.id).id : ownBlogOf(author.id).id;
  const body = { ...fileText(post.fileId, 'notes.txt'), content: [...fileText(post.fileId, 'notes.txt').content, ...textOf(`${post.word}, ${definitionOf(post)}`).content] };
  const draft = draftInput({ title: `About ${post.word}`, tags: [post.tag], audience: post.audience, blogId, body });
  const saved = await world.app.get(SaveDraft).run(actor, { postId: post.id, baseVersion: await draftVersionOf(world, post), draft });
  if (saved.type !== 'DraftSaved') throw new Error(JSON.stringify(saved));
  const draftVersion = await draftVersionOf(world, post);
  let outcome = await world.app.get(PublishPost).run(actor, { postId: post.id, draftVersion });
  if (outcome.type === 'WarningsToAccept') {
    const acceptedWarnings = outcome.warnings.map(({ key }) => key);
    outcome = await world.app.get(PublishPost).run(actor, { postId: post.id, draftVersion, acceptedWarnings });
  }
  if (outcome.type !== 'PostPublished') throw new Error(JSON.stringify(outcome));
  post.publishers.add(author);
  post.departmentId ??= author.departmentId;
  post.status = 'PUBLISHED';
}

export async function draftVersionOf(world: World, post: Post): Promise<number> {
  const row = await world.app.get(Database).row<{ version: number }>(sql`select version from item_draft where item_id = ${post.id}`);
  return row?.version ?? 1;
}
