import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { ask } from '../fixtures/api.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { givenPerson } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a reader suggests a change, the owner of the page accepts it, and it stands on the page', async ({ as, database }) => {
  const steward = await as(await givenPerson(database, 'Swantje Brandt', 'Department for Skills'));
  const reader = await as(await givenPerson(database, 'Ruben Castellanos', 'Office for Public Data'));
  await steward.goto('/');
  const [spaceId, pageId] = [randomUUID(), randomUUID()];
  const space = { id: spaceId, name: `Opening times ${spaceId.slice(0, 6)}`, description: '', readers: 'EVERYONE', editing: 'EDITORS' };
  await ask(steward, 'mutation ($input: CreateWikiSpaceInput!) { createWikiSpace(input: $input) { __typename } }', { input: space });
  await ask(steward, 'mutation ($input: CreateWikiPageInput!) { createWikiPage(input: $input) { __typename } }', { input: { id: pageId, spaceId, title: 'The counter' } });
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'counter001' }, content: [{ type: 'text', text: 'The counter opens on Mondays.' }] }] };
  await ask(steward, 'mutation ($input: SavePlainWikiPageInput!) { savePlainWikiPage(input: $input) { __typename } }', { input: { pageId, baseVersion: 1, body, summary: '' } });

  await reader.goto(`/wiki/${pageId}`);
  await reader.getByRole('link', { name: 'Suggest a change' }).click();
  const text = reader.getByRole('textbox', { name: 'Page', exact: true });
  await expect(text).toContainText('The counter opens on Mondays.');
  await text.press('Control+End');
  await text.pressSequentially(' It opens on Fridays too.');
  await reader.getByRole('textbox', { name: 'Why you suggest it' }).fill('Fridays are new since May');
  await expectAccessible(reader, 'suggesting a change');
  await reader.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(reader, 'suggesting a change');
  await reader.getByRole('button', { name: 'Send the suggestion' }).click();
  await expect(reader.getByRole('heading', { level: 1, name: 'Suggested change' })).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Withdraw the suggestion' })).toBeVisible();

  await steward.goto(`/wiki/${pageId}`);
  await steward.getByRole('link', { name: 'Suggested changes (1)' }).click();
  await expect(steward.getByRole('link', { name: 'Fridays are new since May' })).toBeVisible();
  await expectAccessible(steward, 'the suggested changes of a page');
  await steward.getByRole('link', { name: 'Fridays are new since May' }).click();
  await expect(steward.getByText('It opens on Fridays too.')).toBeVisible();
  await expectAccessible(steward, 'a suggested change');
  await steward.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(steward, 'a suggested change');
  await steward.getByRole('button', { name: 'Accept', exact: true }).click();
  await steward.getByRole('link', { name: 'version 3' }).click();
  await expect(steward.getByText('The counter opens on Mondays. It opens on Fridays too.')).toBeVisible();

  await reader.goto('/wiki/suggestions');
  await expect(reader.getByRole('row', { name: /Fridays are new since May/ }).getByText('Accepted')).toBeVisible();
  await reader.goto(`/wiki/${pageId}`);
  await expect(reader.getByText('It opens on Fridays too.')).toBeVisible();
});
