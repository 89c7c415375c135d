import { Injectable } from '@nestjs/common';
import type { AttachedFile } from '../../features/content/content.public.js';
import { CommentPassageQueries } from '../../features/comments/comments.public.js';
import { AttachedFiles } from '../../features/content/content.public.js';
import type { IndexEntry } from '../../features/exports/exports.public.js';
import { SpaceContentsQueries, type TreePlace } from '../../features/wiki/wiki.public.js';
import type { PackWriter } from '../../packs/pack-writer.js';
import {
  type PackComment, type PackFile, type PackHistory, type PackPage, type PackPassage, type PackSpace, type PackVersion, historiesFolder, mostVersionsOfPart,
  pagesFolder, spacesPath,
} from '../format/pack-format.js';
import { asPackComments, packBody, writeFiles } from './pack-parts.js';
import { type CommentFacts, PackContentsQueries } from './pack-contents.queries.js';
import { pagePage, pageText } from './page-pages.js';
import { type PageFacts, type SpaceOfGroup, type VersionFacts, WikiContentsQueries } from './wiki-contents.queries.js';

export interface WrittenSpaces {
  readonly counts: { readonly spaces: number; readonly pages: number; readonly comments: number; readonly files: number };
  /** A list for each space, for the page that leads to all. */
  readonly index: readonly { readonly title: string; readonly entries: readonly IndexEntry[] }[];
}

/** Each may be a megabyte. */
const pagesAtOnce = 10;
const versionsAtOnce = 10;
/** Of earlier versions in one document, beyond which another is begun. */
const historyCharacters = 2_000_000;

/** Writes the spaces of a group with their trees, page by page; the memory stays flat. */
@Injectable()
export class WritePages {
  constructor(
    private readonly contents: PackContentsQueries,
    private readonly wiki: WikiContentsQueries,
    private readonly trees: SpaceContentsQueries,
    private readonly files: AttachedFiles,
    private readonly passages: CommentPassageQueries,
  ) {}

  /** `wrote` is told after each page, and waited for. */
  async run(writer: PackWriter, group: { readonly id: string; readonly name: string }, wrote: () => Promise<void>): Promise<WrittenSpaces> {
    const counts = { spaces: 0, pages: 0, comments: 0, files: 0 };
    const spaces: PackSpace[] = [];
    const index: { title: string; entries: IndexEntry[] }[] = [];
    for (const space of await this.wiki.spaces(group.id)) {
      const tree = await this.trees.treeForSystem(space.id);
      const entries: IndexEntry[] = [];
      const there = new Set<string>();
      for (let start = 0; start < tree.length; start += pagesAtOnce) {
        const batch = tree.slice(start, start + pagesAtOnce);
        const [pages, attached] = await Promise.all([this.wiki.pages(batch.map(({ id }) => id)), this.files.everOfItemsForSystem(batch.map(({ id }) => id))]);
        for (const facts of inOrder(batch, pages)) {
          const page = await this.writePage(writer, group.name, facts, attached.filter(({ itemId }) => itemId === facts.id));
          there.add(facts.id);
          entries.push({ title: facts.title, path: `${pathOf(facts)}.html`, at: facts.editedAt ?? facts.publishedAt });
          counts.pages += 1;
          counts.comments += page.comments.filter(({ author }) => author !== null).length;
          counts.files += page.files.length;
          await wrote();
        }
      }
      counts.spaces += 1;
      spaces.push(packSpace(space, tree.filter(({ id }) => there.has(id))));
      index.push({ title: space.name, entries });
    }
    await writer.addJson(spacesPath, { spaces });
    return { counts, index };
  }

  private async writePage(writer: PackWriter, groupName: string, facts: PageFacts, attached: readonly AttachedFile[]): Promise<PackPage> {
    const files = await writeFiles(writer, this.files, attached);
    const comments = await this.contents.comments(facts.id);
    const passages = await this.passages.ofItemForSystem(facts.id);
    const history = await this.writeHistory(writer, facts, files);
    const page = packPage(facts, { files, history, comments: commentsOf(comments, passages) });
    const read = { page, comments, authorName: facts.authorName, groupName };
    await writer.addJson(`${pathOf(facts)}.json`, page);
    await writer.addText(`${pathOf(facts)}.md`, pageText(read));
    await writer.addText(`${pathOf(facts)}.html`, pagePage(read));
    return page;
  }

