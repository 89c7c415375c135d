import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync } from 'fflate';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { GroupCast, cast } from '../features/groups/testing/group-cast.js';
import { eventsOf, mailTo } from '../features/groups/testing/belonging.factory.js';
import { type TestPerson, givenPerson } from '../testing/people.factory.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { givenFilledGroup } from './testing/filled-group.js';
import { changedPack, changeJson, checkedImport, packOf, postPath, sendPack, startImport } from './testing/packs.js';

let there: TestApp;
let here: TestApp;
let people: GroupCast;
let admin: TestClient;
let member: TestPerson;
let pack: Buffer;
let groupId: string;
beforeAll(async () => {
  [there, here] = await Promise.all([startTestApp(), startTestApp({ publicUrl: 'https://here.example' })]);
  people = await GroupCast.of(there);
  groupId = await people.group('REQUEST');
  await givenFilledGroup(there, groupId, people.people);
  pack = await packOf(there, await people.as('owner'), groupId);
  admin = await here.as(await givenPerson(here, { name: 'Ada Admin', roles: ['SITE_ADMIN', 'MODERATOR'] }));
  // Of those who belong there, only the member has an account here.
  member = await givenPerson(here, { name: 'Mel Elsewhere', email: people.people.member.email });
});
afterAll(() => Promise.all([there.close(), here.close()]));

const contents = sql`
  select item.title, revision.body::text as body, item.marking_id as marking, item.intended_readers as readers, item.status, item.published_at as at,
    item.cover_description as cover, item.comment_count as comments, revision.tags,
    (select json_agg(comment.body order by comment.created_at, comment.id) from comment where item_id = item.id
      and (deleted_at is null and hidden_at is null or exists (select from comment reply where reply.parent_id = comment.id))) as said,
    (select json_agg(encode(file.sha256, 'hex') order by attachment.kind) from attachment join file on file.id = attachment.file_id
      where item_id = item.id and attachment.kind = 'FILE') as files,
    (select count(*)::int from attachment where item_id = item.id and attachment.kind = 'PICTURE') as pictures,
    (select array_agg(reader order by reader) from audience_reader where audience_reader.audience_id = item.audience_id) as audience
  from item join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
  where item.group_id is not null and item.status in ('PUBLISHED', 'ARCHIVED') and item.hidden_at is null order by item.title`;

/** What stands in all groups of a site, with names in place of what is another there. */
async function contentsOf(app: TestApp): Promise<unknown[]> {
  const rows = await app.get(Database).rows<Record<string, unknown> & { body: string; audience: string[] }>(contents);
  const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
  return rows.map((row) => ({
    ...row,
    body: row.body.replace(uuid, 'id').replace(/\/posts\/([a-z-]+)-[0-9a-z]{10}/g, '/posts/$1').replace(/"(?:Mel Elsewhere|member Person)"/g, '"name"'),
    audience: row.audience.map((reader) => reader.replace(uuid, 'id')),
  }));
}

