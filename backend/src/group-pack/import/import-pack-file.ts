import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { SourceProblem } from '../../importing/source-problem.js';
import { newId } from '../../platform/ids.js';
import { Storage } from '../../platform/storage/storage.js';
import { GroupImportRepository, type GroupImportRow, storageKeyOfPack } from './group-import.repository.js';
import { GroupImportTasks } from './group-import.tasks.js';

/** For the shell: what administrators do with a pack in the browser, one step after the other. */
@Injectable()
export class ImportPackFile {
  constructor(
    private readonly imports: GroupImportRepository,
    private readonly tasks: GroupImportTasks,
    private readonly storage: Storage,
  ) {}

  /** A trial run only looks at the pack. Throws a SourceProblem when there is no such file. */
  async run(file: string, dryRun: boolean): Promise<GroupImportRow> {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) throw new SourceProblem(`${file} is not a file`);
    const id = newId();
    await this.storage.putFile(storageKeyOfPack(id), file, found.size);
    await this.imports.add({ id, fileName: basename(file).slice(0, 200), byteSize: found.size, sentBy: null });
    await this.tasks.check(id);
    const checked = await this.get(id);
    if (dryRun || checked.state !== 'READY') {
      await this.forget(id);
      return checked;
    }
    await this.tasks.import(id);
    return this.get(id);
  }

  private async get(id: string): Promise<GroupImportRow> {
    const row = await this.imports.find(id);
    if (!row) throw new SourceProblem('The pack was removed while it was read');
    return row;
  }

  private async forget(id: string): Promise<void> {
    await this.imports.giveUp(id);
    await this.storage.delete(storageKeyOfPack(id));
  }
}
