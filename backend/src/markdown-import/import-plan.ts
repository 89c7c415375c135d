import { slugOf } from '../platform/addresses.js';
import { type ImportedPost, Post, newPostAddress } from '../features/blogs/blogs.public.js';
import { itemPath } from '../features/content/content.public.js';
import type { OldSite } from './convert/convert-body.js';
import { LinkReader } from './links/link-reader.js';
import { OldAddresses } from './links/old-addresses.js';
import { guessSite } from './links/own-site.js';
import { PictureFolder } from '../importing/pictures/picture-folder.js';
import type { SourcePost } from './source/read-post.js';

/** Where a post is here, or will be. */
export interface PostPlace {
  readonly id: string;
  readonly shortId: string;
  readonly path: string;
  /** Null when it is not here yet. */
  readonly publishedAt: Date | null;
  readonly isHere: boolean;
}

/** All that is known before the first post is touched: links lead to posts that come later too. */
export interface ImportPlan extends OldSite {
  readonly site: { readonly url: string; readonly guessed: boolean } | undefined;
  placeOf(post: SourcePost): PostPlace;
}

export function makePlan(
  posts: readonly SourcePost[],
  known: ReadonlyMap<string, ImportedPost>,
  { site, assets }: { site: string | undefined; assets: string | undefined },
): ImportPlan {
  const addresses = new OldAddresses();
  const places = new Map(posts.map((post) => [post.sourceId, placeOf(post, known.get(post.sourceId))]));
  // Everybody's own address first, then those that they also answered to.
  for (const rank of [0, 1, 2, 3]) {
    for (const post of posts) if (post.addresses[rank] !== undefined) addresses.add(post.addresses[rank], post.sourceId);
  }
  for (const post of posts) for (const address of post.addresses.slice(4)) addresses.add(address, post.sourceId);
  const guessed = site === undefined ? guessSite(posts.map((post) => post.body), addresses) : undefined;
  const url = site ?? guessed;
  const links = new LinkReader(addresses, url);
  return {
    links,
    pictures: new PictureFolder(assets, (address) => links.isOwn(address)),
    site: url === undefined ? undefined : { url, guessed: guessed !== undefined },
    pathOf: (sourceId) => places.get(sourceId)?.path,
    placeOf: (post) => places.get(post.sourceId) ?? placeOf(post, undefined),
  };
}

function placeOf({ sourceId, facts: { title } }: SourcePost, known: ImportedPost | undefined): PostPlace {
  if (!known) return { ...newPostAddress(title, sourceId), publishedAt: null, isHere: false };
  // From the title in the source: an address from the title here would change other posts when somebody edits this one.
  return { ...known, path: itemPath({ kind: Post.kind, slug: slugOf(title), shortId: known.shortId }), isHere: true };
}
