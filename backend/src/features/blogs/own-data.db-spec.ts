import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonalData } from '../../platform/personal-data.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { LeaveGroup } from '../groups/actions/leave-group.js';
import { RemoveMember } from '../groups/actions/remove-member.js';
import { givenGroup } from '../groups/testing/group.factory.js';
import { ChangeAuthors } from './actions/change-authors.js';
import { PublishPost } from './actions/publish-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { blogOfGroup } from './blog-places.js';
import { draftInput, givenPost, textOf } from './testing/post.factory.js';

let app: TestApp;
let owner: TestPerson;
let member: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  [owner, member] = [await givenPerson(app, { name: 'Olu Owner' }), await givenPerson(app, { name: 'Mel Member' })];
});
afterAll(() => app.close());

async function ownTexts(person: TestPerson): Promise<string> {
  const source = app.get(PersonalData).all().find(({ name }) => name === 'texts');
  let all = '';
  for await (const part of source?.parts(person.id) ?? []) if ('html' in part) all += `${part.name} ${part.title} ${JSON.stringify(part.data)} ${part.html}`;
  return all;
}

async function write(person: TestPerson, postId: string, baseVersion: number, title: string, place: { groupId: string; audience: 'EVERYONE' | 'GROUP' }): Promise<void> {
  const draft = draftInput({ title, body: textOf(`${title} text`), audience: place.audience, blogId: blogOfGroup(place.groupId).id });
  expect(await app.get(SaveDraft).run(await app.actor(person), { postId, baseVersion, draft })).toMatchObject({ type: 'DraftSaved' });
}

async function publish(person: TestPerson, postId: string, draftVersion: number): Promise<void> {
  expect(await app.get(PublishPost).run(await app.actor(person), { postId, draftVersion, summary: 'Revised by those who stayed' })).toMatchObject({ type: 'PostPublished' });
}

/** A post of both, whose text the member has published. */
async function givenSharedPost(kind: 'OPEN' | 'HIDDEN') {
  const groupId = await givenGroup(app, { owner, members: [member], kind });
  const audience = kind === 'OPEN' ? 'EVERYONE' : 'GROUP';
  const { id } = await givenPost(app, member, { title: 'As they knew it', body: textOf('Their own words'), audience, blogId: blogOfGroup(groupId).id });
  await app.get(ChangeAuthors).add(await app.actor(member), { postId: id, personId: owner.id });
  return { id, place: { groupId, audience } as const };
}

describe('the download of one’s own texts, of a post in a group', () => {
  it('holds the text as it is now for an author who belongs', async () => {
    const { id, place } = await givenSharedPost('HIDDEN');
    await write(owner, id, 1, 'Afterwards', place);
    await publish(owner, id, 2);
    expect(await ownTexts(member)).toContain('Afterwards text');
  });

  it('holds what they published themselves for an author who was removed, and nothing that was written since', async () => {
    const { id, place } = await givenSharedPost('HIDDEN');
    await app.get(RemoveMember).run(await app.actor(owner), { groupId: place.groupId, personId: member.id, reason: 'Moved on' });
    await write(owner, id, 1, 'Behind closed doors', place);
    await publish(owner, id, 2);
    await write(owner, id, 2, 'Not even published', place);
    const texts = await ownTexts(member);
    expect(texts).toContain('Their own words');
    for (const foreign of ['Behind closed doors', 'behind-closed-doors', 'Not even published', 'Revised by those who stayed']) expect(texts).not.toContain(foreign);
  });

  it('holds nothing that is not published for an author who has left an open group, and still reads there', async () => {
    const { id, place } = await givenSharedPost('OPEN');
    await app.get(LeaveGroup).run(await app.actor(member), { groupId: place.groupId });
    await write(owner, id, 1, 'For all to read', place);
    await publish(owner, id, 2);
    await write(owner, id, 2, 'Still thinking about it', place);
    const texts = await ownTexts(member);
    expect(texts).toContain('For all to read');
    expect(texts).not.toContain('Still thinking about it');
  });

  it('holds nothing for an author who published nothing of it', async () => {
    const groupId = await givenGroup(app, { owner, members: [member], kind: 'HIDDEN' });
    const { id } = await givenPost(app, owner, { title: 'Only named below', audience: 'GROUP', blogId: blogOfGroup(groupId).id });
    await app.get(ChangeAuthors).add(await app.actor(owner), { postId: id, personId: member.id });
    await app.get(LeaveGroup).run(await app.actor(member), { groupId });
    expect(await ownTexts(member)).not.toContain('Only named below');
  });
});
