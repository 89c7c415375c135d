import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { AskForReviews } from './asking/ask-for-reviews.js';

let app: TestApp;
let rosa: TestPerson;
let sam: TestPerson;
let outsider: TestPerson;
let admin: TestPerson;
let client: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  sam = await givenPerson(app, { name: 'Sam' });
  outsider = await givenPerson(app, { department: 'Roads Agency' });
  admin = await givenPerson(app, { roles: ['SITE_ADMIN'] });
  client = await app.as(rosa);
});
afterAll(() => app.close());
beforeEach(async () => {
  await rows(sql`delete from rate_limit`);
  await rows(sql`delete from mail_message`);
});

const rows = <Row extends object>(statement: ReturnType<typeof sql>): Promise<Row[]> => app.get(Database).rows<Row>(statement);
const stewardship = 'stewardship { owner { name } position { title } reviewDue isOverdue isDueSoon reviewedAt changingSince months ownMonths viewerCan { change review bringBack } }';
interface Stewardship { owner: { name: string } | null; reviewDue: string | null; isOverdue: boolean; isDueSoon: boolean; viewerCan: Record<string, boolean> }
const read = async (id: string, as = client) =>
  (await as.ask<{ wikiPage: { status: string; stewardship: Stewardship } }>(`query ($id: String!) { wikiPage(address: $id) { status ${stewardship} } }`, { id })).wikiPage;
const saved = '{ __typename ... on WikiPageSaved { page { id } } ... on ValidationFailed { problems { field } } }';
const changeIt = `mutation ($input: ChangeWikiPageStewardshipInput!) { changeWikiPageStewardship(input: $input) ${saved} }`;
const reviewIt = `mutation ($input: ReviewWikiPageInput!) { reviewWikiPage(input: $input) ${saved} }`;
const changed = async (input: object) => (await client.ask<{ changeWikiPageStewardship: object }>(changeIt, { input })).changeWikiPageStewardship;
const review = (pageId: string, answer: string, as = client, note = '') => as.ask(reviewIt, { input: { pageId, answer, note } });
const waiting = async (as: TestClient) =>
  (await as.ask<{ pagesToReview: { nodes: { page: { id: string } }[] }; pagesToReviewCount: number }>('{ pagesToReview { nodes { page { id title } reviewDue owner { name } } } pagesToReviewCount }'));
const waitingIds = async (as: TestClient) => (await waiting(as)).pagesToReview.nodes.map(({ page }) => page.id);
const age = (id: string, months: number) => rows(sql`
  update item set published_at = published_at - make_interval(months => ${months}::int), created_at = created_at - make_interval(months => ${months}::int) where id = ${id}`);
const mailTo = (person: TestPerson) => rows<{ subject: string; body: string }>(sql`select subject, body from mail_message where recipient = ${person.email} order by created_at, id`);
const laterAsked = (id: string) => rows(sql`update wiki_page set asked_on = asked_on - 14, reviewed_at = reviewed_at - interval '14 days' where id = ${id}`)
  .then(() => rows(sql`update item set published_at = published_at - interval '14 days' where id = ${id}`));
const mine = (changes = {}) => givenSpace(app, rosa, { departmentId: rosa.departmentId, ...changes });

describe('a new page', () => {
  it('belongs to whoever created it, and is reviewed after the months of its space', async () => {
    const spaceId = await mine();
    const id = await givenPage(app, rosa, { spaceId });
    const { stewardship: it } = await read(id);
    expect(it).toMatchObject({ owner: { name: 'Rosa' }, position: null, isOverdue: false, months: 12, ownMonths: null, viewerCan: { change: true, review: true, bringBack: false } });
    const change = 'mutation ($id: ID!, $months: Int!) { changeWikiSpaceReviews(spaceId: $id, reviewMonths: $months) { __typename ... on WikiSpaceReviewsChanged { space { reviewMonths } } } }';
    expect(await client.ask(change, { id: spaceId, months: 0 })).toEqual({ changeWikiSpaceReviews: { __typename: 'WikiSpaceReviewsChanged', space: { reviewMonths: 0 } } });
    expect(await client.ask(change, { id: spaceId, months: 5 })).toMatchObject({ changeWikiSpaceReviews: { __typename: 'ValidationFailed' } });
    expect((await read(id)).stewardship).toMatchObject({ reviewDue: null, months: 0 });
    expect(await (await app.as(sam)).refusal(change, { id: spaceId, months: 3 })).toBe('FORBIDDEN');
    expect(await (await app.as(outsider)).refusal(change, { id: spaceId, months: 3 })).toBe('FORBIDDEN');
  });

  it('gets another owner who can edit it, and an interval of its own', async () => {
    const id = await givenPage(app, rosa, { spaceId: await mine() });
    expect(await changed({ pageId: id, ownerId: sam.id, reviewMonths: 3 })).toMatchObject({ __typename: 'WikiPageSaved' });
    expect((await read(id)).stewardship).toMatchObject({ owner: { name: 'Sam' }, months: 3, ownMonths: 3 });
    expect(await changed({ pageId: id, ownerId: outsider.id })).toMatchObject({ problems: [{ field: 'ownerId' }] });
    expect(await changed({ pageId: id })).toMatchObject({ problems: [{ field: 'ownerId' }] });
    expect(await changed({ pageId: id, ownerId: sam.id, reviewMonths: 7 })).toMatchObject({ problems: [{ field: 'reviewMonths' }] });
    expect(await (await app.as(outsider)).refusal(changeIt, { input: { pageId: id, ownerId: outsider.id } })).toBe('FORBIDDEN');
  });
});

