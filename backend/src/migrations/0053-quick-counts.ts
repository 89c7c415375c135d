import { Migration } from '@mikro-orm/migrations';

/**
 * The counts of tries are for a minute or an hour: nothing waits for the disk to keep them. When PostgreSQL itself fails they begin anew;
 * they outlive a restart of it, and of Crossbench.
 */
export class QuickCounts extends Migration {
  static readonly migrationName = '0053-quick-counts';

  override up(): void {
    this.addSql('alter table rate_limit set unlogged');
  }

  override down(): void {
    this.addSql('alter table rate_limit set logged');
  }
}
