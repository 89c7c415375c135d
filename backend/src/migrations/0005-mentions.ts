import { Migration } from '@mikro-orm/migrations';

/** Who is mentioned in what is published. */
export class Mentions extends Migration {
  static readonly migrationName = '0005-mentions';

  override up(): void {
    this.addSql(`
      create table item_mention (
        item_id uuid not null references item on delete cascade,
        person_id uuid not null references person on delete cascade,
        primary key (item_id, person_id)
      )`);
    this.addSql('create index item_mention_person on item_mention (person_id)');
  }

  override down(): void {
    this.addSql('drop table item_mention');
  }
}
