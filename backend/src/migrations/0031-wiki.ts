import { Migration } from '@mikro-orm/migrations';

/** Spaces and their pages, and that an item may be kept by those who look after the place in which it stands. */
export class Wiki extends Migration {
  static readonly migrationName = '0031-wiki';

  override up(): void {
    for (const statement of [spine, spaces, pages]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`
      drop table wiki_page cascade;
      drop table wiki_space_person, wiki_space;
      delete from item where kind = 'page';
      drop table item_revision_contributor;
      alter table item drop column editors_audience_id;`);
  }
}

const spine = `
  -- Who may change it, of those who may read it. Null where that is its authors.
  alter table item add column editors_audience_id int references audience;

  -- Everybody who wrote something of a revision, beside whoever made it.
  create table item_revision_contributor (
    item_id uuid not null,
    number int not null,
    person_id uuid not null references person,
    primary key (item_id, number, person_id),
    foreign key (item_id, number) references item_revision on delete cascade
  );
  create index item_revision_contributor_person on item_revision_contributor (person_id);`;

const spaces = `
  create table wiki_space (
    id uuid primary key,
    short_id text not null unique,
    name text not null,
    -- In the one form in which names are compared.
    folded text not null,
    slug text not null,
    description text not null default '',
    -- Whose it is: a department's, a group's, or with neither that of all staff.
    department_id uuid references department,
    group_id uuid references people_group,
    -- Who reads all its pages. audience_id follows from it, and from the group where there is one.
    intended_readers text not null check (intended_readers in ('EVERYONE', 'DEPARTMENT', 'GROUP')),
    audience_id int not null references audience,
    -- Who of its readers may edit. editors_audience_id follows from it.
    editing text not null check (editing in ('READERS', 'MEMBERS', 'EDITORS')),
    editors_audience_id int not null references audience,
    lock_version int not null default 1,
    created_at timestamptz(3) not null,
    created_by uuid references person,
    check (department_id is null or group_id is null)
  );
  -- Unique within a place only: to refuse a name across places would tell of spaces that nobody may know.
  create unique index wiki_space_name on wiki_space (coalesce(group_id, department_id, '00000000-0000-0000-0000-000000000000'::uuid), folded);
  create index wiki_space_audience on wiki_space (audience_id, folded);
  create index wiki_space_group on wiki_space (group_id) where group_id is not null;
  create index wiki_space_department on wiki_space (department_id) where department_id is not null;

  -- Who looks after a space, and who are its named editors. Those who look after a group's space are the owners of the group.
  create table wiki_space_person (
    space_id uuid not null references wiki_space on delete cascade,
    person_id uuid not null references person on delete cascade,
    role text not null check (role in ('MANAGER', 'EDITOR')),
    primary key (space_id, person_id)
  );
  create index wiki_space_person_person on wiki_space_person (person_id);`;

const pages = `
  create table wiki_page (
    id uuid primary key references item on delete cascade,
    space_id uuid not null references wiki_space,
    parent_id uuid references wiki_page,
    -- Its place among its siblings; there may be gaps.
    position int not null,
    -- The title in the one form in which titles of siblings are compared.
    folded text not null,
    deleted_at timestamptz(3),
    deleted_by uuid references person,
    -- The page with which it was deleted: that page itself, or one above it.
    deleted_with_id uuid references wiki_page,
    check ((deleted_at is null) = (deleted_with_id is null))
  );
  create unique index wiki_page_title on wiki_page (space_id, coalesce(parent_id, space_id), folded) where deleted_at is null;
  create index wiki_page_siblings on wiki_page (space_id, parent_id, position, id) where deleted_at is null;
  create index wiki_page_parent on wiki_page (parent_id) where parent_id is not null;
  create index wiki_page_bin on wiki_page (space_id, deleted_at desc) where deleted_at is not null;
  create index wiki_page_deleted_with on wiki_page (deleted_with_id) where deleted_with_id is not null;`;
