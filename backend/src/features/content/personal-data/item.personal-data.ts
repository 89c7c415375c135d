import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { Events } from '../../../platform/events/events.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../../platform/personal-data.js';
import { OwnTexts } from './own-texts.js';

/** Nobody else could go on with it: no other author has an account. */
const alone: Sql = sql`not exists (
  select from item_author other join account on account.person_id = other.person_id
  where other.item_id = item.id and other.person_id <> item_author.person_id)`;

interface Counts {
  readonly published: number;
  readonly withdrawn: number;
  readonly drafts: number;
  readonly shared: number;
  readonly changes: number;
}

/** What a person wrote, of whatever kind. What was published stays; what nobody else sees or can finish goes with them. */
@Injectable()
export class ItemPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'texts';
  readonly title = 'What you wrote';

  constructor(
    private readonly database: Database,
    private readonly texts: OwnTexts,
    private readonly events: Events,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const { published, withdrawn, drafts, shared, changes } = await this.countsOf(personId);
    const facts: ClosingFact[] = [];
    if (published > 0) facts.push({ fate: 'KEPT', words: `${counted(published, 'published text')} stay${published === 1 ? 's' : ''}, under your name` });
    if (shared > 0) facts.push({ fate: 'KEPT', words: `${counted(shared, 'draft')} with other authors go${shared === 1 ? 'es' : ''} on without you` });
    if (withdrawn > 0) facts.push({ fate: 'KEPT', words: `${counted(withdrawn, 'withdrawn text')} stay${withdrawn === 1 ? 's' : ''} out of sight, for the record` });
    if (drafts > 0) facts.push({ fate: 'REMOVED', words: `${counted(drafts, 'draft')} that only you have written, scheduled ones too, ${drafts === 1 ? 'is' : 'are'} removed` });
    if (changes > 0) facts.push({ fate: 'REMOVED', words: `Changes to ${counted(changes, 'published text')} that you have not published are removed` });
    return facts;
  }

  /** The items are locked first, as by everybody who changes one: what is being published meanwhile is published or removed, not both. */
  async close(personId: string): Promise<void> {
    await this.database.rows(sql`
      select from item where id in (select item_id from item_author where person_id = ${personId}) order by id for no key update`);
    const removed = await this.database.rows<{ id: string }>(sql`
      delete from item using item_author
      where item_author.item_id = item.id and item_author.person_id = ${personId} and item.revision_number = 0 and ${alone} returning item.id`);
    for (const { id } of removed) await this.events.record({ name: 'draft-removed', subjectId: id }, { personId });
    await this.database.rows(sql`
      delete from item_draft using item, item_author
      where item_draft.item_id = item.id and item_author.item_id = item.id and item_author.person_id = ${personId}
        and item.revision_number > 0 and ${alone}`);
  }

  count(personId: string): Promise<number> {
    return this.texts.count(personId);
  }

  parts(personId: string): AsyncIterable<PersonalPart> {
    return this.texts.parts(personId);
  }

  private async countsOf(personId: string): Promise<Counts> {
    const row = await this.database.row<Counts>(sql`
      select
        count(*) filter (where item.status in ('PUBLISHED', 'ARCHIVED'))::int as published,
        count(*) filter (where item.status = 'WITHDRAWN')::int as withdrawn,
        count(*) filter (where item.revision_number = 0 and ${alone})::int as drafts,
        count(*) filter (where item.revision_number = 0 and not ${alone})::int as shared,
        count(*) filter (where item.revision_number > 0 and draft.changed and ${alone})::int as changes
      from item_author join item on item.id = item_author.item_id left join item_draft draft on draft.item_id = item.id
      where item_author.person_id = ${personId} and item.disposed_at is null`);
    return row ?? { published: 0, withdrawn: 0, drafts: 0, shared: 0, changes: 0 };
  }
}
