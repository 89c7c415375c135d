import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RichTextDocument, RichTextNode } from '@crossbench/schema/rich-text';
import { AddComment } from '../../features/comments/comments.public.js';
import { SettleComment } from '../../features/comments/actions/settle-comment.js';
import { givenComment } from '../../features/comments/testing/comment.factory.js';
import { AttachFile } from '../../features/content/content.public.js';
import { pdfFile } from '../../features/files/testing/sample-files.js';
import { StewardshipRepository } from '../../features/wiki/stewardship/stewardship.repository.js';
import { givenPage, givenSpace } from '../../features/wiki/testing/wiki.factory.js';
import { OldAddresses, PageRepository, type PageVersion, PageVersions } from '../../features/wiki/wiki.public.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { TestApp } from '../../testing/test-app.js';
import type { FillingPeople } from './filled-group.js';

const line = (index: number): string => `line${index}`.padEnd(10, 'x');
const words = (index: number, ...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', attrs: { id: line(index) }, content });
const text = (said: string, href?: string): RichTextNode => ({ type: 'text', text: said, ...(href && { marks: [{ type: 'link', attrs: { href } }] }) });

const sorted = 'People sort post in about four seconds.';
const from = 'Say who it is from.';

export interface FilledWiki {
  readonly ferries: string;
}

/** Gives a group two spaces with all that pages can have; what says "Secret" does not go out with it. */
export async function givenFilledWiki(app: TestApp, groupId: string, folder: string, people: FillingPeople): Promise<FilledWiki> {
  const { owner, moderator, member } = people;
  const database = app.get(Database);
  const handbook = await givenSpace(app, owner, { name: 'Handbook', description: 'What we do', groupId, readers: 'EVERYONE', editing: 'EDITORS' });
  const notes = await givenSpace(app, owner, { name: 'Notes', groupId, readers: 'GROUP', editing: 'MEMBERS' });
  await database.rows(sql`insert into wiki_space_person (space_id, person_id, role, added_at) values (${handbook}, ${member.id}, 'EDITOR', now())`);
  const page = (spaceId: string, title: string, parentId: string | null = null) => givenPage(app, owner, { spaceId, title, parentId });
  const [ferries, piers] = [await page(handbook, 'Ferries'), await page(handbook, 'Piers')];
  const below = await page(handbook, 'Timetable', ferries);
  await rewrite(app, below, 120);
  const hidden = await page(handbook, 'Secret plans', below);
  await page(handbook, 'Below what is hidden', hidden);
  const deleted = await page(handbook, 'Secret bin');
  const meeting = await page(notes, 'Ferries');
  await write(app, ferries, folder, { owner, moderator, member }, [
    `${await pathOf(app, meeting)}#b-${line(0)}`, await spacePathOf(app, notes), await pathOf(app, hidden), 'https://elsewhere.example/x',
  ]);
  await app.get(OldAddresses).set(handbook, [{ address: '/old/ferries', pageId: ferries }]);
  await steward(app, { ferries, piers, handbook }, people);
  await database.rows(sql`update item set hidden_at = now(), hidden_reason = 'TONE' where id = ${hidden}`);
  await database.rows(sql`update wiki_page set deleted_at = now(), deleted_with_id = id where id = ${deleted}`);
  await database.rows(sql`update item set status = 'WITHDRAWN', audience_id = (select id from audience where readers = '{}') where id = ${deleted}`);
  return { ferries };
}

/** Five versions, one of them taken back, of which the last shows no file any more, and threads on passages of them. */
async function write(app: TestApp, pageId: string, folder: string, { owner, moderator, member }: FillingPeople, hrefs: readonly string[]): Promise<void> {
  const file = await app.get(UnitOfWork).run(async () => {
    await writeFile(join(folder, 'report.pdf'), pdfFile('Ferries'));
    return (await app.get(AttachFile).forSystem(pageId, join(folder, 'report.pdf'))).split('/').at(-1) ?? '';
  });
  const card = { type: 'fileCard', attrs: { id: line(9), attachmentId: file, name: 'report.pdf', size: 10, mediaType: 'application/pdf' } };
  const see = words(0, text('See '), ...hrefs.map((href) => text('our meeting ', href)));
  const full: RichTextDocument = { type: 'doc', content: [see, words(1, text(sorted)), words(2, text(from)), card] };
  await add(app, pageId, full, { summary: 'Says more', authorId: member.id, contributorIds: [member.id, moderator.id] });
  await add(app, pageId, { type: 'doc', content: [words(1, text('Nothing.'))] }, { summary: '', authorId: moderator.id });
  await add(app, pageId, full, { summary: 'Restored version 2', authorId: owner.id, restoredFrom: 2 });
  const quoted = (person: { id: string }, index: number, all: string, quote: string) => comment(app, person, pageId, {
    version: 4, quote, start: { line: line(index), offset: all.indexOf(quote) }, end: { line: line(index), offset: all.indexOf(quote) + quote.length },
  });
  const changed = await quoted(member, 1, sorted, 'sort post in about four seconds');
  await quoted(moderator, 2, from, 'who it is from');
  await quoted(owner, 0, 'See our meeting', 'See our');
  const last: RichTextDocument = { type: 'doc', content: [words(5, text('New here.')), see, words(1, text('People now sort post in about five seconds.'))] };
  await add(app, pageId, last, { summary: '', authorId: member.id, contributorIds: [owner.id] });
  await givenComment(app, member, { itemId: pageId, text: 'Which ferries?' });
  await givenComment(app, owner, { itemId: pageId, text: 'These', parentId: changed });
  await app.get(SettleComment).resolve(await app.actor(owner), changed);
}

async function add(app: TestApp, pageId: string, body: RichTextDocument, version: Omit<PageVersion, 'content' | 'actor'>): Promise<void> {
  await app.get(UnitOfWork).run(async () => {
    const page = await app.get(PageRepository).findForSystem(pageId);
    if (!page) throw new Error('No page');
    const before = await app.get(PageVersions).contentOf(page);
    await app.get(PageVersions).add(page, { content: { ...before, body, tags: ['Boats'] }, ...version, actor: null });
  });
}

/** Many versions that differ in what was said of them. */
async function rewrite(app: TestApp, pageId: string, times: number): Promise<void> {
  await app.get(Database).rows(sql`
    insert into item_revision (item_id, number, title, body, plain_text, html, outline, renderer_version, tags, marking_id, summary, author_id, created_at)
    select item_id, number + more, title, body, plain_text, html, outline, renderer_version, tags, marking_id, 'Change ' || more, author_id,
      created_at + more * interval '1 millisecond'
    from item_revision cross join generate_series(1, ${times}::int) as more where item_id = ${pageId}`);
  await app.get(Database).rows(sql`
    update item set revision_number = revision_number + ${times}::int, edited_at = created_at + ${times}::int * interval '1 millisecond' where id = ${pageId}`);
}

type Passage = NonNullable<Parameters<AddComment['run']>[1]['passage']>;

async function comment(app: TestApp, author: { id: string }, itemId: string, passage: Passage): Promise<string> {
  const id = randomUUID();
  const outcome = await app.get(AddComment).run(await app.actor(author), { id, itemId, text: `About ${passage.quote}`, passage });
  if (outcome.type !== 'CommentAdded') throw new Error(JSON.stringify(outcome));
  return id;
}

async function steward(app: TestApp, { ferries, piers, handbook }: Record<'ferries' | 'piers' | 'handbook', string>, { owner, member }: FillingPeople): Promise<void> {
  const database = app.get(Database);
  await database.rows(sql`update item set owner_person_id = ${member.id} where id = ${ferries}`);
  await givenPosition(app, owner.departmentId);
  await database.rows(sql`update item set status = 'ARCHIVED', owner_position_id = (select id from position where title = 'Head of piers') where id = ${piers}`);
  await database.rows(sql`update wiki_page set review_months = 3 where id = ${piers}`);
  await database.rows(sql`update wiki_space set review_months = 24 where id = ${handbook}`);
  await app.get(UnitOfWork).run(async () => {
    await app.get(StewardshipRepository).review(ferries, { personId: owner.id, answer: 'STILL_RIGHT', note: 'All of it' });
    await app.get(StewardshipRepository).review(ferries, { personId: member.id, answer: 'CHANGE', note: '' });
  });
}

export async function givenPosition(app: TestApp, departmentId: string): Promise<void> {
  await app.get(Database).rows(sql`insert into position (id, title, department_id) values (${randomUUID()}, 'Head of piers', ${departmentId})`);
}

async function pathOf(app: TestApp, id: string): Promise<string> {
  return (await app.get(Database).row<{ path: string }>(sql`select '/wiki/' || slug || '-' || short_id as path from item where id = ${id}`))?.path ?? '';
}

async function spacePathOf(app: TestApp, id: string): Promise<string> {
  return (await app.get(Database).row<{ path: string }>(sql`select '/spaces/' || slug || '-' || short_id as path from wiki_space where id = ${id}`))?.path ?? '';
}
