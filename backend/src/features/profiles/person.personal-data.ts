import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart } from '../../platform/personal-data.js';
import { ChangePhoto } from './photo/change-photo.js';
import { PhotoStore } from './photo/photo-store.js';

/** Those that follow from others, or that only the machine reads. */
const internalColumns = [
  'lock_version', 'source_id', 'slug', 'department_id', 'listed', 'sort_name', 'name_words', 'location_key', 'phone_digits',
  'skill_keys', 'photo_id', 'invitation_closed_at', 'hidden_photo_id', 'hidden_by',
];

/** The profile. Of somebody who leaves only the name stays, because their writing stands under it. */
@Injectable()
export class PersonPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'profile';
  readonly title = 'Profile';

  constructor(
    private readonly database: Database,
    private readonly photos: ChangePhoto,
    private readonly photoStore: PhotoStore,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(): Promise<ClosingFact[]> {
    return [
      { fate: 'KEPT', words: 'Your name stays on what you published, with the words “No longer active”' },
      { fate: 'REMOVED', words: 'Your email address, and everything in your profile except your name and department, with your photo, is removed' },
    ];
  }

  async close(personId: string): Promise<void> {
    await this.photos.removeForSystem(null, personId);
    await this.database.rows(sql`
      update person set job_title = '', team = '', location = '', bio = '', skills = '{}', pronouns = '', profession_id = null,
        working_pattern = '', languages = '{}', ask_me_about = '', willing_to = '{}', links = '[]', phone = '', hidden_bio = null, hidden_photo_id = null
      where id = ${personId}`);
  }

  async count(personId: string): Promise<number> {
    return (await this.photoStore.shownBy(personId)) ? 2 : 1;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const row = await this.database.row<{ profile: Record<string, unknown>; department: string | null }>(sql`
      select to_jsonb(person) - ${internalColumns}::text[] as profile,
        (select name from department where department.id = person.department_id) as department
      from person where id = ${personId}`);
    if (!row) return;
    const data = { ...row.profile, department: row.department };
    yield { name: 'profile', title: 'Your profile', at: null, data, html: asList(data) };
    const photo = await this.photoStore.shownBy(personId);
    if (photo) yield { name: 'photo.webp', title: 'Your photo', at: null, bytes: await this.photoStore.read(photo, 400) };
  }
}

function asList(data: Record<string, unknown>): string {
  const rows = Object.entries(data).map(([key, value]) => {
    const words = Array.isArray(value) ? value.map(String).join(', ') : typeof value === 'object' ? JSON.stringify(value ?? '') : String(value);
    return `<dt>${escapeHtml(key.replaceAll('_', ' '))}</dt><dd>${escapeHtml(words)}</dd>`;
  });
  return `<dl>${rows.join('')}</dl>`;
}