describe('a position', () => {
  it('hands what it owns to the next holder at once', async () => {
    const asAdmin = await app.as(admin);
    const input = { title: 'Head of user research', departmentId: rosa.departmentId, holderId: sam.id };
    const add = 'mutation ($input: PositionInput!) { addPosition(input: $input) { __typename ... on PositionSaved { positions { id title holder { name } } } ... on ValidationFailed { problems { field } } } }';
    const { addPosition } = await asAdmin.ask<{ addPosition: { positions: { id: string }[] } }>(add, { input });
    const positionId = addPosition.positions[0]?.id ?? '';
    expect(await asAdmin.ask(add, { input: { ...input, title: 'head of User research' } })).toMatchObject({ addPosition: { problems: [{ field: 'title' }] } });
    expect(await client.refusal(add, { input })).toBe('FORBIDDEN');
    const id = await givenPage(app, rosa, { spaceId: await mine() });
    await changed({ pageId: id, positionId });
    expect((await read(id)).stewardship).toMatchObject({ owner: { name: 'Sam' }, position: { title: 'Head of user research' } });
    const change = 'mutation ($id: ID!, $input: PositionInput!) { changePosition(id: $id, input: $input) { __typename } }';
    await asAdmin.ask(change, { id: positionId, input: { ...input, holderId: rosa.id } });
    expect((await read(id)).stewardship).toMatchObject({ owner: { name: 'Rosa' } });
    await asAdmin.ask(change, { id: positionId, input: { ...input, holderId: null } });
    expect((await read(id)).stewardship.owner).toBeNull();
    const remove = 'mutation ($id: ID!) { deletePosition(id: $id) { __typename } }';
    expect(await asAdmin.ask(remove, { id: positionId })).toEqual({ deletePosition: { __typename: 'PositionInUse' } });
    await changed({ pageId: id, ownerId: rosa.id });
    expect(await asAdmin.ask(remove, { id: positionId })).toEqual({ deletePosition: { __typename: 'PositionDeleted' } });
  });
});

