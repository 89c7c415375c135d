import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { Subscribers } from '../../../platform/events/subscriber.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { Storage } from '../../../platform/storage/storage.js';
import { fileScanned } from '../scanning/file-scanned.js';
import { Turns } from '../turns.js';
import { ExtractionInterrupted, extractText } from './extract-text.js';
import type { ExtractedText } from './file-text.js';
import { mostAttempts } from './file-text.limits.js';
import { FileTextRepository, type FileToRead } from './file-text.repository.js';
import { readableFormat } from './readable-formats.js';
import { textJob } from './text-job.js';

/** The text of a file has been read, or was forgotten. Its subject is the file. */
export const fileTextRead = 'file-text-read';

// A file that has just come has a job of its own.
const graceSeconds = 3600;
const mostARun = 500;
/** Until what could not be read is tried again: the store may be back by then. */
const pauseSeconds = 120;
const atOnce = 100;

/** Reads the text of files for search: in a worker one at a time, each in a process of its own. */
@Injectable()
export class ReadFileText implements OnModuleInit {
  private readonly turns = new Turns(1);
  /** Whose job came while another file was read. */
  private readonly waiting = new Set<string>();
  private isAtIt = false;

  constructor(
    private readonly texts: FileTextRepository,
    private readonly storage: Storage,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly subscribers: Subscribers,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.tasks.register(textJob.task, ({ id }) => this.takeOn(String(id)));
    this.tasks.register('read-forgotten-texts', () => this.readForgotten());
    this.tasks.repeat('read-forgotten-texts', '50 * * * *');
    this.subscribers.register({ name: 'read-text-of-scanned-file', events: [fileScanned], handle: (id) => this.followScan(id) });
  }

  /** Throws when it has to be tried again. */
  run(id: string): Promise<void> {
    return this.turns.take(() => this.readOne(id));
  }

  /**
   * The job of a file. One that comes while another is read is done after that by whoever reads it, so that files which take long hold no
   * second hand of the worker. Should the process end meanwhile, the clock comes to what was waiting. Throws what went wrong with its own.
   */
  async takeOn(id: string): Promise<void> {
    this.waiting.add(id);
    if (this.isAtIt) return;
    this.isAtIt = true;
    let failure: unknown;
    try {
      for (const next of this.waiting) {
        this.waiting.delete(next);
        await this.run(next).catch((error: unknown) => {
          if (next !== id) return this.jobs.add(...textJob.of(next, this.clock.inSeconds(pauseSeconds)));
          failure = error;
        });
      }
    } finally {
      this.isAtIt = false;
    }
    if (failure !== undefined) throw failure;
  }

  /** Files whose job was given up, that came before texts were read, or that a better reader should read again. */
  async readForgotten(): Promise<void> {
    const before = this.clock.inSeconds(-graceSeconds);
    for (const id of await this.texts.unread(this.scans, before, null, mostARun)) await this.jobs.add(...textJob.of(id));
  }

  /** All of these at once; answers how many were looked at. For whoever waits for it at a shell. */
  async readAll(progress: (done: number) => void): Promise<number> {
    let done = 0;
    for (let after: string | null = null; ; ) {
      const ids: string[] = await this.texts.unread(this.scans, null, after, atOnce);
      for (const id of ids) {
        await this.run(id).catch((error: unknown) => {
          // It is counted, and its turn comes again.
          if (!(error instanceof ExtractionInterrupted)) throw error;
        });
        progress((done += 1));
      }
      if (ids.length < atOnce) return done;
      after = ids.at(-1) ?? null;
    }
  }

  private async readOne(id: string): Promise<void> {
    const file = await this.texts.findToRead(id, this.scans);
    if (!file) return;
    const text = await this.read(file);
    await this.work.run(async () => {
      if (await this.texts.keep(id, text, this.scans)) await this.events.record({ name: fileTextRead, subjectId: id, facts: { state: text.state } }, null);
    });
  }

  /** Where there is a scanner, nothing is read before it has called it clean. */
  private get scans(): readonly string[] {
    return this.config.clamdUrl === undefined ? ['CLEAN', 'UNCHECKED'] : ['CLEAN'];
  }

  private async read(file: FileToRead): Promise<ExtractedText> {
    const format = readableFormat(file.mediaType);
    if (!format) return { state: 'UNSUPPORTED', parts: [], isCut: false };
    if (file.attempts >= mostAttempts) return { state: 'BROKEN', parts: [], isCut: false };
    await this.texts.begin(file.id);
    try {
      return await extractText(await this.storage.read(file.storageKey), format);
    } catch (error) {
      if (!(error instanceof ExtractionInterrupted)) await this.texts.takeBack(file.id);
      throw error;
    }
  }

  private async followScan(id: string): Promise<void> {
    if (await this.texts.findToRead(id, this.scans)) return this.jobs.add(...textJob.of(id));
    await this.work.run(async () => {
      if (await this.texts.forgetInfected(id)) await this.events.record({ name: fileTextRead, subjectId: id, facts: { state: 'INFECTED' } }, null);
    });
  }
}
