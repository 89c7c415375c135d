import { Migration } from '@mikro-orm/migrations';

/** What a search engine outside the database has yet to be told, and how far it is. All of it can be made again. */
export class SearchFollowing extends Migration {
  static readonly migrationName = '0043-search-following';

  override up(): void {
    this.addSql(`
      create sequence search_change;

      -- A row for each document that the engine outside has not been told of since it changed.
      create table search_pending (
        kind text not null,
        id uuid not null,
        -- Which change it was: what is told is forgotten only where nothing changed meanwhile.
        change bigint not null default nextval('search_change'),
        -- Since when it waits.
        changed_at timestamptz not null default now(),
        -- Fewer people may find it than before, or nobody: told before anything else.
        is_removal boolean not null default false,
        attempts int not null default 0,
        retry_at timestamptz,
        -- Why the last try failed.
        failure text,
        primary key (kind, id)
      );
      create index search_pending_order on search_pending (is_removal desc, attempts, change);

      -- What the engine outside should hold.
      create table search_version (
        kind text not null,
        id uuid not null,
        audience_id int not null,
        -- Ranges in which both sides are compared.
        bucket smallint not null,
        -- Of all that is kept of the document.
        version text not null,
        -- Into how many a long text is split.
        parts smallint not null default 1,
        primary key (kind, id)
      );
      create index search_version_bucket on search_version (bucket);

      -- One row: how the engine outside is doing.
      create table search_follower (
        is_only boolean primary key default true check (is_only),
        -- Whether its index has once been filled.
        is_filled boolean not null default false,
        -- Of the settings and the form of documents with which the index was filled.
        form text,
        synonyms text,
        attempts int not null default 0,
        retry_at timestamptz,
        failure text,
        failed_at timestamptz,
        compared_at timestamptz,
        -- Documents that were found to differ then.
        repaired int
      );
      insert into search_follower default values;

      -- Filling an index from nothing: the last time for each engine, and how far it came.
      create table search_rebuild (
        engine text primary key,
        state text not null check (state in ('FILLING', 'SWAPPING', 'DONE')),
        -- That with which it is filled.
        form text,
        started_at timestamptz not null default now(),
        finished_at timestamptz,
        -- What comes next: things of this kind after this id.
        kind text,
        after_id uuid,
        done int not null default 0,
        total int not null default 0,
        -- Batches that were sent and are not known to be kept, the oldest first.
        tasks jsonb not null default '[]',
        -- The last task of the engine before the indexes were to change places.
        swap_after bigint,
        failure text
      );`);
  }

  override down(): void {
    this.addSql('drop table search_rebuild, search_follower, search_version, search_pending; drop sequence search_change');
  }
}
