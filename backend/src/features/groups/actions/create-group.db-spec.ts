import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { GroupQueries } from '../group.queries.js';
import { CreateGroup, type CreateGroupInput } from './create-group.js';

let app: TestApp;
let founder: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  founder = await givenPerson(app);
  stranger = await givenPerson(app, { department: 'Roads' });
});
afterAll(() => app.close());

const input = (changes: Partial<CreateGroupInput> = {}): CreateGroupInput => ({
  id: newId(), name: `Network ${newId()}`, purpose: 'To learn together', kind: 'OPEN', topics: ['research'], departmentIds: [], ...changes,
});
const create = async (changes?: Partial<CreateGroupInput>, by = founder) => app.get(CreateGroup).run(await app.actor(by), input(changes));

describe('a new group', () => {
  it('belongs to whoever made it, and has their department as its home', async () => {
    const outcome = await create({ name: 'User research', topics: ['User research', 'Letters'] });
    if (!('groupId' in outcome)) throw new Error('not made');
    const group = await app.get(GroupQueries).getByAddress(await app.actor(founder), outcome.groupId);
    expect(group).toMatchObject({ name: 'User research', slug: 'user-research', viewerRole: 'OWNER', memberCount: 1, departmentId: founder.departmentId });
    expect(group.topics.map(({ name }) => name)).toEqual(['User research', 'Letters']);
    expect(group.ownerIds).toEqual([founder.id]);
  });

  it('is made once when the request comes twice', async () => {
    const id = newId();
    await create({ id, name: 'Only once' });
    expect(await create({ id, name: 'Only once' })).toEqual({ type: 'GroupSaved', groupId: id });
  });

  it('is made once when the request comes several times at once', async () => {
    const id = newId();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => create({ id, name: 'Once at once' }, stranger)));
    expect(outcomes).toEqual(Array(6).fill({ type: 'GroupSaved', groupId: id }));
  });

  it.each<['OPEN' | 'REQUEST' | 'HIDDEN', boolean]>([['OPEN', true], ['REQUEST', true], ['HIDDEN', false]])('%s: others know of it: %s', async (kind, known) => {
    const outcome = await create({ kind });
    if (!('groupId' in outcome)) throw new Error('not made');
    const found = await app.get(GroupQueries).findById(await app.actor(stranger), outcome.groupId);
    expect(found !== undefined).toBe(known);
  });
});

describe('the name', () => {
  it.each(['Policy & practice', 'the policy and practice', 'Pölicy-and-Practice'])('is refused where it reads like another one: %s', async (name) => {
    await create({ name: 'Policy and practice' });
    expect(await create({ name }, stranger)).toMatchObject({ problems: [{ field: 'name' }] });
  });

  it('of a hidden group is no obstacle, for that would tell of it', async () => {
    await create({ name: 'Quiet matters', kind: 'HIDDEN' });
    expect(await create({ name: 'Quiet matters' }, stranger)).toMatchObject({ type: 'GroupSaved' });
  });

  it.each(['', '   ', '!!!', 'x'.repeat(101)])('cannot be "%s"', async (name) => {
    expect(await create({ name })).toMatchObject({ problems: [{ field: 'name' }] });
  });
});

describe('a limit to departments', () => {
  it('holds that of the founder', async () => {
    expect(await create({ departmentIds: [stranger.departmentId] })).toMatchObject({ problems: [{ field: 'departmentIds' }] });
    expect(await create({ departmentIds: [stranger.departmentId, founder.departmentId] })).toMatchObject({ type: 'GroupSaved' });
  });

  it('names departments that are there', async () => {
    expect(await create({ departmentIds: [newId(), founder.departmentId] })).toMatchObject({ problems: [{ field: 'departmentIds' }] });
  });
});