describe('a review', () => {
  it('is asked for in one mail a person, again after 14 days, and then of those who look after the space', async () => {
    const spaceId = await mine();
    const [a, b] = [await givenPage(app, rosa, { spaceId, title: 'Letters' }), await givenPage(app, rosa, { spaceId, title: 'Surveys' })];
    for (const pageId of [a, b]) await changed({ pageId, ownerId: sam.id });
    await age(a, 13);
    await age(b, 13);
    await app.get(AskForReviews).run();
    await app.get(AskForReviews).run();
    const [mail, ...more] = await mailTo(sam);
    expect(mail?.subject).toContain('2 pages wait for your review');
    expect(mail?.body).toContain('- Letters');
    expect(more).toEqual([]);
    const asSam = await app.as(sam);
    expect(await waitingIds(asSam)).toEqual(expect.arrayContaining([a, b]));
    expect(await waitingIds(client)).toEqual([]);
    await review(b, 'STILL_RIGHT', asSam, 'Nothing new.');
    await laterAsked(a);
    await app.get(AskForReviews).run();
    expect(await mailTo(sam)).toHaveLength(2);
    expect(await mailTo(rosa)).toEqual([]);
    await laterAsked(a);
    await app.get(AskForReviews).run();
    expect(await mailTo(sam)).toHaveLength(2);
    expect((await mailTo(rosa))[0]?.body).toContain('- Letters');
    expect(await waitingIds(client)).toEqual([a]);
    await review(a, 'STILL_RIGHT');
    expect(await waiting(client)).toMatchObject({ pagesToReviewCount: 0 });
    const answers = await client.ask('query ($id: String!) { wikiPage(address: $id) { reviews { nodes { answer note person { name } } } } }', { id: b });
    expect(answers).toEqual({ wikiPage: { reviews: { nodes: [{ answer: 'STILL_RIGHT', note: 'Nothing new.', person: { name: 'Sam' } }] } } });
  });

  it('goes to those who look after the space where the owner has left', async () => {
    const leaver = await givenPerson(app, { name: 'Leaver' });
    const id = await givenPage(app, rosa, { spaceId: await mine() });
    await changed({ pageId: id, ownerId: leaver.id });
    await age(id, 13);
    await rows(sql`update account set suspended_at = now() where person_id = ${leaver.id}`);
    expect((await read(id)).stewardship).toMatchObject({ owner: null, isOverdue: true });
    await app.get(AskForReviews).run();
    expect(await mailTo(leaver)).toEqual([]);
    expect(await mailTo(rosa)).toHaveLength(1);
    expect(await waitingIds(client)).toEqual([id]);
    await review(id, 'STILL_RIGHT');
  });

  it('is for its owner and those who look after the space', async () => {
    const id = await givenPage(app, rosa, { spaceId: await mine() });
    const input = { pageId: id, answer: 'RETIRE', note: '' };
    expect(await (await app.as(sam)).refusal(reviewIt, { input })).toBe('FORBIDDEN');
    expect(await (await app.as(outsider)).refusal(reviewIt, { input })).toBe('FORBIDDEN');
    const other = await givenPage(app, rosa, { spaceId: await mine({ readers: 'DEPARTMENT' }) });
    expect(await (await app.as(outsider)).refusal(reviewIt, { input: { ...input, pageId: other } })).toBe('NOT_FOUND');
    expect(await client.ask(reviewIt, { input: { ...input, note: 'x'.repeat(501) } })).toMatchObject({ reviewWikiPage: { problems: [{ field: 'note' }] } });
  });

  it('that finds a change needed is done with the next version', async () => {
    const id = await givenPage(app, rosa, { spaceId: await mine() });
    await age(id, 13);
    await review(id, 'CHANGE');
    expect((await read(id)).stewardship).toMatchObject({ isOverdue: true, changingSince: expect.any(String) });
    await client.ask('mutation ($input: DescribeWikiPageInput!) { describeWikiPage(input: $input) { __typename } }', { input: { pageId: id, title: `Mended ${id}` } });
    expect((await read(id)).stewardship).toMatchObject({ isOverdue: false, changingSince: null, reviewedAt: expect.any(String) });
  });

  it('that retires leaves the page to be read, out of lists, until it is brought back', async () => {
    const spaceId = await mine();
    const id = await givenPage(app, rosa, { spaceId });
    const recent = async () => (await client.ask<{ wikiSpace: { recentPages: { nodes: object[] } } }>('query ($id: String!) { wikiSpace(address: $id) { recentPages { nodes { id } } } }', { id: spaceId })).wikiSpace.recentPages.nodes;
    await review(id, 'RETIRE');
    expect(await read(id)).toMatchObject({ status: 'ARCHIVED', stewardship: { reviewDue: null, viewerCan: { change: false, review: false, bringBack: true } } });
    expect(await recent()).toEqual([]);
    await review(id, 'BRING_BACK');
    expect(await read(id)).toMatchObject({ status: 'PUBLISHED' });
    expect(await recent()).toHaveLength(1);
  });
});

describe('search', () => {
  it('shows what is overdue after what is not, and what was retired last', async () => {
    const spaceId = await mine();
    const ids = [];
    for (const place of ['a', 'b', 'c']) ids.push(await givenPage(app, rosa, { spaceId, title: 'Quokka census', parentId: await givenPage(app, rosa, { spaceId, title: place }) }));
    const [fresh, overdue, retired] = ids as [string, string, string];
    await age(overdue, 13);
    await review(retired, 'RETIRE');
    await app.get(AskForReviews).run();
    await app.runJobs();
    const found = await client.ask<{ search: { hits: { id: string }[] } }>('{ search(query: "quokka census") { hits { id } } }');
    expect(found.search.hits.map(({ id }) => id)).toEqual([fresh, overdue, retired]);
    await review(overdue, 'STILL_RIGHT');
    await app.get(AskForReviews).run();
    expect(await rows(sql`select from wiki_page where id = ${overdue} and told_overdue`)).toEqual([]);
  });
});

