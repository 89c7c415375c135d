import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BuildArchive, DataExportRepository, type DataExportRow } from '../../features/exports/exports.public.js';
import { SpaceContentsQueries, SpaceTakersQueries } from '../../features/wiki/wiki.public.js';
import { PackWriter } from '../../packs/pack-writer.js';
import { Clock } from '../../platform/clock.js';
import { Events } from '../../platform/events/events.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { WriteSpace } from '../write-space.js';
import { buildSpacePackTask } from './request-space-pack.js';

/** Builds the zip of a space that somebody has asked for, page by page; the memory stays flat. */
@Injectable()
export class BuildSpacePack implements OnModuleInit {
  constructor(
    private readonly archives: BuildArchive,
    private readonly exports: DataExportRepository,
    private readonly contents: SpaceContentsQueries,
    private readonly takers: SpaceTakersQueries,
    private readonly writeSpace: WriteSpace,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register(buildSpacePackTask, ({ id }) => this.run(String(id)));
  }

  async run(id: string): Promise<void> {
    if (await this.isGivenUp(id)) return this.exports.noteRemoved(id);
    await this.archives.run(id, {
      write: (row, path, progress) => this.write(row, path, progress),
      whenReady: ({ spaceId }) => this.events.record({ name: 'wiki-space-pack-ready', subjectId: spaceId ?? '' }, null),
    });
  }

  /** The space is gone, or whoever asked has lost it meanwhile. */
  private async isGivenUp(id: string): Promise<boolean> {
    const row = await this.exports.find(id);
    return !row?.spaceId || !(await this.takers.mayTake(row.spaceId, row.personId));
  }

  private async write({ spaceId }: DataExportRow, path: string, progress: (percent: number) => Promise<void>): Promise<number> {
    const space = spaceId === null ? undefined : await this.contents.findForSystem(spaceId);
    if (!space) throw new Error('The download of no space');
    const writer = new PackWriter(path, this.clock.now());
    let told = 0;
    try {
      const manifest = await this.writeSpace.run({
        space,
        writer,
        progress: async (done, total) => {
          const percent = Math.min(99, Math.floor((done / total) * 100));
          if (percent > told) await progress((told = percent));
        },
      });
      return await writer.end(manifest);
    } finally {
      writer.destroy();
    }
  }
}
