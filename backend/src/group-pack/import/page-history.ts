import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { PackRefused } from '../../packs/pack-refused.js';
import type { PackZip } from '../../packs/pack-zip.js';
import { read } from './read-document.js';
import { type ReadPage, type ReadVersion, readPart } from './read-pages.js';

/** Where an earlier version stands in the pack, and all it says but its text. */
export type VersionPlace = Omit<ReadVersion, 'body'> & {
  readonly path: string;
  /** The number of the version before the first of its document. */
  readonly before: number;
};

/** The earlier versions of a page, one document at a time: together they may be larger than the memory. */
export class PageHistory {
  private held: { readonly path: string; readonly versions: readonly ReadVersion[] } | undefined;

  constructor(
    private readonly zip: PackZip,
    private readonly page: ReadPage,
    private readonly people: ReadonlyMap<string, unknown>,
  ) {}

  /** From the first on, without gaps up to the one that readers have. Throws PackRefused. */
  async *versions(): AsyncGenerator<VersionPlace> {
    let last = 0;
    for (const path of this.page.history) {
      const versions = await this.part(path, last);
      for (const { body: _, ...version } of versions) yield { ...version, path, before: last };
      last += versions.length;
    }
    if (last !== this.page.number - 1) throw new PackRefused('DOCUMENT_INVALID', this.page.path, 'its versions are not all there');
  }

  async bodyOf({ path, before, number }: VersionPlace): Promise<RichTextDocument> {
    const held = this.held?.path === path ? this.held.versions : undefined;
    const version = (held ?? (await this.part(path, before))).find((one) => one.number === number);
    if (!version) throw new Error('A version of the pack is not where it was');
    return version.body;
  }

  private async part(path: string, before: number): Promise<readonly ReadVersion[]> {
    const versions = readPart(await read(this.zip, path), this.page, before, this.people);
    this.held = { path, versions };
    return versions;
  }
}
