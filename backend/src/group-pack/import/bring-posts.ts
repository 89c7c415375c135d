import { Injectable } from '@nestjs/common';
import { AddImportedPosts, ImportedPosts, type NewImportedPost, Post, SettleImportedPosts } from '../../features/blogs/blogs.public.js';
import { type ImportedComment, ImportComments } from '../../features/comments/comments.public.js';
import { AttachStored, itemPath, shortIdOfPath } from '../../features/content/content.public.js';
import { withHrefs } from '../../importing/text/with-hrefs.js';
import { slugOf } from '../../platform/addresses.js';
import { idFrom, newId, newShortId } from '../../platform/ids.js';
import { withAttachments, withMentions } from '../format/map-texts.js';
import { read } from './check-pack.js';
import type { CheckedPack, CheckedPost } from './checked-pack.js';
import type { KeptFile } from './keep-pack-files.js';
import { type ReadPost, readPost } from './read-documents.js';

/** Each may be a megabyte, and have thousands of comments. */
const postsAtOnce = 10;

export interface Arrival {
  readonly pack: CheckedPack;
  readonly groupId: string;
  readonly files: ReadonlyMap<string, KeptFile>;
  /** People of this site, by what stands for them in the pack. */
  readonly people: ReadonlyMap<string, string>;
  readonly progress: (part: number) => Promise<void>;
}

interface NewAddress {
  readonly id: string;
  readonly shortId: string;
  readonly path: string;
}

/** Brings the posts of a pack into a group that is here, with their files and comments. Call it inside a unit of work. */
@Injectable()
export class BringPosts {
  constructor(
    private readonly addPosts: AddImportedPosts,
    private readonly settlePosts: SettleImportedPosts,
    private readonly importedPosts: ImportedPosts,
    private readonly attach: AttachStored,
    private readonly comments: ImportComments,
  ) {}

  /** Answers the ids that posts have here, by their ids in the pack. */
  async run(arrival: Arrival): Promise<Map<string, string>> {
    const { pack, progress } = arrival;
    const addresses = new Map(pack.posts.map((post): [string, NewAddress] => [post.id, newAddress(post)]));
    const byShortId = new Map(pack.posts.map(({ id, shortId }) => [shortId, addresses.get(id)?.path ?? '']));
    for (let start = 0; start < pack.posts.length; start += postsAtOnce) {
      const posts = pack.posts.slice(start, start + postsAtOnce);
      const read = await Promise.all(posts.map((post) => this.read(pack, post)));
      await this.bring(read, arrival, addresses, byShortId);
      await progress(start / pack.posts.length);
    }
    const ids = new Map([...addresses].map(([packId, { id }]) => [packId, id]));
    // When all are there: what links to a later post was written before that one was.
    await this.importedPosts.linkAgain([...ids.values()]);
    return ids;
  }

  private async read({ zip, people }: CheckedPack, { path }: CheckedPost): Promise<ReadPost> {
    return readPost(await read(zip, path), path, people);
  }

  private async bring(posts: readonly ReadPost[], arrival: Arrival, addresses: ReadonlyMap<string, NewAddress>, byShortId: ReadonlyMap<string, string>): Promise<void> {
    const { groupId, people } = arrival;
    const attached = new Map(posts.flatMap(({ files }) => files.flatMap(({ id }): [string, string][] => (arrival.files.has(id) ? [[id, newId()]] : []))));
    const ready = posts.map((post) => ({ post, facts: this.factsOf(post, arrival, attached, addresses, byShortId) }));
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
    await this.comments.run(ready.flatMap(({ post, facts }) => post.comments.map((comment): ImportedComment => ({
      id: commentId(groupId, comment.id),
      itemId: facts.id,
      parentId: comment.parent && commentId(groupId, comment.parent),
      // Of what was taken back nobody is shown as the author.
      authorId: comment.author === null ? facts.authorIds[0] ?? '' : idOf(people, comment.author),
      body: comment.text,
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
      deletedAt: comment.author === null ? comment.createdAt : null,
    }))));
  }

  private factsOf(
    post: ReadPost,
    { pack, groupId, people }: Arrival,
    attached: ReadonlyMap<string, string>,
    addresses: ReadonlyMap<string, NewAddress>,
    byShortId: ReadonlyMap<string, string>,
  ): NewImportedPost {
    const address = addresses.get(post.id);
    if (!address) throw new Error('A post of the pack has no address');
    const { department = null } = pack.people.get(post.authors[0] ?? '') ?? {};
    const coverId = post.cover && attached.get(post.cover.file);
    const linked = withHrefs(post.body, (href) => hrefHere(href, byShortId, pack.manifest.origin.site));
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
      body: withMentions(withAttachments(linked, (id) => attached.get(id.toLowerCase())), (id) => people.get(id.toLowerCase())),
    };
  }
}

function newAddress({ title }: CheckedPost): NewAddress {
  const shortId = newShortId();
  return { id: newId(), shortId, path: itemPath({ kind: Post.kind, slug: slugOf(title), shortId }) };
}

/** Links among the posts lead to where they are now; others within the old site lead there. */
function hrefHere(href: string, byShortId: ReadonlyMap<string, string>, site: string): string {
  const within = href.startsWith(`${site}/`) ? href.slice(site.length) : href;
  if (!within.startsWith('/') || within.startsWith('//')) return href;
  return byShortId.get(shortIdOfPath(within) ?? '') ?? `${site}${within}`;
}

/** The same comment has the same id whenever it comes into this group. */
function commentId(groupId: string, id: string): string {
  return idFrom(`${groupId}/comments/${id}`);
}

function idOf(people: ReadonlyMap<string, string>, packId: string): string {
  const id = people.get(packId);
  if (id === undefined) throw new Error('Somebody who wrote in the pack is not here');
  return id;
}
