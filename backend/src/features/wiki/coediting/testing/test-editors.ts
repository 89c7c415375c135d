import { afterEach } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { TestPerson } from '../../../../testing/people.factory.js';
import type { TestApp } from '../../../../testing/test-app.js';
import { SessionRepository } from '../../../identity/identity.public.js';
import { type TestEditor, type TestEditorInput, openEditor, until } from './editor.js';

type Changes = Partial<Omit<TestEditorInput, 'pageId'>>;

interface TestEditors {
  /** Asks for a page, which may be refused. */
  edit(person: TestPerson, pageId: string, changes?: Changes): Promise<TestEditor>;
  /** Done when the page is here, and they are told of as somebody who edits it. */
  opened(person: TestPerson, pageId: string): Promise<TestEditor>;
  closeAll(): void;
}

/** Has people edit pages as in a browser; those that are open are closed after each test. */
export function testEditors(app: () => TestApp): TestEditors {
  const editors: TestEditor[] = [];
  const closeAll = (): void => editors.splice(0).forEach((editor) => editor.close());
  afterEach(closeAll);
  const edit = async (person: TestPerson, pageId: string, changes: Changes = {}): Promise<TestEditor> => {
    const editor = openEditor({ url: app().url, cookie: await cookieOf(app(), person), pageId, ...changes });
    editors.push(editor);
    return editor;
  };
  const opened = async (person: TestPerson, pageId: string): Promise<TestEditor> => {
    const before = await connectionsOf(app(), person, pageId);
    const editor = await edit(person, pageId);
    await editor.opened();
    // That comes a little later; whoever waits until nobody is there any more would not wait for those who are still to come.
    await until(async () => (await connectionsOf(app(), person, pageId)).some((id) => !before.includes(id)));
    return editor;
  };
  return { edit, opened, closeAll };
}

async function connectionsOf(app: TestApp, person: TestPerson, pageId: string): Promise<string[]> {
  const rows = await app.get(Database).rows<{ id: string }>(sql`
    select connection_id as id from wiki_editing where page_id = ${pageId} and person_id = ${person.id}`);
  return rows.map(({ id }) => id);
}

/** Of a new session. */
export async function cookieOf(app: TestApp, person: TestPerson): Promise<string> {
  return `crossbench_session=${(await app.get(SessionRepository).open(person.id, 'Test')).token}`;
}
