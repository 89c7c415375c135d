import { Injectable } from '@nestjs/common';
import { ReportThing } from '../features/moderation/moderation.public.js';
import { NoticeRepository } from '../features/notices/notices.public.js';
import { TagRepository } from '../features/tags/tags.public.js';
import { Audiences } from '../platform/access/audiences.js';
import { everyone } from '../platform/access/reader-keys.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { readDemo } from './demo-people.js';

/** What goes on beside writing, as it stands in demo/site-life.json. People stand in it by their keys. */
interface SiteLife {
  readonly notice: { readonly author: string; readonly title: string; readonly body: string; readonly days: number };
  readonly synonyms: readonly { readonly tag: string; readonly name: string }[];
  readonly report: { readonly reporter: string; readonly commentBegins: string; readonly reason: string; readonly words: string };
}

/** A notice on home, a report that moderators have to decide, and other words for tags. Call it once, in a unit of work. */
@Injectable()
export class DemoSiteLife {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly tags: TagRepository,
    private readonly reportThing: ReportThing,
    private readonly audiences: Audiences,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(personId: (key: string) => string): Promise<void> {
    const { notice, synonyms, report } = readDemo<SiteLife>('site-life.json');
    const { author, days, ...words } = notice;
    const time = { startsAt: this.clock.now(), endsAt: this.clock.inSeconds(days * 86_400) };
    await this.notices.add({ ...words, ...time, severity: 'INFORMATION', departmentIds: [] }, personId(author));
    for (const { tag, name } of synonyms) {
      const [found] = await this.tags.findOrCreate([tag]);
      if (found) await this.tags.addName(found.id, name);
    }
    await this.report(report, personId(report.reporter));
  }

  private async report({ commentBegins, reason, words }: SiteLife['report'], personId: string): Promise<void> {
    const comment = await this.database.row<{ id: string }>(sql`select id from comment where starts_with(body, ${commentBegins}) limit 1`);
    if (!comment) throw new Error(`No comment of the demo content begins with "${commentBegins}"`);
    const actor = { personId, sessionId: null, departmentId: null, roles: [], audiences: await this.audiences.heldBy([everyone]) };
    await this.reportThing.run(actor, { thing: { kind: 'COMMENT', id: comment.id }, reason, words });
  }
}