  /** Earlier versions in as few documents as hold them; answers their paths. */
  private async writeHistory(writer: PackWriter, { id, shortId, number: current }: PageFacts, files: readonly PackFile[]): Promise<string[]> {
    const paths: string[] = [];
    let [versions, size] = [new Array<PackVersion>(), 0];
    const write = async (): Promise<void> => {
      const path = `${historiesFolder}${shortId}-${paths.length + 1}.json`;
      const history: PackHistory = { page: id, versions };
      await writer.addText(path, JSON.stringify(history));
      paths.push(path);
      [versions, size] = [[], 0];
    };
    for (let after = 0; after < current - 1; ) {
      const read = await this.wiki.versions(id, { after, before: current, limit: versionsAtOnce });
      for (const facts of read) {
        const version = packVersion(facts, files);
        versions.push(version);
        size += JSON.stringify(version).length;
        if (size >= historyCharacters || versions.length === mostVersionsOfPart) await write();
      }
      after = read.at(-1)?.number ?? current;
    }
    if (versions.length > 0) await write();
    return paths;
  }
}

/** Without the title: whoever only sees the list of files learns nothing. */
function pathOf({ shortId }: { readonly shortId: string }): string {
  return `${pagesFolder}${shortId}`;
}

function inOrder(places: readonly TreePlace[], pages: readonly PageFacts[]): PageFacts[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  return places.flatMap(({ id }) => byId.get(id) ?? []);
}

function packSpace({ intendedReaders, ...space }: SpaceOfGroup, tree: readonly TreePlace[]): PackSpace {
  const there = new Set(tree.map(({ id }) => id));
  return {
    ...space,
    readers: intendedReaders === 'EVERYONE' ? 'ALL' : 'MEMBERS',
    pages: tree.map((place) => ({ id: place.id, parent: place.parentId !== null && there.has(place.parentId) ? place.parentId : null, path: `${pathOf(place)}.json` })),
  };
}

function packVersion(facts: VersionFacts, files: PackPage['files']): PackVersion {
  const { number, title, tags, authorId, contributors, summary, restoredFrom, madeAt } = facts;
  return {
    number,
    title,
    body: packBody(facts.body, files),
    tags,
    marking: { id: facts.markingId, label: facts.markingLabel },
    author: authorId,
    contributors,
    summary,
    restoredFrom,
    madeAt: madeAt.toISOString(),
  };
}

function packPage(facts: PageFacts, { files, history, comments }: Pick<PackPage, 'files' | 'history' | 'comments'>): PackPage {
  const { id, shortId, status, createdBy, publishedAt, editedAt, commentsClosed, ownerId, position, reviewMonths, reviewedAt, changingSince, reviews, oldAddresses } = facts;
  return {
    id,
    shortId,
    ...packVersion(facts, files),
    history,
    status,
    createdBy,
    publishedAt: publishedAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    commentsClosed,
    owner: position ? null : ownerId,
    position,
    reviewMonths,
    reviewedAt: reviewedAt?.toISOString() ?? null,
    changingSince: changingSince?.toISOString() ?? null,
    reviews: reviews.map((review) => ({ ...review, at: new Date(review.at).toISOString() })),
    oldAddresses,
    files,
    comments,
  };
}

/** With the words that threads are about. Of what was taken back or hidden nothing is said but where it stood. */
function commentsOf(comments: readonly CommentFacts[], passages: ReadonlyMap<string, PackPassage>): PackComment[] {
  return asPackComments(comments).map((comment, index) => {
    const { settledAt, settledBy } = comments[index] ?? {};
    const passage = comment.author === null ? undefined : passages.get(comment.id);
    return { ...comment, ...(passage && { passage }), ...(settledAt && settledBy && { settled: { by: settledBy, at: settledAt.toISOString() } }) };
  });
}
