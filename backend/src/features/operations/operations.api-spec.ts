import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { statementCount } from '../../platform/testing/statements.js';
import { givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';

const overview = `{ administrationOverview { people suspended activeThisWeek parkedJobs mailSentThisWeek mailNotSent fileBytes databaseBytes } }`;
const mailLog = `query ($state: MailState, $recipient: String, $after: String, $first: Int!) {
  mailLog(state: $state, recipient: $recipient, first: $first, after: $after) {
    nodes { recipient subject state sentAt error } pageInfo { hasNextPage endCursor } } }`;
const jobs = `query ($state: JobState!) { jobs(state: $state) { total jobs { id task state attempts maxAttempts error } } }`;
const retry = `mutation ($id: ID) { retryJobs(id: $id) { count parked { total } } }`;

interface MailLog {
  mailLog: { nodes: { recipient: string; subject: string; state: string; error: string | null }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
interface JobsAnswer {
  jobs: { total: number; jobs: { id: string; task: string; error: string | null; attempts: number }[] };
}

let app: TestApp;
let admin: TestClient;
let done = 0;
let broken = true;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as(await givenPerson(app, { roles: ['SITE_ADMIN'] }));
  app.get(Tasks).register('break', async () => {
    if (broken) throw new Error('cannot reach smtp://user:hunter2@mail.example');
    done += 1;
  });
});
afterAll(() => app.close());

const parked = async () => (await admin.ask<JobsAnswer>(jobs, { state: 'PARKED' })).jobs;

describe('the mail log', () => {
  it('says who was sent what and when, never the text, page by page', async () => {
    for (const number of [1, 2, 3]) {
      await app.get(Mailer).send({ to: `reader.${number}@skills.example`, subject: `Letter ${number}`, text: 'Open https://site.example/link/secret' });
    }
    // Sent within one millisecond, they would stand in any order.
    await app.get(Database).rows(sql`update mail_message set created_at = created_at + right(subject, 1)::int * interval '1 second' where subject like 'Letter %'`);
    await app.get(Database).rows(sql`update mail_message set sent_at = now() where subject = 'Letter 1'`);
    const first = await admin.ask<MailLog>(mailLog, { recipient: 'READER.', first: 2 });
    expect(first.mailLog.nodes.map(({ subject, state }) => [subject, state])).toEqual([['Letter 3', 'WAITING'], ['Letter 2', 'WAITING']]);
    const second = await admin.ask<MailLog>(mailLog, { recipient: 'reader.', first: 2, after: first.mailLog.pageInfo.endCursor });
    expect(second.mailLog.nodes.map(({ subject, state }) => [subject, state])).toEqual([['Letter 1', 'SENT']]);
    expect(await admin.refusal(`{ mailLog(first: 1) { nodes { body } } }`)).toBe('BAD_REQUEST');
  });

  it('tells apart what failed and what is only kept', async () => {
    await app.get(Mailer).send({ to: 'failed@skills.example', subject: 'Failed', text: 'x' });
    await app.get(Database).rows(sql`
      update graphile_worker._private_jobs set attempts = max_attempts, last_error = '550 failed@skills.example is unknown'
      where key = (select 'send-mail:' || id from mail_message where subject = 'Failed')`);
    await app.runJobs();
    const { mailLog: failed } = await admin.ask<MailLog>(mailLog, { state: 'FAILED', first: 10 });
    expect(failed.nodes).toEqual([{ recipient: 'failed@skills.example', subject: 'Failed', state: 'FAILED', sentAt: null, error: '550 [mail address] is unknown' }]);
    const { mailLog: kept } = await admin.ask<MailLog>(mailLog, { state: 'KEPT', first: 10 });
    expect(kept.nodes.map(({ subject }) => subject)).toEqual(['Letter 3', 'Letter 2']);
  });

  it('asks for no more when it is longer', async () => {
    const short = await statementCount(() => admin.ask(mailLog, { first: 1 }));
    const long = await statementCount(() => admin.ask(mailLog, { first: 50 }));
    expect(long.fewest).toBeLessThanOrEqual(short.most);
  });
});

describe('jobs that failed', () => {
  it('are shown without secrets, and tried again one by one or all', async () => {
    const before = (await parked()).total;
    for (const number of [1, 2, 3]) await app.get(Jobs).add('break', { number }, { maxAttempts: 1 });
    await app.runJobs();
    const { total, jobs: found } = await parked();
    expect(total).toBe(before + 3);
    const own = found.filter(({ task }) => task === 'break');
    expect(own[0]).toMatchObject({ state: 'PARKED', attempts: 1, maxAttempts: 1, error: 'cannot reach [address]' });
    broken = false;
    expect(await admin.ask(retry, { id: own[0]?.id })).toMatchObject({ retryJobs: { count: 1, parked: { total: before + 2 } } });
    await app.runJobs();
    expect(done).toBe(1);
    expect(await admin.refusal(retry, { id: own[0]?.id })).toBe('NOT_FOUND');
    await admin.ask(retry);
    await app.runJobs();
    expect(done).toBe(3);
    expect((await parked()).jobs.filter(({ task }) => task === 'break')).toEqual([]);
  });

  it('are known by number alone', async () => expect(await admin.refusal(retry, { id: "1' or true" })).toBe('BAD_REQUEST'));
});

describe('the overview', () => {
  it('shows counted figures', async () => {
    await givenPerson(app);
    const { administrationOverview } = await admin.ask<{ administrationOverview: Record<string, number> }>(overview);
    expect(administrationOverview).toMatchObject({ people: 2, suspended: 0, activeThisWeek: 1, mailSentThisWeek: 1 });
    expect(administrationOverview.databaseBytes).toBeGreaterThan(1_000_000);
  });
});

describe('members and moderators', () => {
  it('see nothing of this', async () => {
    for (const roles of [[], ['MODERATOR' as const]]) {
      const other = await app.as(await givenPerson(app, { roles }));
      for (const [operation, variables] of [[overview, {}], [mailLog, { first: 1 }], [jobs, { state: 'PARKED' }], [retry, {}]] as const) {
        expect(await other.refusal(operation, variables)).toBe('FORBIDDEN');
      }
    }
  });
});
