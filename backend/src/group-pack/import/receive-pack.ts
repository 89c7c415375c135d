import { limits } from '@crossbench/schema/limits';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Storage } from '../../platform/storage/storage.js';
import { type SentFile, type UploadPurpose, UploadPurposes } from '../../features/content/content.public.js';
import { FileRefused } from '../../features/files/files.public.js';
import { GroupImportRepository, storageKeyOfPack } from './group-import.repository.js';

export const checkPackTask = 'check-group-pack';

/** Takes packs from site administrators, as files are taken everywhere: piece by piece. What is in one, a job looks at. */
@Injectable()
export class ReceivePack implements UploadPurpose, OnModuleInit {
  readonly name = 'group-pack';

  constructor(
    private readonly purposes: UploadPurposes,
    private readonly imports: GroupImportRepository,
    private readonly storage: Storage,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.purposes.register(this);
  }

  async begin(actor: Actor, { name, byteSize }: SentFile): Promise<void> {
    ensure(canAdminister(actor));
    if (!name.toLowerCase().endsWith('.zip')) throw new FileRefused('TYPE_NOT_ALLOWED', 'Choose the zip file that was made of a group');
    if (byteSize > limits.groupPackBytes) throw new FileRefused('TOO_LARGE', `The file is larger than ${limits.groupPackBytes / 1_000_000_000} GB`);
  }

  async finish(actor: Actor, { id, name, byteSize }: SentFile, path: string): Promise<void> {
    ensure(canAdminister(actor));
    await this.storage.putFile(storageKeyOfPack(id), path, byteSize);
    await this.imports.add({ id, fileName: name, byteSize, sentBy: actor.personId });
    await this.jobs.add(checkPackTask, { id }, { key: `${checkPackTask}:${id}`, maxAttempts: 5 });
    await this.events.record({ name: 'group-pack-sent', subjectId: id }, actor);
  }
}
