import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { expect, test } from '../fixtures/test.ts';
import { givenSpace, givenWikiPage } from '../fixtures/wiki.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

async function write(editor: Page, pageId: string, change: (paragraphs: Block[]) => Block[]): Promise<void> {
  const { wikiPageText } = await ask<{ wikiPageText: { versionNumber: number; body: { content: Block[] } } }>(
    editor, 'query ($id: String!) { wikiPageText(address: $id) { versionNumber body } }', { id: pageId });
  const { versionNumber, body } = wikiPageText;
  const input = { pageId, baseVersion: versionNumber, body: { ...body, content: change(body.content) } };
  await ask(editor, 'mutation ($input: SavePlainWikiPageInput!) { savePlainWikiPage(input: $input) { __typename } }', { input });
}

interface Block { type: string; attrs?: { id?: string }; content?: { type: string; text: string }[] }

/** As people do with the mouse: from the first of these words to the last. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator('.cb-prose').getByText(words).evaluate((element, wanted) => {
    const node = [...element.childNodes].find((child) => child.textContent?.includes(wanted)) as Text;
    const from = node.data.indexOf(wanted);
    document.getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length);
  }, words);
}

test('a reader talks about a passage, which stays at its words until they are gone', { tag: '@long' }, async ({ as }) => {
  const editor = await as('Gwen Hartley');
  const reader = await as('Priya Raman');
  await editor.goto('/');
  const { id: spaceId } = await givenSpace(editor, { editing: 'EDITORS' });
  const id = await givenWikiPage(editor, { spaceId, title: `Letters ${Date.now()}` });
  await write(editor, id, () => [paragraph('People sort post in about four seconds.'), paragraph('Say who it is from.')]);

  await reader.goto(`/wiki/${id}`);
  await expect(reader.getByRole('button', { name: 'Comment on a passage' })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);
  await select(reader, 'about four seconds');
  await reader.getByRole('button', { name: 'Comment on the selected words' }).click();
  await reader.getByRole('textbox', { name: 'Your comment on this passage' }).fill('Who measured that?');
  await expectAccessible(reader, 'commenting on a passage');
  await reader.getByRole('region', { name: 'Comment on a passage' }).getByRole('button', { name: 'Comment' }).click();
  const marker = reader.getByRole('link', { name: '1 comment on “about four seconds”' });
  await expect(marker).toBeFocused();
  await expect(reader.locator('.cb-passage')).toHaveText('about four seconds');

  await write(editor, id, ([first, ...rest]) => [
    { ...first, type: 'paragraph', content: [{ type: 'text', text: 'We know that people sort post in about four seconds.' }] }, ...rest,
  ]);
  await reader.reload();
  await expect(reader.locator('.cb-passage')).toHaveText('about four seconds');
  const discussion = reader.getByRole('region', { name: 'Discussion' });
  await expect(discussion.getByRole('heading', { name: 'On passages 1 thread' })).toBeVisible();
  await marker.click();
  await expect(reader.getByRole('article', { name: 'Comment by Priya Raman' })).toBeFocused();
  await discussion.getByRole('link', { name: 'about four seconds , show in the text' }).click();
  await expect(marker).toBeFocused();
  await expectAccessible(reader, 'a page with a passage that is talked about');
  await reader.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(reader, 'a page with a passage that is talked about');

  await write(editor, id, ([, ...rest]) => rest);
  await reader.reload();
  await expect(discussion.getByText('The passage has changed since.')).toBeVisible();
  await expect(discussion.getByText('about four seconds')).toBeVisible();
  await expect(reader.locator('.cb-passage')).toHaveCount(0);

  await editor.goto(`/wiki/${id}`);
  await editor.getByRole('button', { name: 'Resolve this thread by Priya Raman' }).click();
  await expect(editor.getByText('1 resolved comment', { exact: true })).toBeFocused();
  await expect(editor.getByText('Who measured that?')).toBeHidden();
  await editor.getByText('1 resolved comment', { exact: true }).click();
  await expect(editor.getByText('Who measured that?')).toBeVisible();
  await expectAccessible(editor, 'a resolved comment');
  await editor.goto(`/wiki/${id}/edit`);
  await expect(editor.getByRole('link', { name: '1 comment', exact: true })).toBeVisible();
});