describe('the overview of a space', () => {
  const overview = 'query ($id: String!) { wikiSpace(address: $id) { overview { due overdue ownerless orphaned retired deadLinks } } }';
  const list = 'query ($id: String!, $list: WikiOverviewList!) { wikiSpace(address: $id) { pagesToLookAfter(list: $list) { nodes { page { title space { name } lastChange { person { name } } } owner { name } reviewDue } } } }';
  const titles = async (id: string, of: string) => (await client.ask<{ wikiSpace: { pagesToLookAfter: { nodes: { page: { title: string } }[] } } }>(list, { id, list: of })).wikiSpace.pagesToLookAfter.nodes.map(({ page }) => page.title).sort();

  it('counts and lists what wants looking after', async () => {
    const spaceId = await mine();
    const top = await givenPage(app, rosa, { spaceId, title: 'Top' });
    const ids = [];
    for (const title of ['Due', 'Overdue', 'Ownerless', 'Linked']) ids.push(await givenPage(app, rosa, { spaceId, title, parentId: top }));
    const [due, overdue, ownerless, linked] = ids as [string, string, string, string];
    await rows(sql`update item set published_at = published_at - interval '12 months' + interval '5 days' where id = ${due}`);
    await age(overdue, 13);
    await rows(sql`update item set owner_person_id = ${outsider.id} where id = ${ownerless}`);
    await rows(sql`insert into item_link (from_item_id, to_item_id) values (${top}, ${linked})`);
    await rows(sql`insert into wiki_missing_link (from_item_id, space_id, folded) values (${top}, ${spaceId}, 'nowhere')`);
    expect(await client.ask(overview, { id: spaceId })).toEqual({ wikiSpace: { overview: { due: 1, overdue: 1, ownerless: 1, orphaned: 3, retired: 0, deadLinks: 1 } } });
    expect(await titles(spaceId, 'DUE')).toEqual(['Due']);
    expect(await titles(spaceId, 'OVERDUE')).toEqual(['Overdue']);
    expect(await titles(spaceId, 'OWNERLESS')).toEqual(['Ownerless']);
    expect(await titles(spaceId, 'ORPHANED')).toEqual(['Due', 'Overdue', 'Ownerless']);
    const links = 'query ($id: String!) { wikiSpace(address: $id) { deadLinks { nodes { wanted page { title } } } } }';
    expect(await client.ask(links, { id: spaceId })).toEqual({ wikiSpace: { deadLinks: { nodes: [{ wanted: 'nowhere', page: { title: 'Top' } }] } } });
    await client.ask('mutation ($id: ID!) { deleteWikiPage(pageId: $id) { pageCount } }', { id: linked });
    expect(await client.ask(overview, { id: spaceId })).toMatchObject({ wikiSpace: { overview: { deadLinks: 2 } } });
    const few = await statementCount(() => titles(spaceId, 'ORPHANED'));
    for (let more = 0; more < 12; more += 1) await givenPage(app, rosa, { spaceId, parentId: top });
    expect((await statementCount(() => titles(spaceId, 'ORPHANED'))).fewest).toBeLessThanOrEqual(few.most);
  });

  it('lists a page as due or overdue on the days on which the page itself says so', async () => {
    const spaceId = await mine();
    const pages = new Map<string, string>();
    for (const days of [-2, -1, 0, 1, 29, 30, 31, 32]) {
      const title = `Due in ${days}`;
      const id = await givenPage(app, rosa, { spaceId, title });
      pages.set(title, id);
      await rows(sql`update item set published_at = published_at + make_interval(months => -12, days => ${days}::int) where id = ${id}`);
    }
    const said = async (what: 'isDueSoon' | 'isOverdue') => {
      const found: string[] = [];
      for (const [title, id] of pages) if ((await read(id)).stewardship[what]) found.push(title);
      return found.sort();
    };
    const [due, overdue] = [await titles(spaceId, 'DUE'), await titles(spaceId, 'OVERDUE')];
    expect([due.length > 2, overdue.length > 0, due.length + overdue.length < pages.size]).toEqual([true, true, true]);
    expect([await said('isDueSoon'), await said('isOverdue')]).toEqual([due, overdue]);
  });
});
