import { afterEach } from '@jest/globals';
import type { TestPerson } from '../../../../testing/people.factory.js';
import type { TestApp } from '../../../../testing/test-app.js';
import { SessionRepository } from '../../../identity/identity.public.js';
import { type TestEditor, type TestEditorInput, openEditor } from './editor.js';

type Changes = Partial<Omit<TestEditorInput, 'pageId'>>;

interface TestEditors {
  /** Asks for a page, which may be refused. */
  edit(person: TestPerson, pageId: string, changes?: Changes): Promise<TestEditor>;
  /** Done when the page is here. */
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
    const editor = await edit(person, pageId);
    await editor.opened();
    return editor;
  };
  return { edit, opened, closeAll };
}

/** Of a new session. */
export async function cookieOf(app: TestApp, person: TestPerson): Promise<string> {
  return `crossbench_session=${(await app.get(SessionRepository).open(person.id, 'Test')).token}`;
}