describe('a group that is taken to another site', () => {
  it('is looked at before anything is kept, in numbers alone', async () => {
    const found = await checkedImport(here, admin, pack);
    expect(found).toMatchObject({
      state: 'READY',
      refusal: null,
      preview: {
        kind: 'REQUEST', posts: 3, comments: 3, files: 2, membersMatched: 1, membersUnmatched: 2, ownersMatched: 0, authorsMatched: 1, authorsMade: 2,
        refusedPosts: [], leftOutFiles: [],
      },
    });
    expect(JSON.stringify(found)).not.toContain('steps');
    expect(await here.get(Database).rows(sql`select from people_group union all select from item union all select from file`)).toEqual([]);
  });

  it('comes with its posts, comments, files, markings and readers, and its people as far as they are here', async () => {
    const { id } = await checkedImport(here, admin, pack);
    expect(await startImport(here, admin, id)).toMatchObject({ state: 'DONE', progress: 100 });
    expect(await contentsOf(here)).toEqual(await contentsOf(there));
    const database = here.get(Database);
    const members = await database.rows(sql`select person_id as id, role from group_member`);
    expect(members).toEqual([{ id: member.id, role: 'MEMBER' }]);
    const authors = await database.rows<{ title: string; name: string; imported: boolean }>(sql`
      select item.title, person.name, account.person_id is null as imported
      from item join person on person.id = item.author_id left join account on account.person_id = person.id order by title`);
    expect(authors).toEqual([
      { title: 'First <steps>', name: 'Mel Elsewhere', imported: false },
      { title: 'Old plans', name: 'owner Person', imported: true },
      { title: 'Second steps', name: 'owner Person', imported: true },
    ]);
    const group = await database.row<{ id: string }>(sql`select id from people_group`);
    expect(await eventsOf(here, group?.id ?? '')).toEqual(['group-created', 'group-imported']);
    expect(await mailTo(here, member.email)).toContainEqual(expect.stringMatching(/^A group of yours is here now/));
    const pins = await database.rows(sql`select title from blog_pin join item on item.id = post_id`);
    expect(pins).toEqual([{ title: 'Second steps' }]);
  });

  it('is read by its members here, and neither by the administrator who brought it nor by others', async () => {
    const [post] = await here.get(Database).rows<{ address: string }>(sql`select short_id as address from item where title = 'First <steps>'`);
    const query = 'query ($address: String!) { post(address: $address) { title } }';
    const address = post?.address;
    expect(await (await here.as(member)).ask(query, { address })).toEqual({ post: { title: 'First <steps>' } });
    expect(await admin.refusal(query, { address })).toBe('NOT_FOUND');
    expect(await (await here.as(await givenPerson(here))).refusal(query, { address })).toBe('NOT_FOUND');
    const { ownerlessGroups } = await admin.ask<{ ownerlessGroups: { groups: { memberCount: number }[] } }>('{ ownerlessGroups { groups { name memberCount } } }');
    expect(ownerlessGroups.groups).toEqual([expect.objectContaining({ memberCount: 1 })]);
  });

  it('does not come a second time', async () => {
    expect(await checkedImport(here, admin, pack)).toMatchObject({ state: 'REFUSED', refusal: { reason: 'ALREADY_IMPORTED' } });
    expect(await here.get(Database).rows(sql`select from people_group`)).toHaveLength(1);
  });

  it('comes once when the same pack is imported twice at the same time', async () => {
    const other = await startTestApp();
    try {
      const administrator = await other.as(await givenPerson(other, { roles: ['SITE_ADMIN'] }));
      const [first, second] = [await checkedImport(other, administrator, pack), await checkedImport(other, administrator, pack)];
      for (const { id } of [first, second]) await administrator.ask('mutation ($id: ID!) { startGroupImport(id: $id) { state } }', { id });
      await other.runJobs();
      const { groupImports } = await administrator.ask<{ groupImports: { state: string }[] }>('{ groupImports { state } }');
      expect(groupImports.map(({ state }) => state).sort()).toEqual(['DONE', 'REFUSED']);
      expect(await other.get(Database).rows(sql`select from people_group`)).toHaveLength(1);
    } finally {
      await other.close();
    }
  });
});

describe('a pack on the site where it was made', () => {
  it('becomes a group of its own beside the first, under another name and address', async () => {
    const administrator = await people.as('admin');
    const found = await checkedImport(there, administrator, pack);
    expect(found).toMatchObject({ state: 'READY', preview: { membersMatched: 3, ownersMatched: 1, authorsMade: 0 } });
    expect(found.preview?.nameHere).toBe(`${String(found.preview?.name)} (imported)`);
    expect(await startImport(there, administrator, found.id)).toMatchObject({ state: 'DONE' });
    const groups = await there.get(Database).rows<{ shortId: string; folded: string }>(sql`select short_id as "shortId", folded from people_group`);
    expect(new Set(groups.map(({ shortId }) => shortId)).size).toBe(groups.length);
  });
});

