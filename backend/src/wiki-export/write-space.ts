import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { type AttachedFile, AttachedFiles } from '../features/content/content.public.js';
import { type SpaceFacts, SpaceContentsQueries, type TreePlace } from '../features/wiki/wiki.public.js';
import { type SpaceManifest, filesFolder, spaceFormat, spaceFormatVersion } from '../packs/space-format.js';
import { Clock } from '../platform/clock.js';
import { fileNameOf } from '../platform/personal-data.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { pageMarkdown } from './page-markdown.js';
import { pageNames } from './page-names.js';
import type { SpaceWriter } from './space-writer.js';

export interface WriteSpaceOptions {
  readonly space: SpaceFacts;
  readonly writer: SpaceWriter;
  /** Waited for. */
  readonly progress?: (done: number, total: number) => void | Promise<void>;
}

/** Pages that are read at a time. Each may be a megabyte. */
const batchSize = 20;

/**
 * Writes what readers see in a space as Markdown with front matter, its tree as folders, and its pictures and files. Imported
 * again it gives the same tree. Comments, earlier versions and what moderators have hidden have no place in it.
 */
@Injectable()
export class WriteSpace {
  constructor(
    private readonly contents: SpaceContentsQueries,
    private readonly attached: AttachedFiles,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'siteName'>,
  ) {}

  /** Answers what the manifest says; writing it is the caller's to do. */
  async run({ space, writer, progress }: WriteSpaceOptions): Promise<SpaceManifest> {
    const tree = await this.contents.treeForSystem(space.id);
    const names = pageNames(tree);
    const places = new Map(tree.map((place) => [place.id, place]));
    const links = new Map(tree.map(({ id, shortId }) => [shortId, names.get(id)?.file ?? shortId]));
    const cards: SpaceManifest['files'][number][] = [];
    const counts = { pages: 0, files: 0 };
    for (let start = 0; start < tree.length; start += batchSize) {
      const batch = tree.slice(start, start + batchSize).map(({ id }: TreePlace) => id);
      const files = await this.writeFiles(batch, writer, cards);
      counts.files += files.size;
      for (const page of await this.contents.pagesForSystem(batch)) {
        const [name, place] = [names.get(page.id), places.get(page.id)];
        if (!name || !place) continue;
        await writer.addText(`${name.file}.md`, pageMarkdown(page, place, name, { pages: links, files, site: this.config.publicUrl }));
        counts.pages += 1;
      }
      await progress?.(Math.min(start + batchSize, tree.length), tree.length);
    }
    return this.manifest(space, counts, cards);
  }

  /** Answers where they lie, by their ids. */
  private async writeFiles(pageIds: readonly string[], writer: SpaceWriter, cards: SpaceManifest['files'][number][]): Promise<Map<string, string>> {
    const paths = new Map<string, string>();
    for (const file of await this.attached.ofItemsForSystem(pageIds)) {
      const path = `${filesFolder}/${file.id}/${nameOf(file)}`;
      const size = await writer.addFile(path, () => this.attached.read(file));
      if (size === undefined) continue;
      paths.set(file.id, path);
      if (file.kind === 'FILE') cards.push({ path, name: file.name, mediaType: file.mediaType, size });
    }
    return paths;
  }

  private manifest({ id, shortId, ...space }: SpaceFacts, counts: SpaceManifest['counts'], files: SpaceManifest['files']): SpaceManifest {
    return {
      format: spaceFormat,
      version: spaceFormatVersion,
      origin: { site: this.config.publicUrl, siteName: this.config.siteName, spaceId: id, shortId },
      madeAt: this.clock.now().toISOString(),
      space,
      counts,
      files,
    };
  }
}

/** What every system can keep, Windows too. */
function nameOf({ kind, mediaType, name }: AttachedFile): string {
  const plain = fileNameOf(kind === 'PICTURE' ? `${name.replace(/\.\w{1,5}$/, '')}.${mediaType === 'image/jpeg' ? 'jpg' : mediaType.split('/')[1] ?? 'webp'}` : name);
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
}
