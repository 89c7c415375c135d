import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { isId } from '../../../platform/ids.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { PhotoStore } from './photo-store.js';

export const removePhotoTask = 'remove-photo';

/** A photo that is being sent is nobody's for a moment. */
const graceSeconds = 3600;
const mostARun = 1000;

/** Removes a photo when it was replaced or taken away, and every night those whose sending broke off. */
@Injectable()
export class RemoveUnusedPhotos implements OnModuleInit {
  constructor(
    private readonly photos: PhotoStore,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register(removePhotoTask, async ({ id }) => {
      if (typeof id === 'string' && isId(id)) await this.photos.removeUnused(id);
    });
    this.tasks.register('remove-unused-photos', () => this.run());
    this.tasks.repeat('remove-unused-photos', '35 2 * * *');
  }

  async run(): Promise<void> {
    for (const id of await this.photos.unused(this.clock.inSeconds(-graceSeconds), mostARun)) await this.photos.removeUnused(id);
  }
}
