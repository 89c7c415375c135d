import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { Storage } from '../../platform/storage/storage.js';
import { FileRepository } from './file.repository.js';
import { ImageStore } from './image-store.js';

/** What was just sent may not be referred to yet. */
const graceSeconds = 24 * 3600;
const mostARun = 1000;

/** Every night removes the files that nothing refers to any more. */
@Injectable()
export class RemoveUnusedFiles implements OnModuleInit {
  constructor(
    private readonly files: FileRepository,
    private readonly images: ImageStore,
    private readonly storage: Storage,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register('remove-unused-files', async () => {
      await this.run();
    });
    this.tasks.repeat('remove-unused-files', '25 2 * * *');
  }

  /** Answers how many were removed. */
  async run(): Promise<number> {
    let removed = 0;
    const before = this.clock.inSeconds(-graceSeconds);
    for (const key of await this.files.unused(before, mostARun)) {
      const gone = await this.work.run(async () => {
        await this.files.lockKey(key);
        if (!(await this.files.removeUnused(key, before))) return false;
        await this.deleteBytes(key);
        return true;
      });
      if (gone) removed += 1;
    }
    return removed;
  }

  private async deleteBytes(key: string): Promise<void> {
    if (key.startsWith('images/')) await this.images.delete(key);
    else await this.storage.delete(key);
  }
}
