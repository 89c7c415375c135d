import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { AttachmentRepository } from './attachment.repository.js';

/** A picture that was taken out of a text may come back: by undo, or from a draft that a device has kept. */
const graceSeconds = 30 * 24 * 3600;
const mostARun = 1000;

/** Every night removes the pictures that no draft and no revision of their item shows any more. Their files follow. */
@Injectable()
export class RemoveUnusedAttachments implements OnModuleInit {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register('remove-unused-attachments', async () => {
      await this.run();
    });
    this.tasks.repeat('remove-unused-attachments', '15 2 * * *');
  }

  /** Answers how many were removed. */
  run(): Promise<number> {
    return this.attachments.removeUnused(this.clock.inSeconds(-graceSeconds), mostARun);
  }
}
