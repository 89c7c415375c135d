import { createTransport } from 'nodemailer';
import { Clock } from '../clock.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';

/** The text of a sent message goes after this time: it may hold links, and the log only needs who and when. */
const keepTextForDays = 7;

interface MessageRow {
  id: string;
  recipient: string;
  subject: string;
  body: string;
}

/** Hands a kept message to the mail server. Without one the message stays where the developer page shows it. */
export class DeliverMail {
  private readonly transport;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    smtpUrl: string | undefined,
    private readonly from: string,
  ) {
    this.transport = smtpUrl ? createTransport(smtpUrl) : undefined;
  }

  async run(id: string): Promise<void> {
    if (!this.transport) return;
    const message = await this.database.row<MessageRow>(sql`
      select id, recipient, subject, body from mail_message where id = ${id} and sent_at is null`);
    if (!message) return;
    await this.transport.sendMail({
      messageId: `<${message.id}@crossbench>`,
      from: this.from,
      to: message.recipient,
      subject: message.subject,
      text: message.body,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    await this.database.rows(sql`update mail_message set sent_at = ${this.clock.now()} where id = ${id}`);
  }

  async forgetTexts(): Promise<void> {
    const before = this.clock.inSeconds(-keepTextForDays * 86_400);
    await this.database.rows(sql`update mail_message set body = '' where created_at < ${before} and body <> ''`);
  }
}
