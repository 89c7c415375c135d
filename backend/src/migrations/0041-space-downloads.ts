import { Migration } from '@mikro-orm/migrations';

/** Spaces of the wiki that are taken out. */
export class SpaceDownloads extends Migration {
  static readonly migrationName = '0041-space-downloads';

  override up(): void {
    this.addSql(`
      -- The space that is taken out, for whoever asked; null for a person's own data and for groups. No reference: a space may be
      -- deleted while its last download waits for its time to be over.
      alter table data_export add column space_id uuid, add check (space_id is null or group_id is null);
      drop index data_export_under_way;
      create unique index data_export_under_way on data_export (person_id)
        where group_id is null and space_id is null and state in ('WAITING', 'BUILDING', 'FAILED');
      create unique index data_export_space_under_way on data_export (space_id, person_id)
        where space_id is not null and state in ('WAITING', 'BUILDING', 'FAILED');
      create index data_export_space on data_export (space_id, person_id, requested_at desc) where space_id is not null;`);
  }

  override down(): void {
    this.addSql(`
      delete from data_export where space_id is not null;
      drop index data_export_space, data_export_space_under_way, data_export_under_way;
      alter table data_export drop column space_id;
      create unique index data_export_under_way on data_export (person_id) where group_id is null and state in ('WAITING', 'BUILDING', 'FAILED');`);
  }
}
