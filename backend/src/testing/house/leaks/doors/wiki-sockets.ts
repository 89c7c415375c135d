import { openEditor, until } from '../../../../features/wiki/coediting/testing/editor.js';
import { SessionRepository } from '../../../../features/identity/identity.public.js';
import type { Look } from '../look.js';
import type { WikiPage } from '../wiki-pages.js';

/** Whether the socket of a page lets them in, and shows what stands there; a refused one shows nothing of it. */
export async function opensToEdit({ app, person }: Look, { id, text }: WikiPage): Promise<boolean> {
  const { token } = await app.get(SessionRepository).open(person.id, 'Test');
  const editor = openEditor({ url: app.url, cookie: `crossbench_session=${token}`, pageId: id });
  try {
    await until(() => editor.closedWith() !== undefined || editor.read().includes(text));
    return editor.read().includes(text);
  } finally {
    editor.close();
  }
}
