import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { MarkingQueries } from '../../features/content/content.public.js';
import { ImportGroup } from '../../features/groups/groups.public.js';
import { checkHashes, checkList } from '../../packs/check-entries.js';
import { manifestPath } from '../../packs/pack-manifest.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { type PackManifest, firstPackVersion, groupPath, peoplePath, postsFolder } from '../format/pack-format.js';
import { type CheckedPack, type CheckedPost, type ImportPreview, shownOfList } from './checked-pack.js';
import { CheckPackFiles } from './check-pack-files.js';
import { checkPages } from './check-pages.js';
import { PackMatches } from './pack-matches.js';
import { PackRefused } from '../../packs/pack-refused.js';
import { PackZip } from '../../packs/pack-zip.js';
import { read } from './read-document.js';
import { type ReadGroup, type ReadPerson, readGroup, readManifest, readPeople, readPost } from './read-documents.js';
import { type IsAllowed, Stock } from './stock.js';

type Progress = (part: number) => Promise<void>;

type Looked = Pick<CheckedPack, 'manifest' | 'group' | 'people' | 'matched' | 'posts' | 'spaces'> & { readonly stock: Stock };

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
    checkList(zip, manifest.entries);
    await checkHashes(zip, manifest.entries, (part) => progress(part * 0.5));
    const origin = `${manifest.origin.site} ${manifest.origin.groupId}`;
    const group = readGroup(await read(zip, groupPath));
    const people = readPeople(await read(zip, peoplePath), manifest.salt);
    const matched = await this.match(manifest, people);
    const departments = await this.departmentsOf(group, people);
    const stock = new Stock(zip, this.files, await this.allowed());
    const posts = await this.readPosts(zip, manifest, people, stock, progress);
    const paths = manifest.entries.map(({ path }) => path);
    const spaces = manifest.version === firstPackVersion ? [] : await checkPages({ zip, paths, people, stock, progress: (part) => progress(0.75 + part * 0.25) });
    if (group.picture !== null) await this.files.checkPicture(zip, group.picture);
    // Last: whoever sends a pack that is none learns nothing of what is here.
    if (await this.matches.isHere(origin)) throw new PackRefused('ALREADY_IMPORTED');
    const preview = await this.previewOf({ manifest, group, people, matched, posts, spaces, stock });
    return { zip, manifest, origin, group, people, matched, departments, posts, spaces, writers: stock.writers, preview };
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

  private async readPosts(zip: PackZip, { entries }: PackManifest, people: ReadonlyMap<string, ReadPerson>, stock: Stock, progress: Progress): Promise<CheckedPost[]> {
    const posts: CheckedPost[] = [];
    const paths = entries.map(({ path }) => path).filter((path) => path.startsWith(postsFolder) && path.endsWith('.json'));
    for (const [index, path] of paths.entries()) {
      const post = readPost(await read(zip, path), path, people);
      stock.checkOnce(post);
      if (stock.isAllowed(post.marking)) {
        const { id, shortId, title } = post;
        posts.push({ path, id, shortId, title, files: await stock.take(post) });
        stock.wrote(post.authors);
      } else stock.refuse(path, post.marking.label);
      await progress(0.5 + (index / paths.length) * 0.25);
    }
    return posts;
  }

  private async allowed(): Promise<IsAllowed> {
    const allowed = new Map((await this.markings.allowed()).map(({ id, label }) => [id, label.toLowerCase()]));
    return ({ id, label }) => allowed.get(id) === label.toLowerCase();
  }

  private async previewOf({ manifest, group, people, matched, posts, spaces, stock }: Looked): Promise<ImportPreview> {
    const { origin, madeAt } = manifest;
    const members = [...people.values()].filter(({ role }) => role !== null);
    const here = members.filter(({ id }) => matched.has(id));
    const writersHere = [...stock.writers].filter((id) => matched.has(id)).length;
    return {
      name: group.name,
      nameHere: await this.importGroup.freeName(group.name, group.kind),
      kind: group.kind,
      site: origin.site,
      siteName: origin.siteName,
      madeAt,
      posts: posts.length,
      spaces: spaces.length,
      pages: spaces.reduce((sum, { pages }) => sum + pages.length, 0),
      comments: stock.comments,
      files: stock.files,
      fileBytes: stock.fileBytes,
      membersMatched: here.length,
      membersUnmatched: members.length - here.length,
      ownersMatched: here.filter(({ role }) => role === 'OWNER').length,
      authorsMatched: writersHere,
      authorsMade: stock.writers.size - writersHere,
      refusedPosts: stock.refused.slice(0, shownOfList),
      refusedPostCount: stock.refused.length,
      leftOutFiles: [...stock.leftOut].slice(0, shownOfList).map((path) => path.split('/').slice(0, 2).join('/')),
      leftOutFileCount: stock.leftOut.size,
    };
  }
}
