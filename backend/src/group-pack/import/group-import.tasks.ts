import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { Storage } from '../../platform/storage/storage.js';
import { BringPack } from './bring-pack.js';
import { importsFolder } from './check-pack-files.js';
import { CheckPack } from './check-pack.js';
import { importPackTask } from './decide-group-import.js';
import { GroupImportRepository, NoLongerImporting, storageKeyOfPack } from './group-import.repository.js';
import { PackRefused } from '../../packs/pack-refused.js';
import { checkPackTask } from './receive-pack.js';

const mostARun = 1000;
const dayMilliseconds = 86_400_000;
/** What looking at the pack again takes of an import. */
const checkingPart = 0.4;

/** Looks at packs and imports them. What breaks off begins again; until it is done nothing of it can be seen. */
@Injectable()
export class GroupImportTasks implements OnModuleInit {
  constructor(
    private readonly imports: GroupImportRepository,
    private readonly checkPack: CheckPack,
    private readonly bringPack: BringPack,
    private readonly storage: Storage,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'home'>,
  ) {}

  onModuleInit(): void {
    this.tasks.register(checkPackTask, ({ id }) => this.check(String(id)));
    this.tasks.register(importPackTask, ({ id }) => this.import(String(id)));
    this.tasks.register('remove-old-group-imports', () => this.removeOld());
    this.tasks.repeat('remove-old-group-imports', '40 2 * * *');
  }

  async check(id: string): Promise<void> {
    if ((await this.imports.find(id))?.state !== 'CHECKING') return;
    await this.refusing(id, () => this.withPack(id, (path) =>
      this.checkPack.run(path, this.progressOf(id, 0, 1), async ({ preview }) => {
        await this.imports.noteReady(id, preview);
      })));
  }

  async import(id: string): Promise<void> {
    const row = await this.imports.begin(id);
    if (!row) return;
    const by = row.sentBy === null ? null : { personId: row.sentBy };
    await this.refusing(id, () => this.withPack(id, (path) =>
      this.checkPack.run(path, this.progressOf(id, 0, checkingPart), async (pack) => {
        const finish = (groupId: string) => this.imports.finish(id, pack.origin, groupId, pack.preview);
        await this.bringPack.run(pack, { by, progress: this.progressOf(id, checkingPart, 1), finish });
      })));
    if ((await this.imports.find(id))?.state === 'DONE') await this.storage.delete(storageKeyOfPack(id));
  }

  private async refusing(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Another worker was first, or it was given up: all that this one did is undone.
      if (error instanceof NoLongerImporting) return;
      if (!(error instanceof PackRefused)) {
        await this.imports.fail(id);
        throw error;
      }
      await this.work.run(async () => {
        if (await this.imports.noteRefused(id, error)) {
          await this.events.record({ name: 'group-import-refused', subjectId: id, facts: { reason: error.reason } }, null);
        }
      });
      await this.storage.delete(storageKeyOfPack(id));
    }
  }

  /** In per cent, from one part of the whole to another. Told outside the unit of work, which may take long. */
  private progressOf(id: string, from: number, to: number): (part: number) => Promise<void> {
    const outside = AsyncLocalStorage.snapshot();
    let told = -1;
    return async (part) => {
      const percent = Math.min(99, Math.floor((from + part * (to - from)) * 100));
      if (percent <= told) return;
      told = percent;
      await outside(() => this.imports.advance(id, percent));
    };
  }

  private async withPack(id: string, use: (path: string) => Promise<void>): Promise<void> {
    const folder = importsFolder(this.config.home);
    const path = resolve(folder, `${id}-${randomUUID()}.zip`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      await pipeline(await this.storage.read(storageKeyOfPack(id)), createWriteStream(path, { mode: 0o600 }));
      await use(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  private async removeOld(): Promise<void> {
    for (const id of await this.imports.expired(mostARun)) await this.storage.delete(storageKeyOfPack(id));
    const folder = importsFolder(this.config.home);
    for (const name of await readdir(folder).catch(() => [])) {
      const path = resolve(folder, name);
      const { mtimeMs } = await stat(path);
      if (mtimeMs < this.clock.now().getTime() - dayMilliseconds) await rm(path, { force: true });
    }
  }
}
