import { expectAccessible } from '../fixtures/accessibility.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { givenPerson } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { givenSpace, givenWikiPage } from '../fixtures/wiki.ts';

test('a page is watched with all below it, listed, printed, and no longer watched', { tag: '@long' }, async ({ as, database }) => {
  const reader = await as(await givenPerson(database, 'Ines Halvorsen', 'Department for Skills'));
  await reader.goto('/');
  const space = await givenSpace(reader);
  const above = await givenWikiPage(reader, { spaceId: space.id, title: 'In the field' });
  const below = await givenWikiPage(reader, { spaceId: space.id, title: 'Doorstep interviews', parentId: above });

  await reader.goto(`/wiki/${above}`);
  await reader.getByRole('button', { name: 'Watch', exact: true }).click();
  await reader.getByRole('button', { name: 'This page and those below it' }).click();
  await expect(reader.getByText('You watch this page and those below it.')).toBeVisible();
  await expectAccessible(reader, 'how a page is watched');
  await reader.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(reader, 'how a page is watched');

  await reader.goto(`/wiki/${below}`);
  await reader.getByRole('button', { name: 'Watching' }).click();
  await expect(reader.getByText('You watch In the field and the pages below it.')).toBeVisible();
  await reader.getByRole('link', { name: 'Pages and spaces you watch' }).click();
  await expect(reader.getByRole('heading', { level: 1, name: 'Pages and spaces you watch' })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'In the field' })).toBeVisible();
  await expectNoSidewaysScroll(reader, 'what one watches');
  await reader.getByRole('button', { name: 'Stop watching In the field' }).click();
  await expect(reader.getByText('You watch nothing yet')).toBeVisible();

  await reader.setViewportSize({ width: 1280, height: 800 });
  await reader.goto(`/wiki/${below}`);
  await expect(reader.getByRole('button', { name: 'Watch', exact: true })).toBeVisible();
  await reader.emulateMedia({ media: 'print' });
  await expect(reader.getByText(/\/versions\/1$/)).toBeVisible();
  for (const hidden of ['Edit', 'History']) await expect(reader.getByRole('link', { name: hidden, exact: true })).toBeHidden();
  await expect(reader.getByRole('navigation', { name: `Pages in ${space.name}` })).toBeHidden();
});
