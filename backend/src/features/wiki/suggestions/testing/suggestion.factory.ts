import { randomUUID } from 'node:crypto';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { TestApp } from '../../../../testing/test-app.js';
import { SavePlainPage } from '../../coediting/actions/save-plain-page.js';
import { givenPage } from '../../testing/wiki.factory.js';
import { SuggestChange, type SuggestChangeInput, type SuggestChangeOutcome } from '../actions/suggest-change.js';

interface Somebody {
  readonly id: string;
}

/** A text of paragraphs; the first keeps its id from version to version, as in the editor. */
export function textOf(...paragraphs: string[]): RichTextDocument {
  return {
    type: 'doc',
    content: paragraphs.map((text, place) => ({ type: 'paragraph', attrs: { id: `block${place}`.padEnd(10, 'x') }, content: [{ type: 'text', text }] })),
  };
}

/** What the page says now, paragraph by paragraph. */
export async function saidOn(app: TestApp, pageId: string): Promise<string[]> {
  const row = await app.get(Database).row<{ text: string }>(sql`
    select plain_text as text from item_revision join item on item.id = item_id and item.revision_number = number where item.id = ${pageId}`);
  return (row?.text ?? '').split('\n').filter(Boolean);
}

/** An editor saves this as the newest version, whatever the page said before. */
export async function givenVersion(app: TestApp, editor: Somebody, pageId: string, ...paragraphs: string[]): Promise<void> {
  const row = await app.get(Database).row<{ number: number }>(sql`select revision_number as number from item where id = ${pageId}`);
  const outcome = await app.get(SavePlainPage).run(await app.actor(editor), { pageId, baseVersion: row?.number ?? 0, body: textOf(...paragraphs) });
  if (outcome.type !== 'WikiPageSaved') throw new Error(JSON.stringify(outcome));
}

/** A page that says this in its second version. */
export async function givenWrittenPage(app: TestApp, editor: Somebody, spaceId: string, ...paragraphs: string[]): Promise<string> {
  const pageId = await givenPage(app, editor, { spaceId });
  await givenVersion(app, editor, pageId, ...paragraphs);
  return pageId;
}

/** What the form sends. */
export async function suggest(app: TestApp, reader: Somebody, pageId: string, changes: Partial<SuggestChangeInput> = {}): Promise<SuggestChangeOutcome> {
  return app.get(SuggestChange).run(await app.actor(reader), {
    id: randomUUID(), pageId, baseVersion: 2, body: textOf('Open on Mondays and Tuesdays', 'Bring a form'), reason: 'The days are wrong', ...changes,
  });
}

/** A suggestion that waits; answers its id. */
export async function givenSuggestion(app: TestApp, reader: Somebody, pageId: string, changes: Partial<SuggestChangeInput> = {}): Promise<string> {
  const outcome = await suggest(app, reader, pageId, changes);
  if (outcome.type !== 'WikiSuggestionSaved') throw new Error(JSON.stringify(outcome.problems));
  return outcome.suggestionId;
}
