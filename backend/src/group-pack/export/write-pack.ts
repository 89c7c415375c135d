import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { AttachedFiles, type AttachedFile } from '../../features/content/content.public.js';
import { type IndexEntry, archivePage, indexSections } from '../../features/exports/exports.public.js';
import { ImageStore } from '../../features/files/files.public.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { fingerprintOf } from '../format/fingerprint.js';
import { type PackCounts, type PackFile, type PackGroup, type PackPerson, type PackPost, groupPath, packFormat, packVersion, peoplePath, picturePath, postsFolder } from '../format/pack-format.js';
import { type CommentFacts, type GroupFacts, PackContentsQueries, type PersonFacts, type PostFacts } from './pack-contents.queries.js';
import { asPackComments, packBody, writeFiles } from './pack-parts.js';
import { PackWriter } from '../../packs/pack-writer.js';
import { postMarkdown, postPage } from './post-pages.js';
import { WritePages, type WrittenSpaces } from './write-pages.js';

export interface PackOptions {
  readonly path: string;
  readonly group: GroupFacts;
  /** Who takes it out. */
  readonly takerId: string;
  /** Told how far it is, in per cent below 100; waited for. */
  readonly progress: (percent: number) => Promise<void>;
}

/** Each may be a megabyte. */
const postsAtOnce = 10;

/** Writes all that a group's members read in it into a zip, post by post; the memory stays flat. */
@Injectable()
export class WritePack {
  constructor(
    private readonly contents: PackContentsQueries,
    private readonly files: AttachedFiles,
    private readonly images: ImageStore,
    private readonly pages: WritePages,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'siteName'>,
  ) {}

  /** Answers its size in bytes. Throws PackTooLarge. */
  async run({ path, group, takerId, progress }: PackOptions): Promise<number> {
    const at = this.clock.now();
    const salt = randomBytes(16).toString('hex');
    const writer = new PackWriter(path, at);
    try {
      const wrote = await this.teller(group.id, progress);
      const { index, counts } = await this.writePosts(writer, group, wrote);
      const spaces = await this.pages.run(writer, group, wrote);
      const people = (await this.contents.people(group.id, takerId)).map((person) => packPerson(person, salt));
      await writer.addJson(peoplePath, { people });
      await this.writeGroup(writer, group);
      await writer.addText('index.html', indexPage(group, index, spaces, at));
      const members = people.filter(({ role }) => role !== null).length;
      return await writer.end({
        format: packFormat,
        version: packVersion,
        origin: { site: this.config.publicUrl, siteName: this.config.siteName, groupId: group.id },
        madeAt: at.toISOString(),
        salt,
        counts: { ...summed(counts, spaces), people: people.length, members },
      });
    } finally {
      writer.destroy();
    }
  }

  /** Tells how far it is after each post and page. */
  private async teller(groupId: string, progress: PackOptions['progress']): Promise<() => Promise<void>> {
    const total = Math.max(1, await this.contents.countItems(groupId));
    let [done, told] = [0, 0];
    return async () => {
      done += 1;
      const percent = Math.min(99, Math.floor((done / total) * 100));
      if (percent > told) await progress((told = percent));
    };
  }

  private async writePosts(writer: PackWriter, group: GroupFacts, wrote: () => Promise<void>) {
    const index: IndexEntry[] = [];
    const counts = { posts: 0, comments: 0, files: 0 } satisfies Partial<PackCounts>;
    for (let after: string | null = null; ; ) {
      const posts: PostFacts[] = await this.contents.postsAfter(group.id, after, postsAtOnce);
      const files = await this.files.ofItemsForSystem(posts.map(({ id }) => id));
      for (const facts of posts) {
        const post = await this.writePost(writer, group, facts, files.filter(({ itemId }) => itemId === facts.id));
        index.push({ title: facts.title, path: `${pathOf(facts)}.html`, at: facts.publishedAt });
        counts.posts += 1;
        counts.comments += post.comments.filter(({ author }) => author !== null).length;
        counts.files += post.files.length;
        await wrote();
      }
      after = posts.at(-1)?.id ?? null;
      if (after === null) return { index, counts };
    }
  }

