import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { Storage } from '../../../platform/storage/storage.js';
import { FileRepository } from '../file.repository.js';
import { askClamd } from './clamd.js';
import { fileScanned } from './file-scanned.js';

// A file that has just come has a job of its own.
const graceSeconds = 3600;
const mostARun = 500;

/** Lets ClamAV look at a file. What is infected loses its bytes at once; what could not be scanned is tried again. */
@Injectable()
export class ScanFile implements OnModuleInit {
  constructor(
    private readonly files: FileRepository,
    private readonly storage: Storage,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.tasks.register('scan-file', ({ id }) => this.run(String(id)));
    this.tasks.register('scan-forgotten-files', () => this.scanForgotten());
    this.tasks.repeat('scan-forgotten-files', '40 * * * *');
  }

  /** Throws when the scanner gave no verdict, so that the job is tried again. */
  async run(id: string): Promise<void> {
    const { clamdUrl } = this.config;
    const file = await this.files.findForScan(id);
    if (clamdUrl === undefined || !file || file.scan === 'CLEAN' || file.scan === 'INFECTED') return;
    try {
      const answer = await askClamd(clamdUrl, await this.storage.read(file.storageKey));
      await this.settle(file.id, file.storageKey, answer.clean ? undefined : answer.threat);
    } catch (error) {
      // What was handed out before there was a scanner stays as it is.
      if (file.scan !== 'UNCHECKED') await this.files.noteScan(id, 'FAILED');
      throw error;
    }
  }

  /** Files whose job was given up, and those that came before there was a scanner. */
  async scanForgotten(): Promise<void> {
    if (this.config.clamdUrl === undefined) return;
    for (const id of await this.files.unscanned(this.clock.inSeconds(-graceSeconds), mostARun)) {
      await this.jobs.add('scan-file', { id }, { key: `scan-file:${id}` });
    }
  }

  private async settle(id: string, storageKey: string, threat: string | undefined): Promise<void> {
    await this.work.run(async () => {
      await this.files.lockKey(storageKey);
      await this.files.noteScan(id, threat === undefined ? 'CLEAN' : 'INFECTED', threat);
      await this.events.record({ name: fileScanned, subjectId: id, facts: { clean: threat === undefined } }, null);
      if (threat !== undefined) await this.storage.delete(storageKey);
    });
  }
}
