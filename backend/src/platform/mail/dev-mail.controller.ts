import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../access/public.decorator.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';

interface KeptMail {
  recipient: string;
  subject: string;
  body: string;
  created_at: Date;
}

/** Shows the mail that would have been sent. Exists only where there is no mail server, and never in production. */
@Controller('dev/mail')
@Public()
export class DevMailController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async show(): Promise<string> {
    const messages = await this.database.rows<KeptMail>(
      sql`select recipient, subject, body, created_at from mail_message order by created_at desc limit 50`,
    );
    const list = messages.map(article).join('\n') || '<p>No mail yet.</p>';
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Mail - Crossbench</title></head><body><main><h1>Mail</h1>
<p>There is no mail server, so messages are kept here. The newest 50 are shown.</p>${list}</main></body></html>`;
  }
}

function article({ recipient, subject, body, created_at }: KeptMail): string {
  const text = escape(body).replace(/https?:\/\/[^\s]+/g, (link) => `<a href="${link}">${link}</a>`);
  return `<article><h2>${escape(subject)}</h2><p>To ${escape(recipient)}, ${created_at.toISOString()}</p><pre>${text}</pre></article>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
