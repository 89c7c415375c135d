import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { PersonalData, type PersonalDataSource, type PersonalPart } from '../../platform/personal-data.js';

interface AccountData {
  readonly email: string;
  readonly roles: readonly string[];
  readonly joined: string;
  readonly sessions: readonly { device: string; since: string; lastUsed: string }[];
}

interface EventData {
  readonly name: string;
  readonly at: Date;
}

/** The last years of a busy person. */
const mostEvents = 5000;

/** The account: address, roles, devices, and what was recorded about it. */
@Injectable()
export class AccountPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'account';
  readonly title = 'Account';

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async count(): Promise<number> {
    return 1;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const account = await this.database.row<AccountData>(sql`
      select email, roles, created_at::text as joined,
        (select coalesce(json_agg(json_build_object('device', device, 'since', created_at, 'lastUsed', last_used_at) order by last_used_at desc), '[]')
          from session where session.person_id = account.person_id) as sessions
      from account where person_id = ${personId}`);
    if (!account) return;
    const events = await this.database.rows<EventData>(sql`
      select name, happened_at as at from event_log where subject_id = ${personId} order by id desc limit ${mostEvents}`);
    const devices = account.sessions.map(({ device, lastUsed }) => `<li>${escapeHtml(device)}, last used ${escapeHtml(lastUsed)}</li>`);
    const happened = events.map(({ name, at }) => `<li>${at.toISOString()} ${escapeHtml(name.replaceAll('-', ' '))}</li>`);
    const html = `<p>${escapeHtml(account.email)}, since ${escapeHtml(account.joined)}</p>
<h2>Where you are signed in</h2><ul>${devices.join('')}</ul><h2>What was recorded</h2><ul>${happened.join('')}</ul>`;
    yield { name: 'account', title: 'Your account', at: null, data: { ...account, events }, html };
  }
}
