import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { givenComment } from '../comments/testing/comment.factory.js';
import { givenGroup } from '../groups/testing/group.factory.js';
import { blogOfGroup } from './blog-places.js';
import { givenPost } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let colleague: TestPerson;
let member: TestPerson;
let outsider: TestPerson;
let official: TestPerson;
const groups = { open: '', limited: '', hidden: '' };

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  colleague = await givenPerson(app);
  member = await givenPerson(app, { department: 'Department for Roads' });
  outsider = await givenPerson(app, { department: 'Department of Health' });
  official = await givenPerson(app, { department: 'Department of Health', roles: ['SITE_ADMIN', 'MODERATOR'] });
  const departmentIds = [author.departmentId, member.departmentId];
  groups.open = await givenGroup(app, { owner: author, members: [member], name: 'Open door' });
  groups.limited = await givenGroup(app, { owner: author, members: [member], name: 'Two houses', departmentIds });
  groups.hidden = await givenGroup(app, { owner: author, members: [member], name: 'Night shift', kind: 'HIDDEN' });
});
afterAll(() => app.close());

const blogOf = (groupId: string): string => blogOfGroup(groupId).id;

describe('looking as somebody else', () => {
  const kinds = 'query ($address: String!) { post(address: $address) { otherReaders { id label canRead } viewerCan { seeAsOthers } } }';
  const look = `query ($address: String!, $reader: ID!) { postAs(address: $address, reader: $reader) { reader { label canRead } post {
    title html draft { version } readCount viewerCan { edit archive withdraw seeHistory seeAsOthers comment } blog { name path viewerCan { post } } comments { nodes { html } } } } }`;

  async function readers(person: TestPerson, address: string) {
    const { post } = await (await app.as(person)).ask<{ post: { otherReaders: { id: string; label: string; canRead: boolean }[] } }>(kinds, { address });
    return post.otherReaders.map(({ id, label, canRead }) => `${id}: ${label}: ${canRead}`);
  }

  it('says for each kind of reader whether the post is there for them', async () => {
    const limited = await givenPost(app, author, { blogId: blogOf(groups.limited), audience: 'EVERYONE' });
    expect(await readers(author, limited.id)).toEqual([
      'member: A member of Two houses: true',
      'colleague: A colleague in your department, not in Two houses: true',
      `department-${member.departmentId}: Somebody in Department for Roads, not in Two houses: true`,
      'other: Somebody in any other department, not in Two houses: false',
    ]);
    const inside = await givenPost(app, author, { audience: 'DEPARTMENT' });
    expect(await readers(author, inside.id)).toEqual(['colleague: A colleague in your department: true', 'other: Somebody in another department: false']);
    const draft = await givenPost(app, author, { status: 'draft' });
    expect((await readers(author, draft.id)).every((reader) => reader.endsWith('false'))).toBe(true);
  });

  it('answers as they are answered, without what only authors see', async () => {
    const { id } = await givenPost(app, author, { blogId: blogOf(groups.hidden), audience: 'GROUP', title: 'Night work' });
    const client = await app.as(author);
    expect(await client.ask(look, { address: id, reader: 'member' })).toMatchObject({ postAs: { reader: { canRead: true }, post: {
      title: 'Night work', draft: null, readCount: null, blog: { name: 'Night shift' }, comments: { nodes: [] },
      viewerCan: { edit: false, archive: false, withdraw: false, seeHistory: false, seeAsOthers: false, comment: true },
    } } });
    for (const reader of ['colleague', 'other']) expect(await client.ask(look, { address: id, reader })).toMatchObject({ postAs: { post: null } });
  });

  it('shows the comments as they are shown to them: what is hidden from them is gone', async () => {
    const { id } = await givenPost(app, author, { blogId: blogOf(groups.open), audience: 'EVERYONE' });
    const kept = await givenComment(app, author, { itemId: id, text: 'Said by me.' });
    const hidden = await givenComment(app, author, { itemId: id, text: 'Hidden from them.' });
    await app.get(Database).rows(sql`update comment set hidden_at = now(), hidden_by = ${author.id}, hidden_reason = 'TONE' where id = ${hidden.id}`);
    const comments = 'comments { nodes { id text viewerCan { edit delete } } }';
    const client = await app.as(author);
    const own = await client.ask<{ post: { comments: { nodes: object[] } } }>(`query ($a: String!) { post(address: $a) { ${comments} } }`, { a: id });
    expect(own.post.comments.nodes).toEqual([
      { id: kept.id, text: 'Said by me.', viewerCan: { edit: true, delete: true } },
      expect.objectContaining({ id: hidden.id, text: 'Hidden from them.' }),
    ]);
    const as = await client.ask<{ postAs: { post: { comments: { nodes: object[] } } } }>(
      `query ($a: String!, $r: ID!) { postAs(address: $a, reader: $r) { post { ${comments} } } }`, { a: id, r: 'other' });
    const nothing = { edit: false, delete: false };
    expect(as.postAs.post.comments.nodes).toContainEqual({ id: kept.id, text: 'Said by me.', viewerCan: nothing });
    expect(JSON.stringify(as)).not.toContain('Hidden from them.');
  });

  it('is for its authors only, and as kinds of readers that there are', async () => {
    const { id } = await givenPost(app, author, { blogId: blogOf(groups.open), audience: 'EVERYONE' });
    for (const person of [member, colleague, outsider, official]) {
      expect(await readers(person, id)).toEqual([]);
      expect(await (await app.as(person)).refusal(look, { address: id, reader: 'other' })).toBe('NOT_FOUND');
    }
    expect(await (await app.as(author)).refusal(look, { address: id, reader: `department-${outsider.departmentId}` })).toBe('NOT_FOUND');
  });

  it('shows nobody what they cannot read themselves', async () => {
    const theirs = await givenPost(app, member, { audience: 'DEPARTMENT', title: 'In other offices' });
    const limited = await givenPost(app, author, { blogId: blogOf(groups.limited), audience: 'EVERYONE' });
    const answer = await (await app.as(author)).ask(
      'query ($address: String!, $reader: ID!) { postAs(address: $address, reader: $reader) { post { id } } latest(first: 50) { nodes { id } } }',
      { address: limited.id, reader: `department-${member.departmentId}` },
    );
    expect(JSON.stringify(answer)).toContain(limited.id);
    expect(JSON.stringify(answer)).not.toContain(theirs.id);
  });
});
