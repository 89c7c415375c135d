import { mkdir, readdir } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { SpaceContentsQueries } from '../features/wiki/wiki.public.js';
import { SourceProblem } from '../importing/source-problem.js';
import { manifestPath } from '../packs/pack-manifest.js';
import { FolderWriter } from './space-writer.js';
import { WriteSpace } from './write-space.js';

export interface SpaceExportOptions {
  /** The last part of the address of the space. */
  readonly address: string;
  /** Made when it is missing; must be empty. */
  readonly folder: string;
  readonly progress?: (done: number, total: number) => void;
}

export interface SpaceExportReport {
  readonly name: string;
  readonly pages: number;
  readonly files: number;
  /** It does not come back without `--readers`: it is a department's or a group's. */
  readonly needsReaders: boolean;
}

/** For the shell: takes a space out to a folder. */
@Injectable()
export class ExportSpace {
  constructor(
    private readonly contents: SpaceContentsQueries,
    private readonly writeSpace: WriteSpace,
  ) {}

  /** Throws a SourceProblem when the folder holds something already, or there is no such space. */
  async run({ address, folder, progress }: SpaceExportOptions): Promise<SpaceExportReport> {
    const space = await this.contents.findForSystem(address);
    if (!space) throw new SourceProblem(`No space has the address ${address}`);
    if ((await readdir(folder).catch(() => [])).length > 0) throw new SourceProblem(`${folder} is not empty: name a folder of its own`);
    await mkdir(folder, { recursive: true });
    const writer = new FolderWriter(folder);
    const manifest = await this.writeSpace.run({ space, writer, progress });
    await writer.addText(manifestPath, JSON.stringify(manifest, null, 2));
    return { name: space.name, ...manifest.counts, needsReaders: space.place !== null };
  }
}
