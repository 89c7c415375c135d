import { Migration } from '@mikro-orm/migrations';

/** How an old copy of Meilisearch is recognised: it does not know the tasks that were done since. */
export class TasksOfMeilisearch extends Migration {
  static readonly migrationName = '0049-tasks-of-meilisearch';

  override up(): void {
    this.addSql('alter table search_follower add last_task bigint');
  }

  override down(): void {
    this.addSql('alter table search_follower drop last_task');
  }
}
