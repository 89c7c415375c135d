import { Migration } from '@mikro-orm/migrations';

/** Groups, who belongs to them and how they came to, and that items and blogs can stand in one. */
export class Groups extends Migration {
  static readonly migrationName = '0020-groups';

  override up(): void {
    for (const statement of [groups, belonging, content]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`
      delete from item where group_id is not null;
      alter table moderation_case drop column group_id;
      alter table item drop constraint item_group_id_fkey, drop constraint item_intended_readers_check,
        drop column comments_locked_at, drop column comments_locked_by,
        add constraint item_intended_readers_check check (intended_readers in ('EVERYONE', 'DEPARTMENT'));
      drop index item_group;
      delete from blog where kind = 'GROUP';
      alter table blog drop constraint blog_kind_check, drop column group_id,
        add constraint blog_kind_check check (kind in ('OWN', 'DEPARTMENT'));
      drop table group_link, group_invitation, group_request, group_removal, group_member, group_topic, group_department, people_group;`);
  }
}

const groups = `
  create table people_group (
    id uuid primary key,
    short_id text not null unique,
    name text not null,
    -- In the one form in which names are compared.
    folded text not null,
    slug text not null,
    purpose text not null,
    about text not null default '',
    -- What newcomers should see first, at the top of the group's home.
    welcome text not null default '',
    welcome_item_id uuid references item on delete set null,
    kind text not null check (kind in ('OPEN', 'REQUEST', 'HIDDEN')),
    -- The home department: that of whoever created it.
    department_id uuid references department,
    -- Who knows of it. Follows from the kind.
    audience_id int not null references audience,
    -- Whom its items reach that are meant for more than its members. Follows from the kind and the departments.
    readers_audience_id int not null references audience,
    picture_id uuid references file,
    member_count int not null default 0,
    lock_version int not null default 1,
    created_at timestamptz(3) not null,
    created_by uuid references person,
    archived_at timestamptz,
    archived_by uuid references person,
    merged_into_id uuid references people_group,
    merged_at timestamptz
  );
  -- A hidden group may have any name: to refuse one would tell of it.
  create unique index people_group_name on people_group (folded) where kind <> 'HIDDEN' and merged_into_id is null;
  create index people_group_audience on people_group (audience_id);
  create index people_group_picture on people_group (picture_id) where picture_id is not null;

  -- Without a row people of all departments may join.
  create table group_department (
    group_id uuid not null references people_group on delete cascade,
    department_id uuid not null references department on delete cascade,
    primary key (group_id, department_id)
  );
  create table group_topic (
    group_id uuid not null references people_group on delete cascade,
    tag_id uuid not null references tag,
    position int not null,
    primary key (group_id, tag_id)
  );
  create index group_topic_tag on group_topic (tag_id, group_id);`;

const belonging = `
  create table group_member (
    group_id uuid not null references people_group on delete cascade,
    person_id uuid not null references person on delete cascade,
    role text not null check (role in ('OWNER', 'MODERATOR', 'MEMBER')),
    joined_at timestamptz(3) not null,
    -- Who let them in; null for those who came by themselves.
    added_by uuid references person,
    primary key (group_id, person_id)
  );
  create index group_member_person on group_member (person_id, group_id, role);

  -- Who was removed, and does not come back by themselves.
  create table group_removal (
    group_id uuid not null references people_group on delete cascade,
    person_id uuid not null references person on delete cascade,
    removed_by uuid not null references person,
    removed_at timestamptz not null,
    reason text not null,
    primary key (group_id, person_id)
  );

  create table group_request (
    id uuid primary key,
    group_id uuid not null references people_group on delete cascade,
    person_id uuid not null references person on delete cascade,
    reason text not null,
    created_at timestamptz(3) not null,
    decided_at timestamptz,
    decided_by uuid references person,
    outcome text check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    answer text not null default '',
    check ((decided_at is null) = (outcome is null))
  );
  create unique index group_request_open on group_request (group_id, person_id) where decided_at is null;
  create index group_request_person on group_request (person_id, created_at desc);

  create table group_invitation (
    id uuid primary key,
    group_id uuid not null references people_group on delete cascade,
    person_id uuid not null references person on delete cascade,
    invited_by uuid not null references person,
    message text not null default '',
    created_at timestamptz(3) not null,
    expires_at timestamptz not null,
    decided_at timestamptz,
    outcome text check (outcome in ('ACCEPTED', 'DECLINED', 'REVOKED')),
    check ((decided_at is null) = (outcome is null))
  );
  create unique index group_invitation_open on group_invitation (group_id, person_id) where decided_at is null;
  create index group_invitation_person on group_invitation (person_id) where decided_at is null;

  -- Whoever has the address may join until it expires.
  create table group_link (
    id uuid primary key,
    group_id uuid not null references people_group on delete cascade,
    token_hash bytea not null unique,
    made_by uuid not null references person,
    created_at timestamptz(3) not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    times_used int not null default 0
  );
  create index group_link_group on group_link (group_id, created_at desc);`;

const content = `
  alter table item
    add foreign key (group_id) references people_group,
    add column comments_locked_at timestamptz,
    add column comments_locked_by uuid references person,
    drop constraint item_intended_readers_check,
    add constraint item_intended_readers_check check (intended_readers in ('EVERYONE', 'DEPARTMENT', 'GROUP'));
  create index item_group on item (group_id, published_at desc, id desc) where group_id is not null;

  alter table blog
    add column group_id uuid unique references people_group on delete cascade,
    drop constraint blog_kind_check,
    add constraint blog_kind_check check (kind in ('OWN', 'DEPARTMENT', 'GROUP')),
    add check ((kind = 'GROUP') = (group_id is not null));

  -- Whose moderators decide; null for those of the site.
  alter table moderation_case add column group_id uuid references people_group on delete cascade;
  create index moderation_case_group on moderation_case (group_id, status, opened_at) where group_id is not null;`;
