import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { statementsDuring } from '../../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenGroup, givenMembers } from '../../../groups/testing/group.factory.js';
import { forgetLimits } from '../../../groups/testing/standing.js';
import { CreatePage } from '../../pages/actions/create-page.js';
import { givenPage, givenSpace } from '../../testing/wiki.factory.js';
import { SpaceQueries } from '../space.queries.js';
import { ChangeSpaceEditing } from './change-space-editing.js';
import { ChangeSpaceReaders } from './change-space-readers.js';
import { CreateSpace } from './create-space.js';
import { DeleteSpace } from './delete-space.js';
import { DescribeSpace } from './describe-space.js';
import { NameSpacePeople } from './name-space-people.js';
import { canSee, mayEdit, readersOfPages, setReaders } from '../../testing/sight.js';

let app: TestApp;
let rosa: TestPerson;
let colleague: TestPerson;
let outsider: TestPerson;
let administrator: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  colleague = await givenPerson(app, { name: 'Colin' });
  outsider = await givenPerson(app, { name: 'Olga', department: 'Roads Agency' });
  administrator = await givenPerson(app, { name: 'Ada', department: 'Cabinet', roles: ['SITE_ADMIN'] });
});
afterAll(() => app.close());

const readers = async (person: TestPerson, spaceId: string, to: 'EVERYONE' | 'DEPARTMENT' | 'GROUP', acceptedChange?: string) =>
  app.get(ChangeSpaceReaders).run(await app.actor(person), { spaceId, readers: to, acceptedChange });
const ofDepartment = (to: 'EVERYONE' | 'DEPARTMENT' = 'EVERYONE') => givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: to });
const named = async (person: TestPerson, spaceId: string, whom: TestPerson, role: 'EDITOR' | 'MANAGER') =>
  app.get(NameSpacePeople).name(await app.actor(person), { spaceId, personId: whom.id, role });
const removed = async (person: TestPerson, spaceId: string, whom: TestPerson) =>
  app.get(NameSpacePeople).remove(await app.actor(person), { spaceId, personId: whom.id });

