import { Migration } from '@mikro-orm/migrations';
import { firstHouseRules } from './0010-first-house-rules.js';

/** House rules and who accepted them, reports and what moderators decided, notices on home. */
export class Conduct extends Migration {
  static readonly migrationName = '0010-conduct';

  override up(): void {
    for (const statement of [houseRules, moderation, notices]) this.addSql(statement);
    this.addSql(`
      insert into house_rules_version (number, markdown, html, summary, must_accept, published_at)
      values (1, ${quoted(firstHouseRules.markdown)}, ${quoted(firstHouseRules.html)}, '', true, now())`);
  }

  override down(): void {
    this.addSql(`
      drop table notice_dismissal, notice_department, notice, moderation_decision, moderation_report, moderation_case,
        house_rules_acceptance, house_rules_version;
      alter table attachment drop column hidden_at, drop column hidden_by, drop column hidden_reason;
      alter table person drop column hidden_bio, drop column hidden_photo_id, drop column hidden_at, drop column hidden_by, drop column hidden_reason;`);
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const houseRules = `
  create table house_rules_version (
    number int primary key,
    markdown text not null,
    html text not null,
    -- What is different from the version before, in the words of who changed it; empty in the first.
    summary text not null,
    -- Whether nobody may write before they have accepted it.
    must_accept boolean not null,
    published_at timestamptz not null,
    published_by uuid references person
  );
  create table house_rules_acceptance (
    person_id uuid not null references person on delete cascade,
    version int not null references house_rules_version,
    accepted_at timestamptz not null,
    primary key (person_id, version)
  );`;

const moderation = `
  alter table attachment add column hidden_at timestamptz, add column hidden_by uuid references person, add column hidden_reason text;
  -- What somebody said of themselves until a moderator took it out of sight; they may write it anew.
  alter table person add column hidden_bio text, add column hidden_photo_id uuid references photo, add column hidden_at timestamptz, add column hidden_by uuid references person,
    add column hidden_reason text;
  create index person_hidden_photo on person (hidden_photo_id) where hidden_photo_id is not null;

  -- All that was said against one thing until moderators decided about it.
  create table moderation_case (
    id uuid primary key,
    item_id uuid references item on delete cascade,
    comment_id uuid references comment on delete cascade,
    attachment_id uuid references attachment on delete cascade,
    person_id uuid references person on delete cascade,
    -- Whose it is.
    author_id uuid not null references person on delete cascade,
    -- What a moderator sees of it, whoever may read it otherwise: what was there when it was last reported.
    seen_version int,
    seen_text text not null default '',
    seen_at timestamptz not null,
    status text not null check (status in ('OPEN', 'SECOND_LOOK', 'DECIDED')),
    hidden boolean not null default false,
    report_count int not null default 0,
    assigned_to uuid references person,
    assigned_at timestamptz,
    -- What the author says about a decision.
    second_look_words text,
    second_look_at timestamptz,
    opened_at timestamptz(3) not null,
    decided_at timestamptz(3),
    lock_version int not null default 1,
    check (num_nonnulls(item_id, comment_id, attachment_id, person_id) = 1)
  );
  -- One thing has one open case, however many report it at once.
  create unique index moderation_case_open_item on moderation_case (item_id) where status = 'OPEN';
  create unique index moderation_case_open_comment on moderation_case (comment_id) where status = 'OPEN';
  create unique index moderation_case_open_attachment on moderation_case (attachment_id) where status = 'OPEN';
  create unique index moderation_case_open_person on moderation_case (person_id) where status = 'OPEN';
  create index moderation_case_item on moderation_case (item_id);
  create index moderation_case_comment on moderation_case (comment_id);
  create index moderation_case_attachment on moderation_case (attachment_id);
  create index moderation_case_person on moderation_case (person_id);
  create index moderation_case_author on moderation_case (author_id, decided_at desc);
  create index moderation_case_waiting on moderation_case (status, opened_at, id) where status <> 'DECIDED';
  create index moderation_case_decided on moderation_case (decided_at desc, id desc) where status = 'DECIDED';

  create table moderation_report (
    id uuid primary key,
    case_id uuid not null references moderation_case on delete cascade,
    reporter_id uuid not null references person on delete cascade,
    reason text not null,
    words text not null default '',
    created_at timestamptz(3) not null,
    updated_at timestamptz not null,
    unique (case_id, reporter_id)
  );
  create index moderation_report_reporter on moderation_report (reporter_id, created_at desc, id desc);

  create table moderation_decision (
    id uuid primary key,
    case_id uuid not null references moderation_case on delete cascade,
    kind text not null check (kind in ('KEEP', 'HIDE', 'WARN')),
    -- Which rule was broken; null where the thing is kept.
    reason text,
    message text not null default '',
    moderator_id uuid not null references person,
    decided_at timestamptz not null
  );
  create index moderation_decision_case on moderation_decision (case_id, decided_at);`;

const notices = `
  create table notice (
    id uuid primary key,
    title text not null,
    body text not null default '',
    severity text not null check (severity in ('INFORMATION', 'WARNING')),
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    lock_version int not null default 1,
    created_at timestamptz not null,
    created_by uuid not null references person
  );
  create index notice_ends on notice (ends_at);
  -- Without a row the notice is for everyone.
  create table notice_department (
    notice_id uuid not null references notice on delete cascade,
    department_id uuid not null references department on delete cascade,
    primary key (notice_id, department_id)
  );
  create table notice_dismissal (
    notice_id uuid not null references notice on delete cascade,
    person_id uuid not null references person on delete cascade,
    dismissed_at timestamptz not null,
    primary key (notice_id, person_id)
  );`;
