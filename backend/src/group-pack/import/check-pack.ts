import { Inject, Injectable } from '@nestjs/common';
import { limits } from '@crossbench/schema/limits';
import type { Config } from '../../config.js';
import { MarkingQueries } from '../../features/content/content.public.js';
import { ImportGroup } from '../../features/groups/groups.public.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { type PackManifest, groupPath, manifestPath, peoplePath, postsFolder } from '../format/pack-format.js';
import { type CheckedPack, type CheckedPost, type ImportPreview, shownOfList } from './checked-pack.js';
import { CheckPackFiles } from './check-pack-files.js';
import { PackMatches } from './pack-matches.js';
import { PackRefused } from './pack-refused.js';
import { PackZip } from './pack-zip.js';
import { type ReadFile, type ReadGroup, type ReadPerson, type ReadPost, readGroup, readManifest, readPeople, readPost } from './read-documents.js';
import { JsonReader } from './read-json.js';

type Progress = (part: number) => Promise<void>;

interface Found {
  readonly posts: CheckedPost[];
  readonly refused: { path: string; marking: string }[];
  readonly leftOut: Set<string>;
  readonly writers: Set<string>;
  readonly ids: Set<string>;
  comments: number;
  fileBytes: number;
}

/** Looks at all of a pack before anything of it is kept. HTML and Markdown in it are for people: nothing here reads them. */
@Injectable()
export class CheckPack {
  constructor(
    private readonly matches: PackMatches,
    private readonly markings: MarkingQueries,
    private readonly files: CheckPackFiles,
    private readonly importGroup: ImportGroup,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Gives what was found to `use`, as long as the pack is open. Throws PackRefused. */
  async run<Result>(path: string, progress: Progress, use: (pack: CheckedPack) => Promise<Result>): Promise<Result> {
    const zip = await PackZip.open(path);
    try {
      return await use(await this.check(zip, progress));
    } finally {
      await zip.close();
    }
  }

  private async check(zip: PackZip, progress: Progress): Promise<CheckedPack> {
    if (!zip.has(manifestPath)) throw new PackRefused('NOT_A_PACK', null, 'it has no manifest.json');
    const manifest = readManifest(await read(zip, manifestPath));
    checkList(zip, manifest);
    await this.checkHashes(zip, manifest, progress);
    const origin = `${manifest.origin.site} ${manifest.origin.groupId}`;
    const group = readGroup(await read(zip, groupPath));
    const people = readPeople(await read(zip, peoplePath), manifest.salt);
    const matched = await this.match(manifest, people);
    const departments = await this.departmentsOf(group, people);
    const found = await this.readPosts(zip, manifest, people, progress);
    if (group.picture !== null) await this.files.checkPicture(zip, group.picture);
    // Last: whoever sends a pack that is none learns nothing of what is here.
    if (await this.matches.isHere(origin)) throw new PackRefused('ALREADY_IMPORTED');
    const preview = await this.previewOf(manifest, group, people, matched, found);
    return { zip, manifest, origin, group, people, matched, departments, posts: found.posts, preview };
  }

  private async checkHashes(zip: PackZip, { entries }: PackManifest, progress: Progress): Promise<void> {
    for (const [index, { path, sha256 }] of entries.entries()) {
      if ((await zip.sha256(path)) !== sha256) throw new PackRefused('HASH_MISMATCH', path);
      if (index % 50 === 0) await progress((index / entries.length) * 0.5);
    }
  }

  /** By confirmed address alone; on the site where the pack was made, nobody may stand under another's address. */
  private async match({ salt, origin }: PackManifest, people: ReadonlyMap<string, ReadPerson>): Promise<Map<string, string>> {
    const confirmed = [...people.values()].filter(({ confirmed: isConfirmed, fingerprint }) => isConfirmed && fingerprint !== null);
    const holders = await this.matches.holders(salt, confirmed.map(({ fingerprint }) => fingerprint ?? ''));
    const matched = new Map<string, string>();
    for (const { id, fingerprint } of confirmed) {
      const holder = holders.get(fingerprint ?? '');
      if (holder === undefined) continue;
      if (origin.site === this.config.publicUrl && holder !== id) throw new PackRefused('FORGED_AUTHOR', null, 'an address belongs to somebody else');
      matched.set(id, holder);
    }
    return matched;
  }

  private async departmentsOf(group: ReadGroup, people: ReadonlyMap<string, ReadPerson>): Promise<Map<string, string>> {
    const names = [...group.limitedTo, group.department ?? [], ...[...people.values()].map(({ department }) => department ?? [])].flat();
    const departments = await this.matches.departments([...new Set(names)]);
    // Without one of them the group would be limited to others, or to nobody at all: wider than it was.
    const missing = group.limitedTo.find((name) => !departments.has(name.toLowerCase()));
    if (missing !== undefined) throw new PackRefused('DEPARTMENT_MISSING', null, missing);
    return departments;
  }

  private async readPosts(zip: PackZip, { entries }: PackManifest, people: ReadonlyMap<string, ReadPerson>, progress: Progress): Promise<Found> {
    const allowed = new Map((await this.markings.allowed()).map(({ id, label }) => [id, label.toLowerCase()]));
    const found: Found = { posts: [], refused: [], leftOut: new Set(), writers: new Set(), ids: new Set(), comments: 0, fileBytes: 0 };
    const paths = entries.map(({ path }) => path).filter((path) => path.startsWith(postsFolder) && path.endsWith('.json'));
    for (const [index, path] of paths.entries()) {
      const post = readPost(await read(zip, path), path, people);
      checkOnce(found.ids, post);
      if (allowed.get(post.marking.id) === post.marking.label.toLowerCase()) await this.take(zip, post, found);
      else found.refused.push({ path, marking: post.marking.label });
      await progress(0.5 + (index / paths.length) * 0.5);
    }
    return found;
  }

  private async take(zip: PackZip, post: ReadPost, found: Found): Promise<void> {
    const files: ReadFile[] = [];
    for (const file of post.files) {
      if (await this.files.check(zip, file)) files.push(file);
      else found.leftOut.add(file.path);
    }
    const { path, id, shortId, title } = post;
    found.posts.push({ path, id, shortId, title, files });
    found.comments += post.comments.filter(({ author }) => author !== null).length;
    found.fileBytes += files.reduce((sum, file) => sum + (zip.entries.get(file.path)?.size ?? 0), 0);
    for (const writer of [...post.authors, ...post.comments.flatMap(({ author }) => author ?? [])]) found.writers.add(writer);
  }

  private async previewOf(
    { origin, madeAt }: PackManifest,
    group: ReadGroup,
    people: ReadonlyMap<string, ReadPerson>,
    matched: ReadonlyMap<string, string>,
    found: Found,
  ): Promise<ImportPreview> {
    const members = [...people.values()].filter(({ role }) => role !== null);
    const here = members.filter(({ id }) => matched.has(id));
    const writersHere = [...found.writers].filter((id) => matched.has(id)).length;
    return {
      name: group.name,
      nameHere: await this.importGroup.freeName(group.name, group.kind),
      kind: group.kind,
      site: origin.site,
      siteName: origin.siteName,
      madeAt,
      posts: found.posts.length,
      comments: found.comments,
      files: found.posts.reduce((sum, { files }) => sum + files.length, 0),
      fileBytes: found.fileBytes,
      membersMatched: here.length,
      membersUnmatched: members.length - here.length,
      ownersMatched: here.filter(({ role }) => role === 'OWNER').length,
      authorsMatched: writersHere,
      authorsMade: found.writers.size - writersHere,
      refusedPosts: found.refused.slice(0, shownOfList),
      refusedPostCount: found.refused.length,
      leftOutFiles: [...found.leftOut].slice(0, shownOfList).map((path) => path.split('/').slice(0, 2).join('/')),
      leftOutFileCount: found.leftOut.size,
    };
  }
}

/** A document of the pack. */
export async function read(zip: PackZip, path: string): Promise<JsonReader> {
  return JsonReader.parse(path, await zip.bytes(path, limits.groupPackDocumentBytes));
}

/** The pack holds what its list names, and nothing else. */
function checkList(zip: PackZip, { entries }: PackManifest): void {
  const listed = new Set<string>();
  for (const { path, size } of entries) {
    const entry = zip.entries.get(path);
    if (!entry) throw new PackRefused('FILE_MISSING', path);
    if (entry.size !== size) throw new PackRefused('HASH_MISMATCH', path);
    listed.add(path);
  }
  for (const path of zip.entries.keys()) if (path !== manifestPath && !listed.has(path)) throw new PackRefused('FILE_NOT_LISTED', path);
}

/** Every post, comment and file stands in the pack once. */
function checkOnce(ids: Set<string>, { path, id, files, comments }: ReadPost): void {
  for (const one of [id, ...files.map((file) => file.id), ...comments.map((comment) => comment.id)]) {
    if (ids.has(one)) throw new PackRefused('DOCUMENT_INVALID', path, 'an id stands for two things');
    ids.add(one);
  }
}
