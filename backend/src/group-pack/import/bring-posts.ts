import { Injectable } from '@nestjs/common';
import { AddImportedPosts, type NewImportedPost, SettleImportedPosts } from '../../features/blogs/blogs.public.js';
import { ImportComments } from '../../features/comments/comments.public.js';
import { AttachStored, LinksAgain } from '../../features/content/content.public.js';
import { newId } from '../../platform/ids.js';
import { type Arrival, bodyHere, commentsHere, idOf } from './arrival.js';
import type { CheckedPack, CheckedPost } from './checked-pack.js';
import { read } from './read-document.js';
import { type ReadPost, readPost } from './read-documents.js';

/** Each may be a megabyte, and have thousands of comments. */
const postsAtOnce = 10;

/** Brings the posts of a pack into a group that is here, with their files and comments. Call it inside a unit of work. */
@Injectable()
export class BringPosts {
  constructor(
    private readonly addPosts: AddImportedPosts,
    private readonly settlePosts: SettleImportedPosts,
    private readonly linksAgain: LinksAgain,
    private readonly attach: AttachStored,
    private readonly comments: ImportComments,
  ) {}

  /** Answers the ids that posts have here, by their ids in the pack. */
  async run(arrival: Arrival): Promise<Map<string, string>> {
    const { pack, progress, addresses } = arrival;
    for (let start = 0; start < pack.posts.length; start += postsAtOnce) {
      const posts = pack.posts.slice(start, start + postsAtOnce);
      const read = await Promise.all(posts.map((post) => this.read(pack, post)));
      await this.bring(read, arrival);
      await progress(start / pack.posts.length);
    }
    const ids = new Map(pack.posts.map(({ id }) => [id, addresses.get(id)?.id ?? '']));
    // When all are there: what links to a later post was written before that one was.
    await this.linksAgain.run([...ids.values()]);
    return ids;
  }

  private async read({ zip, people }: CheckedPack, { path }: CheckedPost): Promise<ReadPost> {
    return readPost(await read(zip, path), path, people);
  }

  private async bring(posts: readonly ReadPost[], arrival: Arrival): Promise<void> {
    const attached = new Map(posts.flatMap(({ files }) => files.flatMap(({ id }): [string, string][] => (arrival.files.has(id) ? [[id, newId()]] : []))));
    const ready = posts.map((post) => ({ post, facts: this.factsOf(post, arrival, attached) }));
    await this.addPosts.run(ready.map(({ facts }) => facts));
    for (const { post, facts } of ready) {
      for (const { id, kind, name, description } of post.files) {
        const kept = arrival.files.get(id);
        const attachmentId = attached.get(id);
        if (kept && attachmentId) await this.attach.forSystem(facts.id, { ...kept, id: attachmentId, kind, name, description });
      }
    }
    await this.settlePosts.run(ready.map(({ post, facts }) => ({
      id: facts.id, cover: facts.cover ?? null, isArchived: post.status === 'ARCHIVED', editedAt: post.editedAt, commentsClosed: post.commentsClosed,
    })));
    await this.comments.run(ready.flatMap(({ post, facts }) => commentsHere(post.comments, arrival, { id: facts.id, authorId: facts.authorIds[0] ?? '' })));
  }

  private factsOf(post: ReadPost, { pack, groupId, people, addresses, byShortId }: Arrival, attached: ReadonlyMap<string, string>): NewImportedPost {
    const address = addresses.get(post.id);
    if (!address) throw new Error('A post of the pack has no address');
    const { department = null } = pack.people.get(post.authors[0] ?? '') ?? {};
    const coverId = post.cover && attached.get(post.cover.file);
    return {
      id: address.id,
      shortId: address.shortId,
      sourceId: `pack/${groupId}/${post.id}`,
      groupId,
      title: post.title,
      authorIds: post.authors.map((author) => idOf(people, author)),
      departmentId: pack.departments.get(department?.toLowerCase() ?? '') ?? null,
      publishedAt: post.publishedAt,
      tags: post.tags,
      standfirst: post.introduction,
      markingId: post.marking.id,
      intendedReaders: post.readers === 'ALL' ? 'EVERYONE' : 'GROUP',
      cover: post.cover && coverId ? { attachmentId: coverId, description: post.cover.description, decorative: post.cover.decorative } : null,
      body: bodyHere(post.body, { pack, people, byShortId }, attached),
    };
  }
}
