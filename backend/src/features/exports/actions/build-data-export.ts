import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { PersonalData } from '../../../platform/personal-data.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { Storage } from '../../../platform/storage/storage.js';
import { PersonQueries } from '../../profiles/profiles.public.js';
import { writeArchive } from '../archive/write-archive.js';
import { DataExportRepository, type DataExportRow, storageKeyOf } from '../data-export.repository.js';
import { buildTask } from './request-data-export.js';

/** Builds a download. Whatever happens on the way, it starts again from the beginning; only a whole one is ever offered. */
@Injectable()
export class BuildDataExport implements OnModuleInit {
  constructor(
    private readonly exports: DataExportRepository,
    private readonly personalData: PersonalData,
    private readonly people: PersonQueries,
    private readonly storage: Storage,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
    @Inject(CONFIG) private readonly config: Pick<Config, 'home' | 'siteName'>,
  ) {}

  onModuleInit(): void {
    this.tasks.register(buildTask, ({ id }) => this.run(String(id)));
  }

  async run(id: string): Promise<void> {
    const row = await this.exports.begin(id);
    if (!row) return;
    // A worker that was only frozen may still be writing: each has a file of its own.
    const folder = exportsFolder(this.config.home);
    const path = resolve(folder, `${id}-${randomUUID()}.zip`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      await this.build(row, path);
    } catch (error) {
      await this.exports.fail(id);
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  private async build({ id, personId }: DataExportRow, path: string): Promise<void> {
    const [person] = await this.people.byIds([personId]);
    const byteSize = await writeArchive({
      path,
      personId,
      personName: person?.name ?? '',
      siteName: this.config.siteName,
      at: this.clock.now(),
      sources: this.personalData.all(),
      progress: (percent) => this.exports.advance(id, percent),
    });
    await this.storage.putFile(storageKeyOf(id), path, byteSize);
    const isWanted = await this.work.run(async () => {
      if (!(await this.exports.finish(id, byteSize))) return false;
      await this.events.record({ name: 'data-export-ready', subjectId: personId }, null);
      return true;
    });
    // Not wanted because another worker was first: then these bytes are the ones that are handed out.
    if (!isWanted && !(await this.exports.findReady(personId, id))) await this.storage.delete(storageKeyOf(id));
  }
}

/** Where a download lies while it is built. */
export function exportsFolder(home: string): string {
  return resolve(home, 'exports-under-way');
}
