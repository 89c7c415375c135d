import { readdir, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { PersonalData, type PersonalDataSource } from '../../platform/personal-data.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { Storage } from '../../platform/storage/storage.js';
import { exportsFolder } from './build-archive.js';
import { DataExportRepository, storageKeyOf } from './data-export.repository.js';

const task = 'remove-old-exports';
const mostARun = 1000;
const dayMilliseconds = 86_400_000;

/** Every night removes the downloads whose time is over, and at once those of somebody who leaves. */
@Injectable()
export class RemoveOldExports implements OnModuleInit, PersonalDataSource {
  readonly name = 'exports';
  readonly title = 'Downloads';

  constructor(
    private readonly exports: DataExportRepository,
    private readonly storage: Storage,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly personalData: PersonalData,
    @Inject(CONFIG) private readonly config: Pick<Config, 'home'>,
  ) {}

  onModuleInit(): void {
    this.tasks.register(task, () => this.run());
    this.tasks.repeat(task, '35 2 * * *');
    this.personalData.register(this);
  }

  async run(): Promise<void> {
    for (const id of await this.exports.expired(mostARun)) {
      await this.storage.delete(storageKeyOf(id));
      await this.exports.noteRemoved(id);
    }
    await this.removeAbandoned();
  }

  async close(personId: string): Promise<void> {
    await this.exports.endAllOf(personId);
    await this.jobs.add(task, {}, { key: task });
  }

  async count(): Promise<number> {
    return 0;
  }

  // A download of downloads would have no end.
  async *parts(): AsyncGenerator<never> {}

  /** What a worker that was killed has left half-built. */
  private async removeAbandoned(): Promise<void> {
    const folder = exportsFolder(this.config.home);
    for (const name of await readdir(folder).catch(() => [])) {
      const path = resolve(folder, name);
      const { mtimeMs } = await stat(path);
      if (mtimeMs < this.clock.now().getTime() - dayMilliseconds) await rm(path, { force: true });
    }
  }
}
