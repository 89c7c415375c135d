import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newBlockId } from '@crossbench/schema/rich-text/reading';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { newShortId } from '../../../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { ImportPage } from '../../porting/import-page.js';
import { SpaceQueries } from '../../spaces/space.queries.js';
import { OverviewQueries } from '../../stewardship/overview/overview.queries.js';
import { givenPage, givenSpace } from '../../testing/wiki.factory.js';
import { DeletePage } from '../actions/delete-page.js';
import { DescribePage } from '../actions/describe-page.js';
import { PageQueries } from '../page.queries.js';
import { PageRepository } from '../page.repository.js';
import { PageVersions } from '../page-versions.js';
import { PageDeletion } from './page-deletion.js';
import { PageLinkQueries } from './page-link.queries.js';

let app: TestApp;
let rosa: TestPerson;
let outsider: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app);
  outsider = await givenPerson(app, { department: 'Roads Agency' });
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const everything = { first: 50, after: null };
const page = (spaceId: string, title: string, parentId: string | null = null): Promise<string> => givenPage(app, rosa, { spaceId, title, parentId });
const shown = async (id: string, person = rosa) => app.get(PageQueries).getByAddress(await app.actor(person), id);
const pathOf = async (id: string): Promise<string> => {
  const { slug, shortId } = await shown(id);
  return `/wiki/${slug}-${shortId}`;
};
const spaceShortId = async (id: string): Promise<string> => (await app.get(SpaceQueries).getByAddress(await app.actor(rosa), id)).shortId;
const linkedFrom = async (id: string, person = rosa) =>
  (await app.get(PageLinkQueries).linkedFrom(await app.actor(person), id, everything)).nodes.map(({ title }) => title);

function linkTo(href: string): RichTextDocument {
  const text = { type: 'text', text: 'Look here', marks: [{ type: 'link', attrs: { href } }] };
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newBlockId() }, content: [text] }] };
}

async function write(id: string, body: RichTextDocument): Promise<void> {
  const actor = await app.actor(rosa);
  await app.get(UnitOfWork).run(async () => {
    const found = await app.get(PageRepository).getReadable(actor, id);
    const content = { ...(await app.get(PageVersions).contentOf(found)), body };
    await app.get(PageVersions).add(found, { content, summary: '', authorId: rosa.id, actor });
  });
}

describe('what leads to a page', () => {
  it('is listed as far as one may read it, and survives a new name', async () => {
    const spaceId = await givenSpace(app, rosa);
    const inside = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    const target = await page(spaceId, 'Target');
    const [open, closed] = [await page(spaceId, 'Open'), await page(inside, 'Closed')];
    for (const from of [open, closed]) await write(from, linkTo(await pathOf(target)));
    expect((await linkedFrom(target)).sort()).toEqual(['Closed', 'Open']);
    expect(await linkedFrom(target, outsider)).toEqual(['Open']);
    const before = await pathOf(target);
    await app.get(DescribePage).run(await app.actor(rosa), { pageId: target, title: 'Another name' });
    expect((await shown(before.slice('/wiki/'.length))).title).toBe('Another name');
    expect(await linkedFrom(target)).toHaveLength(2);
  });

  it('is known of pages that came with a past, whose newest text leads where the one before it did', async () => {
    const spaceId = await givenSpace(app, rosa);
    const target = await page(spaceId, 'Old target');
    const body = linkTo(await pathOf(target));
    const version = (title: string) => ({ title, body: async () => body, tags: [], markingId: 'official', authorId: rosa.id, summary: '', at: null });
    await app.get(ImportPage).run({ id: randomUUID(), shortId: newShortId(), sourceId: randomUUID(), spaceId, aboveIds: [], versions: [version('Came from afar'), version('Came from afar')] });
    expect(await linkedFrom(target)).toEqual(['Came from afar']);
  });

  it('is told before a branch is deleted, without what stands in the branch itself', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    const below = await page(spaceId, 'A1', a);
    await write(a, linkTo(await pathOf(below)));
    await write(await page(spaceId, 'Elsewhere'), linkTo(await pathOf(below)));
    expect(await app.get(PageDeletion).of(await app.actor(rosa), a)).toMatchObject({ pageCount: 2, linkCount: 1, linkedFrom: [{ title: 'Elsewhere' }] });
  });
});

describe('a link to a page that is not there', () => {
  it('leads to it as soon as it is made, under whatever name, and no longer when it is deleted', async () => {
    const spaceId = await givenSpace(app, rosa);
    const from = await page(spaceId, 'From');
    const missing = `/wiki/new?space=${await spaceShortId(spaceId)}&title=Print%20suppliers`;
    await write(from, linkTo(missing));
    expect((await shown(from)).html).toContain('/wiki/new?space=');
    const made = await page(spaceId, 'print SUPPLIERS');
    expect((await shown(from)).html).toContain(`<a href="${await pathOf(made)}">Look here</a>`);
    expect(await linkedFrom(made)).toEqual(['From']);
    await app.get(DeletePage).run(await app.actor(rosa), made);
    expect((await shown(from)).html).toContain('/wiki/new?space=');
  });

  it('stands among the dead links as it was written', async () => {
    const spaceId = await givenSpace(app, rosa);
    await write(await page(spaceId, 'From'), linkTo(`/wiki/new?space=${await spaceShortId(spaceId)}&title=Gritting%20ROUTES%20of%20%C3%89lan`));
    const { nodes } = await app.get(OverviewQueries).deadLinks(await app.actor(rosa), spaceId, { first: 5, after: null });
    expect(nodes.map(({ wanted }) => wanted)).toEqual(['Gritting ROUTES of Élan']);
  });

  it('tells nobody of a page that they cannot read', async () => {
    const open = await givenSpace(app, rosa);
    const inside = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    const from = await page(open, 'From');
    await write(from, linkTo(`/wiki/new?space=${await spaceShortId(inside)}&title=Secret`));
    const made = await page(inside, 'Secret');
    expect((await shown(from)).html).toContain(await pathOf(made));
    expect((await shown(from, outsider)).html).toContain('/wiki/new?space=');
  });
});

describe('suggestions', () => {
  it('hold readable pages only: the whole title first, then those of the own space', async () => {
    const [one, other] = [await givenSpace(app, rosa), await givenSpace(app, rosa)];
    const inside = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    await page(one, 'Ferret');
    await page(one, 'How to keep a ferret');
    await page(other, 'Ferrets');
    await page(inside, 'Ferret secrets');
    const titles = async (person: TestPerson, query: string) =>
      (await app.get(PageLinkQueries).suggestions(await app.actor(person), { query, spaceId: other, first: 8 })).map(({ title }) => title);
    expect(await titles(outsider, 'FERRET')).toEqual(['Ferret', 'Ferrets', 'How to keep a ferret']);
    expect((await titles(rosa, 'ferret')).sort()).toEqual(['Ferret', 'Ferret secrets', 'Ferrets', 'How to keep a ferret']);
    expect(await titles(rosa, 'fer%t')).toEqual([]);
  });
});
