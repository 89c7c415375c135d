import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wallTimeOf } from '../../platform/wall-time.js';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';

const notices = `{ notices { id title html severity } }`;
const toManage = `{ noticesToManage { id title state startsAt endsAt lockVersion departments { name } } }`;
const save = `mutation ($input: SaveNoticeInput!) { saveNotice(input: $input) {
  __typename ... on NoticeSaved { notice { id lockVersion startsAt endsAt state } } ... on NoticeConflict { current { title } }
  ... on ValidationFailed { problems { field message } } } }`;

interface Saved {
  saveNotice: { __typename: string; notice: { id: string; lockVersion: number; startsAt: string; state: string }; problems: { field: string }[] };
}

let app: TestApp;
let admin: TestPerson;
let member: TestPerson;
let outsider: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  admin = await givenPerson(app, { roles: ['SITE_ADMIN'] });
  member = await givenPerson(app);
  outsider = await givenPerson(app, { department: 'Department of Health' });
});
afterAll(() => app.close());

const wall = (hours: number) => wallTimeOf(new Date(Date.now() + hours * 3_600_000), 'Europe/London');
const input = (changes: Record<string, unknown> = {}) => ({
  title: 'Read-only on Saturday', body: 'See https://help.example/', severity: 'WARNING', startsAt: wall(-1), endsAt: wall(2), departmentIds: [], ...changes,
});

async function saved(changes: Record<string, unknown> = {}): Promise<Saved['saveNotice']> {
  return (await (await app.as(admin)).ask<Saved>(save, { input: input(changes) })).saveNotice;
}

async function seenBy(person: TestPerson): Promise<string[]> {
  const answer = await (await app.as(person)).ask<{ notices: { title: string }[] }>(notices);
  return answer.notices.map(({ title }) => title);
}

describe('notices', () => {
  it('are shown from one time to another, to those they are for, until they dismiss them', async () => {
    const everyone = await saved({ title: 'For everyone' });
    await saved({ title: 'For health', departmentIds: [outsider.departmentId] });
    await saved({ title: 'Planned', startsAt: wall(1) });
    await saved({ title: 'Past', startsAt: wall(-3), endsAt: wall(-1) });
    expect(await seenBy(member)).toEqual(['For everyone']);
    expect((await seenBy(outsider)).sort()).toEqual(['For everyone', 'For health']);
    expect(await (await app.as(member)).ask(notices)).toMatchObject({
      notices: [{ html: '<p>See <a href="https://help.example/" rel="noopener noreferrer">https://help.example/</a></p>' }],
    });
    const dismiss = `mutation ($id: ID!) { dismissNotice(id: $id) { id } }`;
    for (let time = 0; time < 2; time += 1) await (await app.as(member)).ask(dismiss, { id: everyone.notice.id });
    expect(await seenBy(member)).toEqual([]);
    expect(await seenBy(outsider)).toContain('For everyone');
    const { noticesToManage } = await (await app.as(admin)).ask<{ noticesToManage: { title: string; state: string }[] }>(toManage);
    expect(noticesToManage.map(({ title, state }) => `${title} ${state}`).sort()).toEqual(
      ['For everyone CURRENT', 'For health CURRENT', 'Past PAST', 'Planned PLANNED'],
    );
  });

  it('are for site administrators to change', async () => {
    const { notice } = await saved({ startsAt: wall(10), endsAt: wall(11) });
    const client = await app.as(member);
    expect(await client.refusal(save, { input: input() })).toBe('FORBIDDEN');
    expect(await client.refusal(toManage)).toBe('FORBIDDEN');
    expect(await client.refusal(`mutation ($id: ID!) { removeNotice(id: $id) { id } }`, { id: notice.id })).toBe('FORBIDDEN');
    const health = await saved({ departmentIds: [outsider.departmentId] });
    expect(await client.refusal(`mutation ($id: ID!) { dismissNotice(id: $id) { id } }`, { id: health.notice.id })).toBe('NOT_FOUND');
    await (await app.as(admin)).ask(`mutation ($id: ID!) { removeNotice(id: $id) { id } }`, { id: health.notice.id });
    expect(await seenBy(outsider)).not.toContain('Read-only on Saturday');
  });

  it.each([
    ['no title', { title: ' ' }, ['title']],
    ['too much', { title: 'x'.repeat(121), body: 'x'.repeat(1001) }, ['title', 'body']],
    ['no times', { startsAt: '', endsAt: 'tomorrow' }, ['startsAt', 'endsAt']],
    ['an end before the start', { startsAt: '2026-12-02T09:00', endsAt: '2026-12-02T09:00' }, ['endsAt']],
    ['the hour that is left out in spring', { startsAt: '2027-03-28T01:30', endsAt: '2027-03-29T01:30' }, ['startsAt']],
    ['a department that is none', { departmentIds: ['nonsense'] }, ['departmentIds']],
  ])('refuses %s', async (_, changes, fields) => {
    expect((await saved(changes)).problems.map(({ field }) => field)).toEqual(fields);
  });

  it('keep the times of the clock on the wall on both sides of its changes', async () => {
    for (const startsAt of ['2026-10-25T00:30', '2026-10-25T02:30', '2027-03-28T02:30', '2026-12-01T09:30']) {
      expect((await saved({ startsAt, endsAt: '2028-01-01T00:00' })).notice.startsAt).toBe(startsAt);
    }
  });

  it('tell the second of two administrators, who began with the same state', async () => {
    const { notice } = await saved({ startsAt: wall(10), endsAt: wall(11) });
    const change = { id: notice.id, lockVersion: notice.lockVersion, startsAt: wall(10), endsAt: wall(11) };
    expect((await saved({ ...change, title: 'Mine' })).notice.lockVersion).toBe(notice.lockVersion + 1);
    expect(await saved({ ...change, title: 'Yours' })).toMatchObject({ __typename: 'NoticeConflict', current: { title: 'Mine' } });
  });

  it.each([['as people see them', notices], ['as administrators see them', toManage]])('are read with as few statements however many there are: %s', async (_, query) => {
    const client = await app.as(admin);
    await saved({ departmentIds: [outsider.departmentId] });
    const few = await statementCount(() => client.ask(query));
    for (const departmentId of [member.departmentId, outsider.departmentId, null]) await saved({ departmentIds: departmentId ? [departmentId] : [] });
    expect((await statementCount(() => client.ask(query))).fewest).toBeLessThanOrEqual(few.most);
  });
});
