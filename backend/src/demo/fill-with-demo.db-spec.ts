import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { givenPerson } from '../testing/people.factory.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { demoSignIns } from './demo-people.js';
import { FillWithDemo } from './fill-with-demo.js';

const counts = sql`
  select (select count(*)::int from department) as departments, (select count(*)::int from account) as accounts,
    (select count(*)::int from item where kind = 'post') as posts,
    (select count(*)::int from item_revision join item on item.id = item_id where kind = 'post') as revisions,
    (select count(*)::int from item where kind = 'page') as pages, (select count(*)::int from item_revision join item on item.id = item_id where kind = 'page') as versions,
    (select count(*)::int from wiki_missing_link) as "missingPages",
    (select count(*)::int from wiki_suggestion) as suggestions, (select count(*)::int from comment_passage where start_line <> '') as "onPassages",
    (select count(*)::int from page_review) as reviews,
    (select count(*)::int from item where intended_readers = 'DEPARTMENT') as "forDepartments",
    (select count(*)::int from item where source_id is not null) as "knownToImports",
    (select count(*)::int from notice where ends_at > now()) as notices, (select count(*)::int from moderation_case where status = 'OPEN') as "openCases",
    (select count(*)::int from account where 'MODERATOR' = any(roles)) as moderators,
    (select count(*)::int from tag_name where folded = 'ur') as synonyms,
    (select count(*)::int from item_revision where html like '%role="doc-endnotes"%' and html like '%<footer>%') as "withFootnotes",
    (select count(*)::int from item_revision where html like '%bus-stop-waits.csv%') as "withFiles",
    (select count(*)::int from item_mention) as mentions, (select count(*)::int from item_schedule) as scheduled,
    (select count(*)::int from people_group) as groups, (select count(*)::int from group_request where decided_at is null) as requests,
    (select count(*)::int from people_group where welcome_item_id is not null) as welcomes,
    (select count(*)::int from people_group where member_count <> (select count(*) from group_member where group_id = people_group.id)) as miscounted,
    (select count(*)::int from item where group_id is not null) as "inGroups",
    (select count(*)::int from comment where body ~ '[*][^*]+[*]') as "withMarkdown",
    (select count(*)::int from comment) as comments, (select sum(comment_count)::int from item) as counted,
    (select count(*)::int from comment join item on item.id = item_id where comment.created_at < item.published_at) as "tooEarly"`;

describe('FillWithDemo', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  function fill(stopAt?: string): Promise<void> {
    return app.get(FillWithDemo).run((line) => {
      if (stopAt !== undefined && line.includes(stopAt)) throw new Error('killed');
    });
  }

  it('goes on where it was stopped, and makes nothing twice', async () => {
    for (const stopAt of ['departments and people', '20 of 60', 'comments']) await expect(fill(stopAt)).rejects.toThrow('killed');
    await fill();
    const whole = { departments: 8, accounts: 40, posts: 70, revisions: 71, pages: 15, versions: 19, suggestions: 2, onPassages: 2, reviews: 1, missingPages: 1, forDepartments: 3, knownToImports: 0, tooEarly: 0, notices: 1, openCases: 1, moderators: 2, synonyms: 1, withFootnotes: 1, withFiles: 1, mentions: 1, scheduled: 1, groups: 4, requests: 1, welcomes: 3, miscounted: 0, inGroups: 8, withMarkdown: 0 };
    const found = await app.get(Database).row<{ comments: number; counted: number }>(counts);
    expect(found).toMatchObject(whole);
    expect(found?.comments).toBeGreaterThan(300);
    expect(found?.counted).toBe(found?.comments);
  }, 120_000);

  it('does nothing on the next start', async () => {
    const before = await app.get(Database).row(counts);
    await fill('');
    expect(await app.get(Database).row(counts)).toEqual(before);
  });

  it('is no database for production', async () => {
    await expect(app.get(FillWithDemo).ensureAbsent()).rejects.toThrow('holds the demo');
  });

  it('lets the people in that it names', async () => {
    const [first] = demoSignIns();
    const { signIn } = await app.stranger().ask<{ signIn: { __typename: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      { input: { email: first?.email, password: first?.password } },
    );
    expect(signIn.__typename).toBe('SignedIn');
  });
});

describe('a database that is in use', () => {
  it('is left alone', async () => {
    const app = await startTestApp();
    await givenPerson(app);
    await app.get(FillWithDemo).run(() => undefined);
    expect(await app.get(Database).row(counts)).toMatchObject({ departments: 1, posts: 0 });
    await expect(app.get(FillWithDemo).ensureAbsent()).resolves.toBeUndefined();
    await app.close();
  });
});
