import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { PersonalData } from '../../../../platform/personal-data.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenGroup } from '../../../groups/testing/group.factory.js';
import { givenSpace } from '../../testing/wiki.factory.js';
import { UnmanagedQueries } from '../unmanaged.queries.js';
import { AdoptSpace } from './adopt-space.js';
import { NameSpacePeople } from './name-space-people.js';

let app: TestApp;
let administrator: TestPerson;
let rosa: TestPerson;
let colleague: TestPerson;
let spaceId: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await givenPerson(app, { roles: ['SITE_ADMIN'], department: 'Cabinet' });
  colleague = await givenPerson(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  rosa = await givenPerson(app);
  spaceId = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
});

const adopt = async (person: TestPerson, whom: { id: string }, id = spaceId) => app.get(AdoptSpace).run(await app.actor(person), { spaceId: id, personId: whom.id });
const listed = async () => (await app.get(UnmanagedQueries).page(await app.actor(administrator), 1)).spaces.map(({ id }) => id);
const suspend = ({ id }: { id: string }) => app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${id}`);

/** What happens to what one kept when one's account is closed. */
const close = ({ id }: { id: string }) => app.get(UnitOfWork).run(async () => {
  for (const source of app.get(PersonalData).all()) if (source.name === 'wiki-spaces') await source.close?.(id);
});

describe('a space is listed for site administrators', () => {
  it('once those who looked after it are suspended, have gone, or no longer read it', async () => {
    expect(await listed()).not.toContain(spaceId);
    await suspend(rosa);
    expect(await listed()).toContain(spaceId);
    const other = await givenPerson(app);
    const closed = await givenSpace(app, other);
    await close(other);
    expect(await listed()).toContain(closed);
    const mover = await givenPerson(app);
    const left = await givenSpace(app, mover, { departmentId: mover.departmentId, readers: 'DEPARTMENT' });
    await app.get(Database).rows(sql`update person set department_id = ${administrator.departmentId} where id = ${mover.id}`);
    expect(await listed()).toContain(left);
  });

  it('not when a group has it, and to nobody else', async () => {
    const inGroup = await givenSpace(app, rosa, { groupId: await givenGroup(app, { owner: rosa }) });
    await suspend(rosa);
    expect(await listed()).not.toContain(inGroup);
    await expect(app.get(UnmanagedQueries).page(await app.actor(colleague), 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('naming who looks after it', () => {
  it('is for site administrators', async () => {
    await suspend(rosa);
    await expect(adopt(colleague, colleague)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is refused where somebody does, where a group has it, and where nothing is', async () => {
    const inGroup = await givenSpace(app, rosa, { groupId: await givenGroup(app, { owner: rosa }) });
    for (const id of [spaceId, inGroup, colleague.id, 'nothing']) await expect(adopt(administrator, colleague, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused for whoever cannot read it, or sign in', async () => {
    const suspended = await givenPerson(app);
    await suspend(suspended);
    await suspend(rosa);
    for (const person of [administrator, suspended, { id: 'nobody' }]) expect(await adopt(administrator, person)).toMatchObject({ problems: [{ field: 'personId' }] });
  });

  it('gives it to them', async () => {
    await suspend(rosa);
    expect(await adopt(administrator, colleague)).toEqual({ type: 'WikiSpaceAdopted' });
    expect(await listed()).not.toContain(spaceId);
    const outcome = await app.get(NameSpacePeople).remove(await app.actor(colleague), { spaceId, personId: rosa.id });
    expect(outcome).toEqual({ type: 'WikiSpaceSaved', spaceId });
  });
});

describe('somebody who goes', () => {
  const source = () => app.get(PersonalData).all().find(({ name }) => name === 'wiki-spaces');

  it('is told before how many they look after, and how many of these nobody else does', async () => {
    await app.get(NameSpacePeople).name(await app.actor(rosa), { spaceId, personId: colleague.id, role: 'MANAGER' });
    expect(await source()?.whenClosed?.(rosa.id)).toEqual([{ fate: 'REMOVED', words: 'You no longer look after 1 space of the wiki. What stands there stays' }]);
    await givenSpace(app, rosa);
    expect((await source()?.whenClosed?.(rosa.id))?.[1]?.words).toContain('Nobody else looks after 1 space of these');
  });

  it('takes with them where they are named, without the names of what they no longer read', async () => {
    const names = async () => {
      const parts = [];
      for await (const part of source()?.parts(rosa.id) ?? []) parts.push(JSON.stringify(part));
      return parts.join();
    };
    const { name } = (await app.get(Database).row<{ name: string }>(sql`select name from wiki_space where id = ${spaceId}`)) ?? { name: '' };
    expect(await names()).toContain(name);
    await app.get(Database).rows(sql`update person set department_id = ${administrator.departmentId} where id = ${rosa.id}`);
    expect(await names()).toContain('A space that you can no longer see');
    expect(await names()).not.toContain(name);
  });
});
