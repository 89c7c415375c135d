import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { Storage } from '../../platform/storage/storage.js';
import { FileRepository } from './file.repository.js';

/** What is being written now has no row yet. */
const graceSeconds = 24 * 3600;
const folders = ['documents', 'images'];
const parts = Array.from({ length: 256 }, (_, number) => number.toString(16).padStart(2, '0'));

/** Every night removes bytes that no row knows: the server was stopped between writing them and the commit. */
@Injectable()
export class RemoveLostBytes implements OnModuleInit {
  constructor(
    private readonly files: FileRepository,
    private readonly storage: Storage,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register('remove-lost-bytes', async () => {
      await this.run();
    });
    this.tasks.repeat('remove-lost-bytes', '45 2 * * *');
  }

  /** Answers how many keys were removed. One two-hundred-and-fifty-sixth of the storage is in memory at a time. */
  async run(): Promise<number> {
    let removed = 0;
    for (const folder of folders) {
      for (const part of parts) removed += await this.sweep(`${folder}/${part}/`);
    }
    return removed;
  }

  private async sweep(prefix: string): Promise<number> {
    let removed = 0;
    for await (const keys of this.storage.list(prefix)) {
      const known = new Map(keys.map((key) => [key, rowKeyOf(key)]));
      const lost = new Set(await this.files.unknownKeys([...new Set(known.values())]));
      for (const [key, rowKey] of known) {
        if (lost.has(rowKey) && (await this.remove(key, rowKey))) removed += 1;
      }
    }
    return removed;
  }

  private async remove(key: string, rowKey: string): Promise<boolean> {
    const changed = await this.storage.changedAt(key);
    if (!changed || changed > this.clock.inSeconds(-graceSeconds)) return false;
    return this.work.run(async () => {
      await this.files.lockKey(rowKey);
      const stillLost = (await this.files.unknownKeys([rowKey])).length > 0;
      if (stillLost) await this.storage.delete(key);
      return stillLost;
    });
  }
}

/** A picture lies below its row's key, in two sizes. */
function rowKeyOf(key: string): string {
  return key.split('/').slice(0, 3).join('/');
}
