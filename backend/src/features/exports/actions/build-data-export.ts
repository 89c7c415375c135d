import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { Events } from '../../../platform/events/events.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { PersonalData } from '../../../platform/personal-data.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { PersonQueries } from '../../profiles/profiles.public.js';
import { writeArchive } from '../archive/write-archive.js';
import { BuildArchive } from '../build-archive.js';
import type { DataExportRow } from '../data-export.repository.js';
import { buildTask } from './request-data-export.js';

/** Builds the download of a person's own data. */
@Injectable()
export class BuildDataExport implements OnModuleInit {
  constructor(
    private readonly archives: BuildArchive,
    private readonly personalData: PersonalData,
    private readonly people: PersonQueries,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
    @Inject(CONFIG) private readonly config: Pick<Config, 'siteName'>,
  ) {}

  onModuleInit(): void {
    this.tasks.register(buildTask, ({ id }) => this.run(String(id)));
  }

  async run(id: string): Promise<void> {
    await this.archives.run(id, {
      write: (row, path, progress) => this.write(row, path, progress),
      whenReady: ({ personId }) => this.events.record({ name: 'data-export-ready', subjectId: personId }, null),
    });
  }

  private async write({ personId }: DataExportRow, path: string, progress: (percent: number) => Promise<void>): Promise<number> {
    const [person] = await this.people.byIds([personId]);
    return writeArchive({
      path,
      personId,
      personName: person?.name ?? '',
      siteName: this.config.siteName,
      at: this.clock.now(),
      sources: this.personalData.all(),
      progress,
    });
  }
}
