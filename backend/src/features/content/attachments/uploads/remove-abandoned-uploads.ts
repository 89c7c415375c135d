import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock.js';
import { Tasks } from '../../../../platform/jobs/tasks.js';
import { TusUploads } from './tus-uploads.js';
import { UploadRepository } from './upload.repository.js';

/** A file is made before its row can be seen, and its row goes before its bytes. */
const graceSeconds = 3600;

/** Every night forgets the uploads that nobody goes on with, and deletes their bytes. */
@Injectable()
export class RemoveAbandonedUploads implements OnModuleInit {
  constructor(
    private readonly uploads: UploadRepository,
    private readonly tus: TusUploads,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register('remove-abandoned-uploads', async () => {
      await this.run();
    });
    this.tasks.repeat('remove-abandoned-uploads', '5 2 * * *');
  }

  /** Answers how many files were deleted. */
  async run(): Promise<number> {
    await this.uploads.removeExpired();
    return this.tus.store.sweep(this.clock.inSeconds(-graceSeconds));
  }
}