describe('who may', () => {
  it('nobody who only edits, and nobody who does not read it', async () => {
    const spaceId = await ofDepartment('DEPARTMENT');
    for (const [person, code] of [[colleague, 'FORBIDDEN'], [outsider, 'NOT_FOUND'], [administrator, 'NOT_FOUND']] as const) {
      const actor = await app.actor(person);
      const tries = [
        () => app.get(DescribeSpace).run(actor, { spaceId, lockVersion: 1, name: 'Mine', description: '' }),
        () => readers(person, spaceId, 'EVERYONE'),
        () => app.get(ChangeSpaceEditing).run(actor, { spaceId, editing: 'READERS' }),
        () => named(person, spaceId, person, 'MANAGER'),
        () => removed(person, spaceId, rosa),
        () => app.get(DeleteSpace).run(actor, spaceId),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code });
    }
  });

  it('a site administrator, in what they read and no group has', async () => {
    expect(await readers(administrator, await ofDepartment(), 'DEPARTMENT')).toMatchObject({ type: 'WikiReadersChangeToAccept' });
    const group = await givenGroup(app, { owner: rosa });
    const inGroup = await givenSpace(app, rosa, { groupId: group });
    await expect(readers(administrator, inGroup, 'GROUP')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('what a space says', () => {
  it('is changed, not over what another changed meanwhile, and not to a name that its place has', async () => {
    const taken = await givenSpace(app, rosa, { name: 'Taken already' });
    const spaceId = await givenSpace(app, rosa);
    const actor = await app.actor(rosa);
    const describeAs = (name: string, lockVersion: number) => app.get(DescribeSpace).run(actor, { spaceId, lockVersion, name, description: 'New' });
    expect(await describeAs('Guidance  for all', 1)).toEqual({ type: 'WikiSpaceSaved', spaceId });
    expect((await app.get(SpaceQueries).getByAddress(actor, spaceId)).name).toBe('Guidance for all');
    expect(await describeAs('Other words', 1)).toMatchObject({ problems: [{ field: 'name' }] });
    expect(await describeAs('taken ALREADY', 2)).toMatchObject({ problems: [{ field: 'name' }] });
    expect(await describeAs(' ', 2)).toMatchObject({ problems: [{ field: 'name' }] });
    expect(taken).not.toBe(spaceId);
  });
});

describe('who reads', () => {
  it('changes for all pages at once, when whoever does it agrees to this very change', async () => {
    const spaceId = await ofDepartment();
    const pages = [await givenPage(app, rosa, { spaceId }), await givenPage(app, colleague, { spaceId })];
    const asked = await readers(rosa, spaceId, 'DEPARTMENT');
    expect(asked).toMatchObject({ type: 'WikiReadersChangeToAccept', change: { gain: { people: 0 }, lose: { people: 2 } } });
    expect(await readersOfPages(app, [rosa, colleague, outsider], pages)).toEqual(['Colin Olga Rosa', 'Colin Olga Rosa']);
    expect(await readers(rosa, spaceId, 'DEPARTMENT', 'space-readers-another')).toMatchObject({ type: 'WikiReadersChangeToAccept' });
    await setReaders(app, rosa, spaceId, 'DEPARTMENT');
    expect(await readersOfPages(app, [rosa, colleague, outsider], pages)).toEqual(['Colin Rosa', 'Colin Rosa']);
    expect(await canSee(app, outsider, spaceId)).toBe(false);
    await setReaders(app, rosa, spaceId, 'EVERYONE');
    expect(await readersOfPages(app, [rosa, colleague, outsider], pages)).toEqual(['Colin Olga Rosa', 'Colin Olga Rosa']);
  });

  it('is refused where it does not fit the place', async () => {
    expect(await readers(rosa, await givenSpace(app, rosa), 'DEPARTMENT')).toMatchObject({ problems: [{ field: 'readers' }] });
    const closed = await givenSpace(app, rosa, { groupId: await givenGroup(app, { owner: rosa, kind: 'REQUEST' }), readers: 'GROUP' });
    expect(await readers(rosa, closed, 'EVERYONE')).toMatchObject({ problems: [{ field: 'readers' }] });
  });

  it('leaves what is hidden or in the bin unread, and ready for the readers it has then', async () => {
    const spaceId = await ofDepartment();
    const [hidden, deleted] = [await givenPage(app, rosa, { spaceId }), await givenPage(app, rosa, { spaceId })];
    const nobody = sql`(select id from audience where readers = '{}')`;
    await app.get(Database).rows(sql`update item set hidden_at = now(), audience_id = ${nobody} where id = ${hidden}`);
    await app.get(Database).rows(sql`update item set status = 'WITHDRAWN', audience_id = ${nobody} where id = ${deleted}`);
    await setReaders(app, rosa, spaceId, 'DEPARTMENT');
    expect(await readersOfPages(app, [rosa, colleague, outsider], [hidden, deleted])).toEqual(['', '']);
    const rows = await app.get(Database).rows<{ readers: string }>(sql`
      select intended_readers as readers from item where id = any(${[hidden, deleted]}::uuid[])`);
    expect(rows.map((row) => row.readers)).toEqual(['DEPARTMENT', 'DEPARTMENT']);
  });
});

describe('who edits', () => {
  it.each([
    ['READERS', 'Colin Olga Rosa'],
    ['MEMBERS', 'Colin Rosa'],
    ['EDITORS', 'Olga Rosa'],
  ] as const)('%s: %s, on every page', async (editing, expected) => {
    await forgetLimits(app);
    const spaceId = await ofDepartment();
    const pageId = await givenPage(app, rosa, { spaceId });
    await named(rosa, spaceId, outsider, 'EDITOR');
    await app.get(ChangeSpaceEditing).run(await app.actor(rosa), { spaceId, editing: editing === 'MEMBERS' ? 'READERS' : 'MEMBERS' });
    await app.get(ChangeSpaceEditing).run(await app.actor(rosa), { spaceId, editing });
    expect(await mayEdit(app, [rosa, colleague, outsider], pageId)).toBe(expected);
  });

  it('a named editor has nothing of it without sight, and has it back with it', async () => {
    const spaceId = await ofDepartment();
    const pageId = await givenPage(app, rosa, { spaceId });
    await app.get(ChangeSpaceEditing).run(await app.actor(rosa), { spaceId, editing: 'EDITORS' });
    await named(rosa, spaceId, outsider, 'EDITOR');
    expect(await mayEdit(app, [rosa, colleague, outsider], pageId)).toBe('Olga Rosa');
    await setReaders(app, rosa, spaceId, 'DEPARTMENT');
    expect(await mayEdit(app, [rosa, colleague, outsider], pageId)).toBe('Rosa');
    await expect(app.get(CreatePage).run(await app.actor(outsider), { id: randomUUID(), spaceId, title: 'Hello' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await setReaders(app, rosa, spaceId, 'EVERYONE');
    expect(await mayEdit(app, [rosa, colleague, outsider], pageId)).toBe('Olga Rosa');
    await removed(rosa, spaceId, outsider);
    expect(await mayEdit(app, [rosa, colleague, outsider], pageId)).toBe('Rosa');
  });

  it("in a group's space with named editors, its owners and moderators too", async () => {
    await forgetLimits(app);
    const group = await givenGroup(app, { owner: rosa });
    await givenMembers(app, group, [colleague], 'MODERATOR');
    await givenMembers(app, group, [outsider]);
    const spaceId = await givenSpace(app, rosa, { groupId: group, editing: 'EDITORS' });
    const pageId = await givenPage(app, rosa, { spaceId });
    expect(await mayEdit(app, [rosa, colleague, outsider], pageId)).toBe('Colin Rosa');
    await named(rosa, spaceId, outsider, 'EDITOR');
    expect(await mayEdit(app, [rosa, colleague, outsider], pageId)).toBe('Colin Olga Rosa');
  });
});

describe('who is named', () => {
  it('nobody who cannot read it, is gone or is not there', async () => {
    const spaceId = await ofDepartment('DEPARTMENT');
    const gone = await givenPerson(app);
    await app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${gone.id}`);
    for (const person of [outsider, gone, { ...rosa, id: randomUUID() }, { ...rosa, id: 'nobody' }]) {
      expect(await named(rosa, spaceId, person, 'EDITOR')).toMatchObject({ problems: [{ field: 'personId' }] });
    }
  });

  it('no managers where a group has its owners', async () => {
    const spaceId = await givenSpace(app, rosa, { groupId: await givenGroup(app, { owner: rosa, members: [colleague] }) });
    await expect(named(rosa, spaceId, colleague, 'MANAGER')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a manager stays while nobody else looks after it, however many there are by name', async () => {
    await forgetLimits(app);
    const spaceId = await ofDepartment('DEPARTMENT');
    expect(await removed(rosa, spaceId, rosa)).toMatchObject({ problems: [{ field: 'personId' }] });
    const suspended = await givenPerson(app);
    const moved = await givenPerson(app);
    for (const person of [suspended, moved]) await named(rosa, spaceId, person, 'MANAGER');
    await app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${suspended.id}`);
    await app.get(Database).rows(sql`update person set department_id = ${outsider.departmentId} where id = ${moved.id}`);
    expect(await removed(rosa, spaceId, rosa)).toMatchObject({ problems: [{ field: 'personId' }] });
    await named(rosa, spaceId, colleague, 'MANAGER');
    expect(await removed(rosa, spaceId, rosa)).toEqual({ type: 'WikiSpaceSaved', spaceId });
    await expect(named(rosa, spaceId, rosa, 'MANAGER')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('deleting', () => {
  it('is refused while something stands in it or lies in its bin', async () => {
    const spaceId = await givenSpace(app, rosa);
    const pageId = await givenPage(app, rosa, { spaceId });
    const deleted = async () => app.get(DeleteSpace).run(await app.actor(rosa), spaceId);
    expect(await deleted()).toMatchObject({ problems: [{ message: '1 page stands in this space. Move or delete them first' }] });
    await app.get(Database).rows(sql`update wiki_page set deleted_at = now(), deleted_with_id = id where id = ${pageId}`);
    expect(await deleted()).toMatchObject({ problems: [{ field: 'spaceId' }] });
    await app.get(Database).rows(sql`delete from item where id = ${pageId}`);
    expect(await deleted()).toEqual({ type: 'WikiSpaceDeleted' });
    await expect(deleted()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('search', () => {
  it('finds nothing at once for those who lost sight, and follows for the rest', async () => {
    await forgetLimits(app);
    const spaceId = await ofDepartment();
    const pageId = await givenPage(app, rosa, { spaceId, title: 'Smoked kippers' });
    await app.runJobs();
    const finds = async (person: TestPerson) => {
      const { data } = await (await app.as(person)).send<{ search: { total: number } }>('{ search(query: "kippers") { total } }');
      return data?.search.total;
    };
    const isCurrent = async () => (await app.get(Database).row<{ isCurrent: boolean }>(sql`
      select search_document.audience_id = item.audience_id as "isCurrent" from search_document join item on item.id = search_document.id
      where item.id = ${pageId}`))?.isCurrent;
    expect([await finds(colleague), await finds(outsider)]).toEqual([1, 1]);
    await setReaders(app, rosa, spaceId, 'DEPARTMENT');
    expect([await finds(outsider), await isCurrent()]).toEqual([0, false]);
    await app.runJobs();
    expect([await finds(colleague), await finds(outsider), await isCurrent()]).toEqual([1, 0, true]);
  });
});

describe('both at once', () => {
  it('a page that is created while its space becomes narrower is read by whom the space is for then', async () => {
    for (let round = 0; round < 6; round += 1) {
      await forgetLimits(app);
      const spaceId = await ofDepartment();
      const actor = await app.actor(colleague);
      const id = randomUUID();
      await Promise.all([app.get(CreatePage).run(actor, { id, spaceId, title: 'Hello' }), setReaders(app, rosa, spaceId, 'DEPARTMENT')]);
      expect(await readersOfPages(app, [rosa, colleague, outsider], [id])).toEqual(['Colin Rosa']);
    }
  });

  it('somebody who is taken off creates a page before that, or none', async () => {
    for (let round = 0; round < 6; round += 1) {
      await forgetLimits(app);
      const spaceId = await givenSpace(app, rosa, { editing: 'EDITORS' });
      await named(rosa, spaceId, outsider, 'EDITOR');
      const actor = await app.actor(outsider);
      const create = (title: string) => app.get(CreatePage).run(actor, { id: randomUUID(), spaceId, title });
      await Promise.all([create('Hello').catch((error: unknown) => expect(error).toMatchObject({ code: 'FORBIDDEN' })), removed(rosa, spaceId, outsider)]);
      await expect(create('Once more')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('a space that is opened several times by one request is opened once', async () => {
    await forgetLimits(app);
    const actor = await app.actor(rosa);
    const id = randomUUID();
    const open = () => app.get(CreateSpace).run(actor, { id, name: 'Sent again', description: '', readers: 'EVERYONE', editing: 'READERS' });
    expect(await Promise.all(Array.from({ length: 6 }, open))).toEqual(Array(6).fill({ type: 'WikiSpaceSaved', spaceId: id }));
    const other = await app.actor(colleague);
    expect(await app.get(CreateSpace).run(other, { id: randomUUID(), name: 'Sent again', description: '', readers: 'EVERYONE', editing: 'READERS' })).toMatchObject({ problems: [{ field: 'name' }] });
  });

  it('of two managers who leave one stays', async () => {
    await forgetLimits(app);
    const spaceId = await givenSpace(app, rosa);
    await named(rosa, spaceId, colleague, 'MANAGER');
    const outcomes = await Promise.all([removed(rosa, spaceId, rosa), removed(colleague, spaceId, colleague)]);
    expect(outcomes.filter(({ type }) => type === 'WikiSpaceSaved')).toHaveLength(1);
  });

  it('readers see all of 5,000 pages as they were, or all as they are then, which takes few statements', async () => {
    const spaceId = await ofDepartment();
    const first = await givenPage(app, rosa, { spaceId });
    const count = 5000;
    const database = app.get(Database);
    await database.rows(sql`
      with made as (
        insert into item select (jsonb_populate_record(item, jsonb_build_object('id', gen_random_uuid(), 'short_id', 'page' || number))).*
        from item, generate_series(1, ${count - 1}) as number where item.id = ${first} returning id)
      insert into wiki_page (id, space_id, position, folded) select id, ${spaceId}, 1, id::text from made`);
    const { audiences } = await app.actor(outsider);
    const seen = new Set<number>();
    let isDone = false;
    const reading = (async () => {
      while (!isDone) {
        const row = await database.row<{ count: number }>(sql`
          select count(*)::int as count from item join wiki_page on wiki_page.id = item.id where space_id = ${spaceId} and audience_id = any(${audiences}::int[])`);
        seen.add(row?.count ?? -1);
      }
    })();
    const statements = await statementsDuring(() => setReaders(app, rosa, spaceId, 'DEPARTMENT'));
    isDone = true;
    await reading;
    expect([...seen].filter((number) => number !== 0 && number !== count)).toEqual([]);
    expect(statements.filter((statement) => !statement.includes('select count(*)::int as count from item join')).length).toBeLessThan(50);
  });
});
