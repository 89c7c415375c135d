import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { ImportedComment } from '../../features/comments/comments.public.js';
import { itemPath, shortIdOfPath } from '../../features/content/content.public.js';
import { withHrefs } from '../../importing/text/with-hrefs.js';
import { addressOf, shortIdIn, slugOf } from '../../platform/addresses.js';
import { idFrom, newId, newShortId } from '../../platform/ids.js';
import { withAttachments, withMentions } from '../../importing/text/map-texts.js';
import type { CheckedPack, CheckedPost } from './checked-pack.js';
import type { KeptFile } from './keep-pack-files.js';
import type { ReadPost } from './read-documents.js';

const spacePrefix = '/spaces/';

export interface Arrival {
  readonly pack: CheckedPack;
  readonly groupId: string;
  readonly files: ReadonlyMap<string, KeptFile>;
  /** People of this site, by what stands for them in the pack. */
  readonly people: ReadonlyMap<string, string>;
  /** Where posts and pages stand here, by their ids in the pack. */
  readonly addresses: ReadonlyMap<string, NewAddress>;
  /** Where links among them lead, by the short ids that they had. */
  readonly byShortId: ReadonlyMap<string, string>;
  readonly progress: (part: number) => Promise<void>;
}

export interface NewAddress {
  readonly id: string;
  readonly shortId: string;
  readonly path: string;
}

/** A text as it is here: with the pictures and files that were kept, people of this site, and links that lead to where things are now. */
export function bodyHere(body: RichTextDocument, { pack, people, byShortId }: Pick<Arrival, 'pack' | 'people' | 'byShortId'>, attached: ReadonlyMap<string, string>): RichTextDocument {
  const linked = withHrefs(body, (href) => hrefHere(href, byShortId, pack.manifest.origin.site));
  return withMentions(withAttachments(linked, (id) => attached.get(id.toLowerCase())), (id) => people.get(id.toLowerCase()));
}

/** Comments as they are kept here. Of what was taken back nobody is shown as the author. */
export function commentsHere(comments: ReadPost['comments'], { groupId, people }: Pick<Arrival, 'groupId' | 'people'>, item: { readonly id: string; readonly authorId: string }): ImportedComment[] {
  return comments.map((comment) => ({
    id: commentId(groupId, comment.id),
    itemId: item.id,
    parentId: comment.parent && commentId(groupId, comment.parent),
    authorId: comment.author === null ? item.authorId : idOf(people, comment.author),
    body: comment.text,
    createdAt: comment.createdAt,
    editedAt: comment.editedAt,
    deletedAt: comment.author === null ? comment.createdAt : null,
  }));
}

/** New addresses of posts or pages, by their ids in the pack. */
export function newAddresses(kind: string, things: readonly CheckedPost[]): [string, NewAddress][] {
  return things.map(({ id, title }) => {
    const shortId = newShortId();
    return [id, { id: newId(), shortId, path: itemPath({ kind, slug: slugOf(title), shortId }) }];
  });
}

/** A new address of a space, by its id in the pack. */
export function newSpaceAddress({ id, name }: { readonly id: string; readonly name: string }): [string, NewAddress] {
  const shortId = newShortId();
  return [id, { id: newId(), shortId, path: spacePrefix + addressOf(slugOf(name), shortId) }];
}

/** Links among posts, pages and spaces lead to where they are now; others within the old site lead there. */
function hrefHere(href: string, byShortId: ReadonlyMap<string, string>, site: string): string {
  const within = href.startsWith(`${site}/`) ? href.slice(site.length) : href;
  if (!within.startsWith('/') || within.startsWith('//')) return href;
  const path = byShortId.get(shortIdOf(within) ?? '');
  // Lines keep their names: what leads to one of them still does.
  return path ? path + (/#[^#]*$/.exec(within)?.[0] ?? '') : `${site}${within}`;
}

function shortIdOf(within: string): string | undefined {
  return within.startsWith(spacePrefix) ? shortIdIn(within.slice(spacePrefix.length).split(/[/?#]/, 1)[0] ?? '') : shortIdOfPath(within);
}

/** The same comment has the same id whenever it comes into this group. */
function commentId(groupId: string, id: string): string {
  return idFrom(`${groupId}/comments/${id}`);
}

export function idOf(people: ReadonlyMap<string, string>, packId: string): string {
  const id = people.get(packId);
  if (id === undefined) throw new Error('Somebody who wrote in the pack is not here');
  return id;
}
