import { Migration } from '@mikro-orm/migrations';

/** What people tell of themselves, their photo, and the indexes of the directory. */
export class Profiles extends Migration {
  static readonly migrationName = '0008-profiles';

  override up(): void {
    for (const statement of [folding, professions, profile, photo, listing, directory]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`
      drop trigger account_listed on account;
      drop function list_person;
      drop index person_listed_name, person_listed_recent, person_listed_department, person_listed_profession,
        person_listed_location, person_listed_phone, person_listed_words;
      alter table person drop column photo_id, drop column profession_id, drop column listed, drop column sort_name,
        drop column name_words, drop column location_key, drop column phone_digits, drop column skill_keys, drop column pronouns,
        drop column working_pattern, drop column languages, drop column ask_me_about, drop column willing_to, drop column links,
        drop column phone, drop column phone_visibility, drop column email_visibility, drop column invitation_closed_at;
      drop table photo, profession;
      drop function name_query, words_of, folded_all, folded;`);
  }
}

/** In SQL, so that whoever writes a row, and whoever looks for it, folds in the same way. */
const folding = `
  create function folded(text text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(lower(regexp_replace(translate(normalize(text, NFKD), 'øØłŁđĐðÐ', 'oOlLdDdD'), '[\\u0300-\\u036f]', '', 'g')),
      '[[:space:]_-]+', ' ', 'g'))
  $$;
  create function folded_all(texts text[]) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct key) filter (where key <> ''), '{}') from (select folded(text) as key from unnest(texts) as text) as keys
  $$;
  create function words_of(text text) returns text[] language sql immutable strict parallel safe as $$
    select array_remove(regexp_split_to_array(folded(text), '[^[:alnum:]]+'), '')
  $$;
  -- Every word as the beginning of one: 'mcc ao' becomes 'mcc':* & 'ao':*. Nothing but letters and digits is in a word.
  create function name_query(text text) returns tsquery language sql immutable strict parallel safe as $$
    select coalesce(string_agg('''' || word || ''':*', ' & '), '')::tsquery from unnest(words_of(text)) as word
  $$;`;

const professions = `
  create table profession (
    id text primary key,
    name text not null unique,
    -- In lists: what is not one of the others comes last.
    is_other boolean not null default false
  );
  insert into profession (id, name) values
    ('analysis', 'Analysis'), ('commercial', 'Commercial'), ('communication', 'Communication'), ('corporate-finance', 'Corporate finance'),
    ('counter-fraud', 'Counter fraud'), ('digital-and-data', 'Digital and data'), ('economics', 'Economics'),
    ('finance', 'Finance'), ('geography', 'Geography'), ('human-resources', 'Human resources'),
    ('intelligence-analysis', 'Intelligence analysis'), ('internal-audit', 'Internal audit'),
    ('international-trade', 'International trade'), ('knowledge-and-information', 'Knowledge and information management'),
    ('legal', 'Legal'), ('medical', 'Medical'), ('occupational-psychology', 'Occupational psychology'),
    ('operational-delivery', 'Operational delivery'), ('operational-research', 'Operational research'), ('planning', 'Planning'),
    ('policy', 'Policy'), ('project-delivery', 'Project delivery'), ('property', 'Property'), ('risk-management', 'Risk management'),
    ('science-and-engineering', 'Science and engineering'), ('security', 'Security'), ('social-research', 'Social research'),
    ('statistics', 'Statistics'), ('tax', 'Tax'), ('veterinary', 'Veterinary');
  insert into profession (id, name, is_other) values ('other', 'Other', true);`;

const profile = `
  alter table person
    add column pronouns text not null default '',
    add column profession_id text references profession,
    add column working_pattern text not null default '',
    add column languages text[] not null default '{}',
    add column ask_me_about text not null default '',
    add column willing_to text[] not null default '{}',
    add column links jsonb not null default '[]',
    add column phone text not null default '',
    add column phone_visibility text not null default 'DEPARTMENT' check (phone_visibility in ('EVERYONE', 'DEPARTMENT', 'NOBODY')),
    add column email_visibility text not null default 'EVERYONE' check (email_visibility in ('EVERYONE', 'DEPARTMENT', 'NOBODY')),
    -- The person wants to hear no more of what their profile lacks.
    add column invitation_closed_at timestamptz,
    add column skill_keys text[] not null generated always as (folded_all(skills)) stored,
    add column location_key text not null generated always as (folded(location)) stored,
    add column sort_name text collate "C" not null generated always as (folded(name)) stored,
    add column name_words tsvector not null generated always as (array_to_tsvector(words_of(name))) stored,
    add column phone_digits text not null generated always as (regexp_replace(phone, '[^0-9]', '', 'g')) stored;`;

const photo = `
  -- Bytes lie in the storage under this id. What no person points at any more is removed by a job.
  create table photo (
    id uuid primary key,
    person_id uuid not null references person,
    created_at timestamptz not null
  );
  create index photo_created on photo (created_at);
  create index photo_person on photo (person_id);
  alter table person add column photo_id uuid references photo;
  create unique index person_photo on person (photo_id) where photo_id is not null;`;

/** Who stands in the directory is read with every page of it: a column of the person, kept by the account's row. */
const listing = `
  alter table person add column listed boolean not null default false;
  update person set listed = true from account where account.person_id = person.id and account.suspended_at is null;
  create function list_person() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        update person set listed = false where id = old.person_id and listed;
        return old;
      end if;
      update person set listed = new.suspended_at is null where id = new.person_id and listed <> (new.suspended_at is null);
      return new;
    end
  $$;
  create trigger account_listed after insert or delete or update of suspended_at on account for each row execute function list_person();`;

const directory = `
  create index person_listed_name on person (sort_name, id) where listed;
  create index person_listed_recent on person (created_at desc, id desc) where listed;
  create index person_listed_department on person (department_id, sort_name, id) where listed;
  create index person_listed_profession on person (profession_id, sort_name, id) where listed;
  create index person_listed_location on person (location_key, sort_name, id) where listed;
  create index person_listed_phone on person (reverse(phone_digits) text_pattern_ops) where listed and phone_digits <> '';
  create index person_listed_words on person using gin (name_words, skill_keys, languages, willing_to) where listed;`;