  private async writePost(writer: PackWriter, group: GroupFacts, facts: PostFacts, attached: readonly AttachedFile[]): Promise<PackPost> {
    const files = await writeFiles(writer, this.files, attached);
    const comments = await this.contents.comments(facts.id);
    const post = packPost(facts, files, comments);
    const read = { facts, post, comments, groupName: group.name };
    await writer.addJson(`${pathOf(facts)}.json`, post);
    await writer.addText(`${pathOf(facts)}.md`, postMarkdown(read));
    await writer.addText(`${pathOf(facts)}.html`, postPage(read));
    return post;
  }

  private async writeGroup(writer: PackWriter, { picture, welcomeItemId, id: _, shortId: __, slug: ___, createdAt, archivedAt, ...words }: GroupFacts): Promise<void> {
    const hasPicture = picture !== null && (await writer.addFile(picturePath, () => this.images.read(picture, false))) !== undefined;
    const group: PackGroup = {
      ...words,
      welcomePost: welcomeItemId,
      createdAt: createdAt.toISOString(),
      archivedAt: archivedAt?.toISOString() ?? null,
      picture: hasPicture ? picturePath : null,
    };
    await writer.addJson(groupPath, group);
  }
}

/** Without the title: whoever only sees the list of files learns nothing. */
function pathOf({ publishedAt, shortId }: Pick<PostFacts, 'publishedAt' | 'shortId'>): string {
  return `${postsFolder}${publishedAt.toISOString().slice(0, 10)}-${shortId}`;
}

function packPerson({ id, name, department, email, showsAddress, role, joinedAt }: PersonFacts, salt: string): PackPerson {
  return {
    id,
    name,
    department,
    address: showsAddress ? email : null,
    fingerprint: email && fingerprintOf(salt, email),
    // An address stands in an account only when its owner has confirmed it.
    confirmed: email !== null,
    role,
    joinedAt: joinedAt?.toISOString() ?? null,
  };
}

function packPost(facts: PostFacts, files: readonly PackFile[], comments: readonly CommentFacts[]): PackPost {
  const { id, shortId, title, tags, status, publishedAt, editedAt, commentsClosed, details } = facts;
  const known = new Set(files.map((file) => file.id));
  const { coverId, coverDescription = '', coverIsDecorative, standfirst = '' } = details;
  return {
    id,
    shortId,
    title,
    introduction: standfirst,
    body: packBody(facts.body, files),
    cover: coverId && known.has(coverId) ? { file: coverId, description: coverDescription, decorative: coverIsDecorative === 'yes' } : null,
    tags,
    marking: { id: facts.markingId, label: facts.markingLabel },
    readers: facts.intendedReaders === 'EVERYONE' ? 'ALL' : 'MEMBERS',
    status,
    authors: facts.authors.map((author) => author.id),
    publishedAt: publishedAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    commentsClosed,
    files,
    comments: asPackComments(comments),
  };
}

function summed(posts: { readonly posts: number; readonly comments: number; readonly files: number }, { counts }: WrittenSpaces) {
  return { posts: posts.posts, spaces: counts.spaces, pages: counts.pages, comments: posts.comments + counts.comments, files: posts.files + counts.files };
}

function indexPage(group: GroupFacts, entries: readonly IndexEntry[], spaces: WrittenSpaces, at: Date): string {
  const ordered = [...entries].sort((one, other) => Number(other.at) - Number(one.at));
  const lede = `<p>The group as it was on ${at.toISOString().slice(0, 10)}. Beside each page lies the same as Markdown, and as data in JSON.</p>`;
  return archivePage({ title: group.name, html: lede + indexSections([{ title: 'Posts', entries: ordered }, ...spaces.index]), home: null });
}
