import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { PersonalData, type PersonalDataSource, type PersonalPart, fileNameOf } from '../../../platform/personal-data.js';
import { DocumentStore, ImageStore } from '../../files/files.public.js';

interface FileRow {
  readonly id: string;
  readonly number: number;
  readonly current: boolean;
  readonly kind: 'PICTURE' | 'FILE';
  readonly name: string;
  readonly storageKey: string;
  readonly width: number | null;
  readonly createdAt: Date;
}

const filesAtOnce = 50;

/** What was found to carry a virus, or has not been looked at, is not handed out here either. */
const ready: Sql = sql`file.scan in ('UNCHECKED', 'CLEAN')`;

/** Pictures and files that a person has uploaded, in all their versions. */
@Injectable()
export class FilePersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'files';
  readonly title = 'Pictures and files that you uploaded';

  constructor(
    private readonly database: Database,
    private readonly images: ImageStore,
    private readonly documents: DocumentStore,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async count(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from attachment_version version join file on file.id = version.file_id
      where version.uploaded_by = ${personId} and ${ready}`);
    return row?.count ?? 0;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    let after: Pick<FileRow, 'id' | 'number'> | undefined;
    do {
      const rows: FileRow[] = await this.after(personId, after);
      for (const row of rows) {
        const bytes = row.kind === 'PICTURE' ? await this.images.read(row, false) : await this.documents.read(row.storageKey);
        const name = row.current ? fileNameOf(row.name) : `version-${row.number}-${fileNameOf(row.name)}`;
        yield { name: `${row.id}/${name}`, title: row.name, at: row.createdAt, bytes };
      }
      after = rows.length === filesAtOnce ? rows.at(-1) : undefined;
    } while (after);
  }

  private after(personId: string, after: Pick<FileRow, 'id' | 'number'> | undefined): Promise<FileRow[]> {
    return this.database.rows(sql`
      select attachment.id, version.number, version.number = attachment.version as current, attachment.kind, version.name,
        file.storage_key as "storageKey", file.width, version.created_at as "createdAt"
      from attachment_version version join attachment on attachment.id = version.attachment_id join file on file.id = version.file_id
      where version.uploaded_by = ${personId} and ${ready}
        and (${after?.id ?? null}::uuid is null or (attachment.id, version.number) > (${after?.id ?? null}::uuid, ${after?.number ?? 0}::int))
      order by attachment.id, version.number limit ${filesAtOnce}`);
  }
}