describe('what may not be kept here', () => {
  it('stays away: posts above the marking ceiling, and files of types that are not taken', async () => {
    const strict = await startTestApp({ fileTypes: ['txt'] });
    try {
      const administrator = await strict.as(await givenPerson(strict, { roles: ['SITE_ADMIN'] }));
      const marked = changedPack(pack, (files) => changeJson(files, postPath(files, 'Second steps'), (post: { marking: unknown }) => {
        post.marking = { id: 'secret', label: 'SECRET' };
      }));
      const found = await checkedImport(strict, administrator, marked);
      expect(found.preview).toMatchObject({ posts: 2, files: 1, refusedPostCount: 1, leftOutFileCount: 1, refusedPosts: [{ marking: 'SECRET', path: expect.stringMatching(/^posts\/[\d-]+-\w+\.json$/) }] });
      expect(await startImport(strict, administrator, found.id)).toMatchObject({ state: 'DONE' });
      const rows = await strict.get(Database).rows<{ title: string; body: string }>(sql`
        select item.title, plain_text as body from item join item_revision on item_id = item.id order by item.title`);
      expect(rows.map(({ title }) => title)).toEqual(['First <steps>', 'Old plans']);
      expect(rows[0]?.body).toContain('File that is not here: report.pdf');
    } finally {
      await strict.close();
    }
  });

  it('is a marking of the same id that is another here', async () => {
    const renamed = changedPack(pack, (files) => changeJson(files, postPath(files, 'Second steps'), (post: { marking: { label: string } }) => {
      post.marking.label = 'TOP SECRET';
    }));
    const other = await startTestApp();
    try {
      const administrator = await other.as(await givenPerson(other, { roles: ['SITE_ADMIN'] }));
      expect((await checkedImport(other, administrator, renamed)).preview).toMatchObject({ refusedPostCount: 1 });
    } finally {
      await other.close();
    }
  });
});

describe('importing groups', () => {
  it.each(cast.filter((character) => character !== 'admin'))('is not for a %s', async (character) => {
    const client = await people.as(character);
    expect((await sendPack(client, pack)).status).toBe(403);
    const id = '01940000-0000-7000-8000-0000000000aa';
    expect(await client.refusal('{ groupImports { id } }')).toBe('FORBIDDEN');
    for (const mutation of ['startGroupImport', 'giveUpGroupImport']) {
      expect(await client.refusal(`mutation ($id: ID!) { ${mutation}(id: $id) { id } }`, { id })).toBe('FORBIDDEN');
    }
  });

  it('can be given up before, and is forgotten then', async () => {
    const { id } = await checkedImport(here, admin, Buffer.from('no zip at all'));
    const { giveUpGroupImport } = await admin.ask<{ giveUpGroupImport: { id: string }[] }>('mutation ($id: ID!) { giveUpGroupImport(id: $id) { id } }', { id });
    expect(giveUpGroupImport.map((one) => one.id)).not.toContain(id);
    expect(await admin.refusal('mutation ($id: ID!) { startGroupImport(id: $id) { id } }', { id })).toBe('NOT_FOUND');
  });

  it('begins again where a worker died, and keeps nothing of what broke off', async () => {
    const other = await startTestApp();
    try {
      const administrator = await other.as(await givenPerson(other, { roles: ['SITE_ADMIN'] }));
      const { id } = await checkedImport(other, administrator, pack);
      await administrator.ask('mutation ($id: ID!) { startGroupImport(id: $id) { state } }', { id });
      const database = other.get(Database);
      // The very last statement fails, as if the power went.
      await database.rows(sql`alter table group_import add constraint broken check (state <> 'DONE')`);
      await other.runJobs();
      expect(await database.rows(sql`select from people_group union all select from item union all select from group_member`)).toEqual([]);
      expect(await database.row(sql`select state, progress from group_import where id = ${id}`)).toEqual({ state: 'FAILED', progress: 0 });
      await database.rows(sql`alter table group_import drop constraint broken`);
      await database.rows(sql`update group_import set state = 'IMPORTING', progress = 70 where id = ${id}`);
      await database.rows(sql`update graphile_worker._private_jobs set run_at = now()`);
      await other.runJobs();
      expect(await database.rows(sql`select from people_group`)).toHaveLength(1);
      expect(await database.rows(sql`select from item`)).toHaveLength(3);
    } finally {
      await other.close();
    }
  });
});

it('reads JSON alone: pages and Markdown in a pack change nothing', async () => {
  const other = await startTestApp();
  try {
    const administrator = await other.as(await givenPerson(other, { roles: ['SITE_ADMIN'] }));
    const odd = changedPack(pack, (files) => {
      for (const path of Object.keys(files).filter((name) => /\.(html|md)$/.test(name))) files[path] = strToU8('<script>alert(1)</script>');
    });
    expect(Object.keys(unzipSync(new Uint8Array(odd))).some((name) => name.endsWith('.html'))).toBe(true);
    const found = await checkedImport(other, administrator, odd);
    expect(await startImport(other, administrator, found.id)).toMatchObject({ state: 'DONE' });
    expect(JSON.stringify(await other.get(Database).rows(sql`select body, html from item_revision`))).not.toContain('alert(1)');
  } finally {
    await other.close();
  }
});
