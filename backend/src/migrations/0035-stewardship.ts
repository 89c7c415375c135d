import { Migration } from '@mikro-orm/migrations';

/** Who answers for pages, and when they are reviewed. */
export class Stewardship extends Migration {
  static readonly migrationName = '0035-stewardship';

  override up(): void {
    for (const statement of [owners, reviews, search]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`
      alter table search_document drop column standing;
      drop table page_review;
      alter table wiki_page drop column review_months, drop column reviewed_at, drop column changing_since, drop column asked_on,
        drop column asked_person_id, drop column ask_stage, drop column told_overdue;
      alter table wiki_space drop column review_months;
      drop index item_page_owner, item_owner_position, position_title, position_holder;`);
  }
}

const owners = `
  create unique index position_title on position (department_id, lower(title));
  create index position_holder on position (holder_id) where holder_id is not null;

  -- Of a page nobody else was named for, whoever created it answers.
  create index item_page_owner on item (coalesce(owner_person_id, author_id)) where kind = 'page' and owner_position_id is null;
  create index item_owner_position on item (owner_position_id) where owner_position_id is not null;`;

const reviews = `
  -- Months between the reviews of its pages; 0 where they are not reviewed.
  alter table wiki_space add column review_months smallint not null default 12 check (review_months in (0, 3, 6, 12, 24));

  alter table wiki_page
    -- Null where it is the same as in the space.
    add column review_months smallint check (review_months in (0, 3, 6, 12, 24)),
    add column reviewed_at timestamptz(3),
    -- Since when it is known that its text must change: the next version is its review.
    add column changing_since timestamptz(3),
    -- Who was asked last to review it, on which day of the site, and how far the asking has come: 1 asked, 2 reminded, 3 the fallback.
    add column asked_on date,
    add column asked_person_id uuid references person,
    add column ask_stage smallint not null default 0,
    -- Whether search was told that its review is overdue.
    add column told_overdue boolean not null default false;

  create table page_review (
    id uuid primary key,
    page_id uuid not null references wiki_page on delete cascade,
    person_id uuid not null references person,
    answer text not null check (answer in ('STILL_RIGHT', 'CHANGE', 'RETIRE', 'BRING_BACK')),
    note text not null default '',
    at timestamptz(3) not null
  );
  create index page_review_page on page_review (page_id, at desc, id desc);
  create index page_review_person on page_review (person_id);`;

const search = `
  -- How much a document counts beside others that say the same: less than 1 where what it says may be out of date.
  alter table search_document add column standing real not null default 1;`;
