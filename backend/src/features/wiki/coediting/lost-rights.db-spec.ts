import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { HideItem } from '../../content/content.public.js';
import { ArchiveGroup } from '../../groups/actions/archive-group.js';
import { LeaveGroup } from '../../groups/actions/leave-group.js';
import { givenGroup } from '../../groups/testing/group.factory.js';
import { CorrectDepartment } from '../../identity/actions/correct-department.js';
import { SuspendPerson } from '../../identity/actions/suspend-person.js';
import { MovePage } from '../pages/actions/move-page.js';
import { ChangeSpaceEditing } from '../spaces/actions/change-space-editing.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { EditorConnections } from './sockets/editor-connections.js';
import { until } from './testing/editor.js';
import { testEditors } from './testing/test-editors.js';

let app: TestApp;
let rosa: TestPerson;
let omar: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  omar = await givenPerson(app, { name: 'Omar' });
  await app.get(EditorConnections).begin();
  await nobodyIsAskedInTime();
});
afterAll(() => app.close());

const { opened } = testEditors(() => app);

const kept = (pageId: string) => app.get(Database).rows(sql`select from wiki_update where page_id = ${pageId}`);
const notAllowed = { code: 4403, reason: 'You can no longer edit this page' };
const signedOut = { code: 4401, reason: 'You are no longer signed in' };

/** What closes a socket from now on has been told, or was found out before something is kept. */
const nobodyIsAskedInTime = () => app.get(EditorConnections).gone();

describe('a right that is lost closes the socket at once', () => {
  it('when somebody leaves the group', async () => {
    const group = await givenGroup(app, { owner: rosa, kind: 'REQUEST', members: [omar] });
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa, { groupId: group, readers: 'GROUP' }) });
    const [mine, theirs] = [await opened(rosa, pageId), await opened(omar, pageId)];
    await app.get(LeaveGroup).run(await app.actor(omar), { groupId: group });
    expect(await theirs.closed()).toEqual(notAllowed);
    mine.type('still here');
    await mine.saved();
    expect(theirs.read()).toBe('');
  });

  it('when the session is ended', async () => {
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    const editor = await opened(omar, pageId);
    await (await app.as(omar)).ask('mutation { endOtherSessions { __typename } }');
    expect(await editor.closed()).toEqual(signedOut);
  });

  it('when a moderator hides the page', async () => {
    const moderator = await givenPerson(app, { roles: ['MODERATOR'] });
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    const editor = await opened(rosa, pageId);
    await app.get(UnitOfWork).run(async () => {
      await app.get(HideItem).hide(await app.actor(moderator), pageId, 'Reason');
    });
    expect(await editor.closed()).toEqual(notAllowed);
  });

  it('when the account is suspended', async () => {
    const rafael = await givenPerson(app, { roles: ['SITE_ADMIN'] });
    const lou = await givenPerson(app);
    const editor = await opened(lou, await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) }));
    await app.get(SuspendPerson).run(await app.actor(rafael), { personId: lou.id, reason: 'Reason' });
    expect(await editor.closed()).toEqual(signedOut);
  });

  it('when the department of the person is corrected', async () => {
    const rafael = await givenPerson(app, { roles: ['SITE_ADMIN'] });
    const lou = await givenPerson(app, { department: 'Roads Agency' });
    const elsewhere = await givenPerson(app, { department: 'Harbour Agency' });
    const spaceId = await givenSpace(app, lou, { readers: 'DEPARTMENT', departmentId: lou.departmentId });
    const editor = await opened(lou, await givenPage(app, lou, { spaceId }));
    await app.get(CorrectDepartment).runFor(await app.actor(rafael), { personId: lou.id, departmentId: elsewhere.departmentId });
    expect(await editor.closed()).toEqual(notAllowed);
  });

  it('when others become the editors of the space', async () => {
    const spaceId = await givenSpace(app, rosa, { editing: 'READERS' });
    const pageId = await givenPage(app, rosa, { spaceId });
    const [mine, theirs] = [await opened(rosa, pageId), await opened(omar, pageId)];
    await app.get(ChangeSpaceEditing).run(await app.actor(rosa), { spaceId, editing: 'EDITORS' });
    expect(await theirs.closed()).toEqual(notAllowed);
    mine.type('still here');
    await mine.saved();
  });

  it('when the page is moved to another space, and those below it too', async () => {
    const from = await givenSpace(app, rosa, { editing: 'READERS' });
    const to = await givenSpace(app, rosa, { editing: 'EDITORS' });
    const pageId = await givenPage(app, rosa, { spaceId: from });
    const below = await opened(omar, await givenPage(app, rosa, { spaceId: from, parentId: pageId }));
    const moved = await opened(omar, pageId);
    const outcome = await app.get(MovePage).run(await app.actor(rosa), { pageId, spaceId: to });
    expect(outcome.type).toBe('WikiPageSaved');
    expect(await moved.closed()).toEqual(notAllowed);
    // Of these nothing is said by itself: they are found when all are asked again.
    expect(await below.closed()).toEqual(notAllowed);
  });

  it('when the group is archived', async () => {
    const group = await givenGroup(app, { owner: rosa, members: [omar] });
    const editor = await opened(omar, await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa, { groupId: group, readers: 'GROUP' }) }));
    await app.get(ArchiveGroup).archive(await app.actor(rosa), group);
    expect(await editor.closed()).toEqual(notAllowed);
  });

  it('even where nothing told of it: before the next letter is kept', async () => {
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    await nobodyIsAskedInTime();
    const editor = await opened(omar, pageId);
    editor.type('x');
    await editor.saved();
    const before = (await kept(pageId)).length;
    await app.get(Database).rows(sql`update item set status = 'WITHDRAWN' where id = ${pageId}`);
    // What was found out is believed for a second.
    await until(() => {
      if (editor.isSaved()) editor.type('x');
      return editor.provider.configuration.websocketProvider.status !== 'connected';
    });
    expect(await editor.closed()).toEqual(notAllowed);
    const letters = editor.read().length - 1;
    expect((await kept(pageId)).length - before).toBeLessThan(letters);
  });
});
