import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';
import { newId } from '../ids.js';
import { Jobs } from '../jobs/jobs.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text, one paragraph a blank-line block. */
  readonly text: string;
}

/** Takes mail in the transaction of the action that wants it sent; the worker delivers it. */
@Injectable()
export class Mailer {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async send(mail: Mail): Promise<void> {
    const id = newId();
    await this.database.rows(sql`
      insert into mail_message (id, recipient, subject, body, created_at)
      values (${id}, ${mail.to}, ${mail.subject}, ${mail.text}, ${this.clock.now()})`);
    await this.jobs.add('send-mail', { id }, { key: `send-mail:${id}` });
  }
}
