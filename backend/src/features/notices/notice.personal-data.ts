import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { PersonalData, type PersonalDataSource, type PersonalPart } from '../../platform/personal-data.js';

interface DismissalData {
  readonly title: string;
  readonly dismissedAt: Date;
}

const mostDismissals = 1000;

/** Notices that somebody has put away. */
@Injectable()
export class NoticePersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'notices';
  readonly title = 'Notices you dismissed';

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async close(personId: string): Promise<void> {
    await this.database.rows(sql`delete from notice_dismissal where person_id = ${personId}`);
  }

  async count(): Promise<number> {
    return 1;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const data = await this.database.rows<DismissalData>(sql`
      select notice.title, dismissal.dismissed_at as "dismissedAt"
      from notice_dismissal dismissal join notice on notice.id = dismissal.notice_id
      where dismissal.person_id = ${personId} order by dismissal.dismissed_at desc limit ${mostDismissals}`);
    if (data.length === 0) return;
    const html = `<ul>${data.map(({ title, dismissedAt }) => `<li>${escapeHtml(title)}, ${dismissedAt.toISOString()}</li>`).join('')}</ul>`;
    yield { name: 'notices', title: 'Notices you dismissed', at: null, data, html };
  }
}
