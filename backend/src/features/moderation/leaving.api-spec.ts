import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { PersonalData, type PersonalPart } from '../../platform/personal-data.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { givenPost } from '../blogs/testing/post.factory.js';
import { CloseAccount } from '../identity/identity.public.js';
import { ModerationTasks } from './moderation.tasks.js';
import { ModeratedSite } from './testing/moderated-site.js';
import { givenReport, lastOpenCase } from './testing/report.factory.js';

const password = 'tidal gannet stapler';

let site: ModeratedSite;
beforeAll(async () => {
  site = await ModeratedSite.start();
});
afterAll(() => site.app.close());

async function givenReported(reporter: TestPerson): Promise<string> {
  const post = await givenPost(site.app, site.author);
  await givenReport(site.app, reporter, { kind: 'ITEM', id: post.id, words: 'Names <b>somebody</b>' });
  return (await lastOpenCase(site.app, site.moderator)).id;
}

async function decide(caseId: string): Promise<void> {
  const found = { ...(await lastOpenCase(site.app, site.moderator)), id: caseId };
  expect(await site.decideAs(site.moderator, found, 'KEEP')).toMatchObject({ __typename: 'CaseDecided' });
}

const reporterOf = async (caseId: string) =>
  (await site.app.get(Database).row<{ id: string | null }>(sql`select reporter_id as id from moderation_report where case_id = ${caseId}`))?.id;

async function partsOf(person: TestPerson): Promise<PersonalPart[]> {
  const source = site.app.get(PersonalData).all().find(({ name }) => name === 'reports');
  const parts: PersonalPart[] = [];
  for await (const part of source?.parts(person.id) ?? []) parts.push(part);
  return parts;
}

describe('what somebody reported', () => {
  it('is theirs to download, and nobody else’s', async () => {
    const [reporter, other] = [await givenPerson(site.app), await givenPerson(site.app)];
    await decide(await givenReported(reporter));
    const [part] = await partsOf(reporter);
    expect(part).toMatchObject({ name: 'reports', data: [{ about: 'a post', reason: 'Tone', words: 'Names <b>somebody</b>' }] });
    expect(part && 'html' in part && part.html).toContain('Names &lt;b&gt;');
    expect(await partsOf(other)).toEqual([]);
  });

  it('stays when they close their account, and forgets them once it is decided', async () => {
    const reporter = await givenPerson(site.app, { password });
    const decided = await givenReported(reporter);
    await decide(decided);
    const open = await givenReported(reporter);
    const actor = await site.app.actor(reporter);
    const facts = await site.app.get(CloseAccount).whatHappens(actor);
    expect(facts.map(({ words }) => words)).toContain('2 reports you made stay without your name, once moderators have decided');
    await site.app.get(CloseAccount).run(actor, { password });
    expect([await reporterOf(decided), await reporterOf(open)]).toEqual([null, reporter.id]);
    await site.app.get(ModerationTasks).run();
    expect(await reporterOf(open)).toBe(reporter.id);
    await decide(open);
    await site.app.get(ModerationTasks).run();
    expect(await reporterOf(open)).toBeNull();
  });
});
