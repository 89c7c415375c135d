import { Migration } from '@mikro-orm/migrations';

/** People, reading rights, the content spine, comments, events, mail. */
export class Foundation extends Migration {
  static readonly migrationName = '0001-foundation';

  override up(): void {
    for (const statement of [platform, people, access, spine, attachments, tags, blogs, comments]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table comment, blog_post, item_link, item_tag, tag, attachment, file, item_revision, item_draft,
      item_author, item, record_class, marking, audience_reader, audience, one_time_link, session, account, position, person,
      department_domain, department, rate_limit, worker_heartbeat, mail_message, event_log`);
  }
}

const platform = `
  create table event_log (
    id bigint generated always as identity primary key,
    name text not null,
    subject_id uuid not null,
    actor_id uuid,
    happened_at timestamptz not null,
    facts jsonb not null default '{}'
  );
  create index event_log_subject on event_log (subject_id, id);

  create table mail_message (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at timestamptz not null,
    sent_at timestamptz
  );
  create index mail_message_created on mail_message (created_at desc);

  create table worker_heartbeat (worker_id text primary key, seen_at timestamptz not null);

  create table rate_limit (
    name text not null,
    subject text not null,
    window_ends_at timestamptz not null,
    times int not null,
    primary key (name, subject, window_ends_at)
  );`;

const people = `
  create table department (
    id uuid primary key,
    name text not null unique,
    acronym text not null,
    former_names text[] not null default '{}',
    created_at timestamptz not null
  );
  -- A domain is exact ('skills.example') or all below one ('*.skills.example'). Departments may share it.
  create table department_domain (
    domain text not null check (domain = lower(domain)),
    department_id uuid not null references department on delete cascade,
    primary key (domain, department_id)
  );

  create table person (
    id uuid primary key,
    short_id text not null unique,
    name text not null,
    slug text not null,
    department_id uuid references department,
    job_title text not null default '',
    team text not null default '',
    location text not null default '',
    bio text not null default '',
    skills text[] not null default '{}',
    -- Known before to an import under this id; such a person may have no account.
    source_id text unique,
    lock_version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index person_department on person (department_id, lower(name), id);
  create index person_name on person (lower(name), id);

  -- A job role that outlives whoever holds it, so that content can be owned by it.
  create table position (
    id uuid primary key,
    title text not null,
    department_id uuid not null references department,
    holder_id uuid references person
  );

  create table account (
    person_id uuid primary key references person,
    email text not null unique check (email = lower(email)),
    password_hash text,
    roles text[] not null default '{}' check (roles <@ array['SITE_ADMIN', 'MODERATOR']),
    created_at timestamptz not null,
    suspended_at timestamptz
  );

  create table session (
    id uuid primary key,
    token_hash bytea not null unique,
    person_id uuid not null references account on delete cascade,
    device text not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null
  );
  create index session_person on session (person_id, last_used_at desc);

  create table one_time_link (
    id uuid primary key,
    token_hash bytea not null unique,
    purpose text not null check (purpose in ('REGISTER', 'RESET_PASSWORD', 'SETUP')),
    email text not null,
    name text not null,
    department_id uuid references department,
    roles text[] not null default '{}',
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  );
  create index one_time_link_email on one_time_link (email);`;

const access = `
  -- Interned and immutable: one row a distinct set of reader keys. The empty set is nobody.
  create table audience (id int generated always as identity primary key, readers text[] not null unique);
  create table audience_reader (
    reader text not null,
    audience_id int not null references audience,
    primary key (reader, audience_id)
  );
  insert into audience (readers) values ('{}');`;

const spine = `
  create table marking (
    id text primary key,
    label text not null unique,
    description text not null,
    -- Higher is more sensitive. What stands above the site's ceiling cannot be chosen.
    level int not null,
    allowed boolean not null
  );
  insert into marking (id, label, description, level, allowed) values
    ('official', 'OFFICIAL', 'Routine work of the public sector', 1, true),
    ('official-sensitive', 'OFFICIAL-SENSITIVE', 'Needs particular care in who sees it', 2, false),
    ('secret', 'SECRET', 'Never on this site', 3, false);

  create table record_class (
    id text primary key,
    name text not null,
    keep_months int,
    then_do text not null check (then_do in ('review', 'destroy', 'transfer'))
  );
  insert into record_class (id, name, keep_months, then_do) values ('discussion', 'Discussion and shared knowledge', 84, 'review');

  create table item (
    id uuid primary key,
    kind text not null,
    short_id text not null unique,
    title text not null,
    slug text not null,
    excerpt text not null default '',
    audience_id int not null references audience,
    -- Who it is meant for once published; audience_id follows from it, the status and what moderators decided.
    intended_readers text not null default 'EVERYONE' check (intended_readers in ('EVERYONE', 'DEPARTMENT')),
    group_id uuid,
    department_id uuid references department,
    author_id uuid not null references person,
    -- A person or a position; without either the group, then the department, looks after it.
    owner_person_id uuid references person,
    owner_position_id uuid references position,
    marking_id text not null references marking,
    language text not null default 'en',
    status text not null check (status in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED', 'WITHDRAWN')),
    hidden_at timestamptz,
    hidden_by uuid references person,
    hidden_reason text,
    disposed_at timestamptz,
    record_class_id text not null default 'discussion' references record_class,
    record_state text not null default 'ACTIVE' check (record_state in ('ACTIVE', 'HELD', 'DISPOSED')),
    review_by date,
    -- The number of the published revision; 0 before there is one.
    revision_number int not null default 0,
    reading_minutes int not null default 1,
    comment_count int not null default 0,
    source_id text unique,
    -- The revision that the last import made; a newer one was written here and no import touches it.
    imported_revision int,
    lock_version int not null default 1,
    created_at timestamptz not null,
    -- Lists go on behind a time and an id; a cursor holds milliseconds.
    published_at timestamptz(3),
    edited_at timestamptz,
    updated_at timestamptz not null,
    last_activity_at timestamptz not null,
    check (owner_person_id is null or owner_position_id is null)
  );
  -- Lists are of what is published, newest first, narrowed by audience.
  create index item_latest on item (published_at desc, id desc) where status = 'PUBLISHED';
  create index item_audience on item (audience_id, published_at desc);
  create index item_kind on item (kind, published_at desc, id desc) where status = 'PUBLISHED';
  -- Statements are planned once, for whatever audiences a person may have. PostgreSQL would take an unknown one for rare, and
  -- sort all that everybody may read instead of walking item_latest: 19 ms instead of 1.3 with 20,000 posts.
  alter table item alter column audience_id set (n_distinct = 10);

  create table item_author (
    item_id uuid not null references item on delete cascade,
    person_id uuid not null references person,
    position int not null,
    primary key (item_id, person_id)
  );
  create index item_author_person on item_author (person_id, item_id);

  -- The one working copy. Without a row it is the same as the published revision.
  create table item_draft (
    item_id uuid primary key references item on delete cascade,
    -- Grows by one with every save: a save on an older number is refused, so that no text overwrites another unseen.
    version int not null,
    base_revision int not null,
    changed boolean not null,
    title text not null,
    body jsonb not null,
    excerpt text not null,
    tags text[] not null,
    marking_id text not null references marking,
    intended_readers text not null,
    -- What only this kind of item has.
    details jsonb not null default '{}',
    saved_at timestamptz(3) not null,
    saved_by uuid not null references person
  );

  create table item_revision (
    item_id uuid not null references item on delete cascade,
    number int not null,
    title text not null,
    body jsonb not null,
    plain_text text not null,
    -- Made from the body when the revision was, by this version of the renderer.
    html text not null,
    outline jsonb not null,
    renderer_version int not null,
    tags text[] not null,
    marking_id text not null references marking,
    details jsonb not null default '{}',
    summary text not null default '',
    author_id uuid not null references person,
    created_at timestamptz not null,
    primary key (item_id, number)
  );

  create table item_link (
    from_item_id uuid not null references item on delete cascade,
    to_item_id uuid not null references item on delete cascade,
    primary key (from_item_id, to_item_id)
  );
  create index item_link_to on item_link (to_item_id);`;

const attachments = `
  create table file (
    id uuid primary key,
    sha256 bytea not null,
    byte_size bigint not null,
    media_type text not null,
    storage_key text not null unique,
    width int,
    height int,
    created_at timestamptz not null,
    created_by uuid references person
  );
  create table attachment (
    id uuid primary key,
    item_id uuid not null references item on delete cascade,
    file_id uuid not null references file,
    name text not null,
    description text not null default '',
    created_at timestamptz not null
  );
  create index attachment_item on attachment (item_id);
  create index attachment_file on attachment (file_id);`;

const tags = `
  create table tag (
    id uuid primary key,
    -- As whoever used it first spelt it.
    name text not null,
    -- In the one form in which spellings are compared.
    folded text not null unique,
    slug text not null unique,
    created_at timestamptz not null
  );
  create index tag_folded on tag (folded text_pattern_ops);
  create table item_tag (
    item_id uuid not null references item on delete cascade,
    tag_id uuid not null references tag,
    position int not null,
    primary key (item_id, tag_id)
  );
  create index item_tag_tag on item_tag (tag_id, item_id);`;

const blogs = `
  create table blog_post (
    id uuid primary key references item on delete cascade,
    standfirst text not null default ''
  );`;

const comments = `
  create table comment (
    id uuid primary key,
    item_id uuid not null references item on delete cascade,
    parent_id uuid references comment on delete cascade,
    author_id uuid not null references person,
    body text not null,
    created_at timestamptz not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    hidden_at timestamptz,
    hidden_by uuid references person,
    hidden_reason text,
    lock_version int not null default 1
  );
  create index comment_thread on comment (item_id, created_at, id) where parent_id is null;
  create index comment_reply on comment (parent_id, created_at, id) where parent_id is not null;
  create index comment_author on comment (author_id, created_at desc);`;
