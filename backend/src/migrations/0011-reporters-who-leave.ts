import { Migration } from '@mikro-orm/migrations';

/** A report that was decided needs nobody who made it. */
export class ReportersWhoLeave extends Migration {
  static readonly migrationName = '0011-reporters-who-leave';

  override up(): void {
    this.addSql(`
      -- Null when who reported has closed their account and the case is decided.
      alter table moderation_report alter column reporter_id drop not null;`);
  }

  override down(): void {
    this.addSql(`
      delete from moderation_report where reporter_id is null;
      alter table moderation_report alter column reporter_id set not null;`);
  }
}
