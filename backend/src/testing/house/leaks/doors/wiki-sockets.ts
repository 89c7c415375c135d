import { openEditor, until } from '../../../../features/wiki/coediting/testing/editor.js';
import { SessionRepository } from '../../../../features/identity/identity.public.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { Look } from '../look.js';
import type { WikiPage } from '../wiki-pages.js';

/** Whether the socket of a page lets them in, and shows what stands there; a refused one shows nothing of it. */
export async function opensToEdit(look: Look, page: WikiPage): Promise<boolean> {
  const { app, person } = look;
  const { token } = await app.get(SessionRepository).open(person.id, 'Test');
  const editor = openEditor({ url: app.url, cookie: `crossbench_session=${token}`, pageId: page.id });
  let isOpen = false;
  try {
    await until(() => editor.closedWith() !== undefined || editor.read().includes(page.text));
    isOpen = editor.read().includes(page.text);
    // Whoever looks next must not find them there: nobody is gone before they have come.
    if (isOpen) await until(() => isThere(look, page));
    return isOpen;
  } finally {
    editor.close();
    if (isOpen) await until(async () => !(await isThere(look, page)));
  }
}

/** Whether this look itself is told of as somebody who edits the page. */
async function isThere({ app, person }: Look, page: WikiPage): Promise<boolean> {
  const staged = page.editing.map(({ connectionId }) => connectionId);
  const row = await app.get(Database).row(sql`
    select 1 from wiki_editing where page_id = ${page.id} and person_id = ${person.id} and connection_id <> all(${staged}::uuid[])`);
  return row !== undefined;
}
