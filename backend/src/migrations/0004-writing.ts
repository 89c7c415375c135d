import { Migration } from '@mikro-orm/migrations';

/** Publishing at a chosen time, and cover pictures. */
export class Writing extends Migration {
  static readonly migrationName = '0004-writing';

  override up(): void {
    this.addSql(`
      create table item_schedule (
        item_id uuid primary key references item on delete cascade,
        publish_at timestamptz not null,
        -- As somebody chose it; publish_at is what it meant when they did.
        wall_time text not null,
        time_zone text not null,
        -- In the night in which the clocks go back an hour comes twice; the first of the two was taken.
        doubled boolean not null,
        -- What the person had seen and stood by.
        accepted_warnings text[] not null,
        scheduled_by uuid not null references person,
        scheduled_at timestamptz not null
      )`);
    this.addSql(`
      alter table item add column cover_id uuid references attachment on delete set null,
        add column cover_description text not null default ''`);
    this.addSql('create index item_cover on item (cover_id) where cover_id is not null');
  }

  override down(): void {
    this.addSql('alter table item drop column cover_id, drop column cover_description');
    this.addSql('drop table item_schedule');
  }
}
