import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenPost } from '../../blogs/testing/post.factory.js';
import { type TestCase, decide } from './moderation.operations.js';
import { givenReport, lastOpenCase } from './report.factory.js';

interface Decided {
  decideCase: { __typename: string; case: TestCase; problems: { field: string }[] };
}

/** A site with two moderators, of another department than those who write and report. */
export class ModeratedSite {
  private constructor(
    readonly app: TestApp,
    readonly author: TestPerson,
    readonly reporter: TestPerson,
    readonly moderator: TestPerson,
    readonly other: TestPerson,
  ) {}

  static async start(): Promise<ModeratedSite> {
    const app = await startTestApp();
    const moderating = { department: 'Department of Health', roles: ['MODERATOR' as const] };
    return new ModeratedSite(
      app,
      await givenPerson(app, { name: 'Ama Osei' }),
      await givenPerson(app, { name: 'Rhys Reporter' }),
      await givenPerson(app, { name: 'Mo Derator', ...moderating }),
      await givenPerson(app, { name: 'Other Moderator', ...moderating }),
    );
  }

  async decideAs(person: TestPerson, { id, lockVersion }: TestCase, kind: string, more: Record<string, unknown> = {}): Promise<Decided['decideCase']> {
    const reason = kind === 'KEEP' ? null : 'TONE';
    const answer = await (await this.app.as(person)).ask<Decided>(decide, { input: { caseId: id, lockVersion, kind, reason, message: '', ...more } });
    return answer.decideCase;
  }

  /** In the order of time. */
  async mailTo(person: TestPerson): Promise<{ subject: string; body: string }[]> {
    await this.app.runJobs();
    return this.app.get(Database).rows(sql`select subject, body from mail_message where recipient = ${person.email} order by created_at, id`);
  }

  async eventsOf(subjectId: string): Promise<string[]> {
    const rows = await this.app.get(Database).rows<{ name: string }>(sql`select name from event_log where subject_id = ${subjectId} order by id`);
    return rows.map(({ name }) => name);
  }

  async reportedPost(title = 'Reported'): Promise<{ post: { id: string; path: string }; found: TestCase; writer: TestPerson }> {
    const writer = await givenPerson(this.app);
    const post = await givenPost(this.app, writer, { title, tags: ['Moderated'] });
    await givenReport(this.app, this.reporter, { kind: 'ITEM', id: post.id });
    return { post, found: await lastOpenCase(this.app, this.moderator), writer };
  }
}

export const readPost = `query ($a: String!) { post(address: $a) { id commentCount
  hiddenNotice { caseId message reason { label } viewerCanAskSecondLook viewerCanSeeCase }
  comments { nodes { id state text hiddenNotice { message viewerCanAskSecondLook } } } } }`;
