import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { BuildArchive, DataExportRepository, type DataExportRow } from '../../features/exports/exports.public.js';
import { GroupMail, GroupRepository } from '../../features/groups/groups.public.js';
import { PackContentsQueries } from './pack-contents.queries.js';
import { PackTooLarge } from '../../packs/pack-writer.js';
import { buildGroupPackTask } from './request-group-pack.js';
import { WritePack } from './write-pack.js';

/** Builds the pack that an owner has asked for. */
@Injectable()
export class BuildGroupPack implements OnModuleInit {
  constructor(
    private readonly archives: BuildArchive,
    private readonly exports: DataExportRepository,
    private readonly groups: GroupRepository,
    private readonly contents: PackContentsQueries,
    private readonly writePack: WritePack,
    private readonly mail: GroupMail,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register(buildGroupPackTask, ({ id }) => this.run(String(id)));
  }

  async run(id: string): Promise<void> {
    if (await this.isGivenUp(id)) return this.exports.noteRemoved(id);
    try {
      await this.archives.run(id, {
        write: (row, path, progress) => this.write(row, path, progress),
        whenReady: (row) => this.tell(row),
      });
    } catch (error) {
      if (!(error instanceof PackTooLarge)) throw error;
      // It would be as large the next time.
      await this.work.run(() => this.tellTooLarge(id));
    }
  }

  /** Whoever asked has lost the group meanwhile. */
  private async isGivenUp(id: string): Promise<boolean> {
    const row = await this.exports.find(id);
    return !row?.groupId || !(await this.groups.isOwnedBy(row.groupId, row.personId));
  }

  private async write({ groupId, personId }: DataExportRow, path: string, progress: (percent: number) => Promise<void>): Promise<number> {
    const group = groupId === null ? undefined : await this.contents.group(groupId);
    if (!group) throw new Error('The pack of no group');
    return this.writePack.run({ path, group, takerId: personId, progress });
  }

  private async tellTooLarge(id: string): Promise<void> {
    const row = await this.exports.find(id);
    const group = row?.groupId ? await this.contents.group(row.groupId) : undefined;
    if (row && group) await this.mail.packTooLarge(group, row.personId);
  }

  private async tell({ groupId, personId }: DataExportRow): Promise<void> {
    const group = groupId === null ? undefined : await this.contents.group(groupId);
    if (!group) return;
    await this.events.record({ name: 'group-pack-ready', subjectId: group.id }, null);
    await this.mail.packReady(group, personId);
  }
}
