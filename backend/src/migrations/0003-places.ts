import { Migration } from '@mikro-orm/migrations';

/** Posts stand in blogs; readings are counted; feeds are read with a token of their own. */
export class Places extends Migration {
  static readonly migrationName = '0003-places';

  override up(): void {
    for (const statement of [blogs, postsInBlogs, reads, feedTokens]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`
      drop table feed_token, read_secret, item_reader, item_reads, blog_pin, blog_editor;
      alter table blog_post drop column blog_id, drop column chosen_blog_id, drop column taken_out_of_id, drop column taken_out_by,
        drop column taken_out_at, drop column taken_out_reason;
      drop table blog`);
  }
}

const blogs = `
  create table blog (
    -- Follows from whose blog it is, so that two who need it first make the same one.
    id uuid primary key,
    short_id text not null unique,
    kind text not null check (kind in ('OWN', 'DEPARTMENT')),
    person_id uuid unique references person,
    department_id uuid unique references department,
    description text not null default '',
    created_at timestamptz not null,
    check ((kind = 'OWN') = (person_id is not null)),
    check ((kind = 'DEPARTMENT') = (department_id is not null))
  );

  create table blog_editor (
    blog_id uuid not null references blog on delete cascade,
    person_id uuid not null references person,
    named_by uuid references person,
    named_at timestamptz not null,
    primary key (blog_id, person_id)
  );
  create index blog_editor_person on blog_editor (person_id);`;

const postsInBlogs = `
  alter table blog_post
    add column blog_id uuid references blog,
    -- Where the draft says it should stand, when that is elsewhere.
    add column chosen_blog_id uuid references blog,
    -- The last time that an editor took it out of a blog; forgotten with the next publication.
    add column taken_out_of_id uuid references blog,
    add column taken_out_by uuid references person,
    add column taken_out_at timestamptz,
    add column taken_out_reason text,
    add check ((taken_out_of_id is null) = (taken_out_by is null) and (taken_out_of_id is null) = (taken_out_at is null)
      and (taken_out_of_id is null) = (taken_out_reason is null));

  -- What was written so far stands in the blogs of those who wrote it. Their ids are made as the application makes them.
  with author as (
    select distinct item.author_id as id, sha256(convert_to('blog of person ' || item.author_id, 'UTF8')) as hash
    from item join blog_post on blog_post.id = item.id
  )
  insert into blog (id, short_id, kind, person_id, created_at)
  select
    overlay(overlay(substr(encode(hash, 'hex'), 1, 32) placing '8' from 13) placing '8' from 17)::uuid,
    (select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', (get_byte(hash, place) & 31) + 1, 1), '' order by place)
      from generate_series(0, 9) as place),
    'OWN', id, now()
  from author;
  update blog_post set blog_id = blog.id from item join blog on blog.person_id = item.author_id where item.id = blog_post.id;

  alter table blog_post alter column blog_id set not null;
  create index blog_post_blog on blog_post (blog_id);

  create table blog_pin (
    post_id uuid primary key references blog_post on delete cascade,
    blog_id uuid not null references blog on delete cascade,
    -- Lowest first.
    position int not null,
    pinned_by uuid references person,
    pinned_at timestamptz not null
  );
  create index blog_pin_blog on blog_pin (blog_id, position);`;

const reads = `
  -- How often an item was read, once a person and day.
  create table item_reads (
    item_id uuid not null references item on delete cascade,
    day date not null,
    times int not null,
    primary key (item_id, day)
  );
  -- Who has been counted today: a hash that nobody can reckon again once the secret of the day is gone.
  create table item_reader (
    item_id uuid not null references item on delete cascade,
    day date not null,
    reader bytea not null,
    primary key (item_id, day, reader)
  );
  create index item_reader_day on item_reader (day);
  create table read_secret (day date primary key, secret bytea not null);`;

const feedTokens = `
  create table feed_token (
    id uuid primary key,
    person_id uuid not null references account on delete cascade,
    name text not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    last_used_at timestamptz
  );
  create index feed_token_person on feed_token (person_id, created_at);`;
