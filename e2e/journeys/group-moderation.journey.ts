import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { ask, givenComment } from '../fixtures/api.ts';
import { givenPostIn } from '../fixtures/groups.ts';
import { expect, test } from '../fixtures/test.ts';

test('a group looks after itself: a report, a hidden post, closed comments, and a door that is shut', { tag: '@long' }, async ({ as, mail }) => {
  const owner = await as('Leo Marchetti');
  const author = await as('Priya Raman');
  const reporter = await as('Rhiannon Pugh');
  const siteModerator = await as('Aoife McCann');
  const group = await givenGroup(owner, 'Ferries and piers');
  for (const member of [author, reporter]) await ask(member, 'mutation ($id: ID!) { joinGroup(groupId: $id) { __typename } }', { id: group.id });
  const post = await givenPostIn(author, 'Ferries and piers', 'The pier that nobody measured');
  await givenComment(author, post.id, 'Measure it yourself, then.');

  await reporter.goto(post.path);
  await reporter.getByRole('link', { name: 'Report this post' }).click();
  await expect(reporter.getByText('Owners and moderators of Ferries and piers decide about it, not those of the site.')).toBeVisible();
  await reporter.getByRole('radio', { name: 'Tone' }).check();
  await reporter.getByRole('button', { name: 'Send report' }).click();
  await expect(reporter.getByRole('heading', { level: 1, name: 'Your report has been sent' })).toBeVisible();

  await siteModerator.goto('/moderation');
  await expect(siteModerator.getByRole('navigation', { name: 'Queue' })).toBeVisible();
  await expect(siteModerator.getByText('The pier that nobody measured')).toBeHidden();
  await owner.goto(group.path);
  await owner.getByRole('navigation', { name: 'Group' }).getByRole('link', { name: /^Reports/ }).click();
  const found = owner.getByRole('article', { name: 'post by Priya Raman' });
  await expect(found.getByRole('link', { name: 'The pier that nobody measured' })).toBeVisible();
  await expectAccessible(owner, 'the reports of a group');
  await found.getByRole('button', { name: 'Keep post by Priya Raman' }).click();
  await owner.getByRole('button', { name: 'Keep post', exact: true }).click();
  await expect(owner.getByText(/^The post stays/)).toBeFocused();
  expect((await mail.next('rhiannon.pugh@rural.example')).subject).toBe('What became of your report about a post - Crossbench');

  await owner.goto(post.path);
  await owner.getByRole('button', { name: 'Close comments' }).click();
  await expect(owner.getByText('Comments are closed, because a moderator of the group has closed them.')).toBeVisible();
  await owner.getByRole('link', { name: 'Hide comment by Priya Raman' }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Hide a comment' })).toBeVisible();
  await expectAccessible(owner, 'hiding a comment');
  await owner.getByRole('combobox', { name: 'Which house rule is it about?' }).selectOption({ label: 'Tone' });
  await owner.getByRole('button', { name: 'Hide comment' }).click();
  await expect(owner.getByText('Hidden without a report')).toBeVisible();
  expect((await mail.next('priya.raman@transport.example')).subject).toBe('Your comment was hidden - Crossbench');
  await author.goto('/account/reports');
  await author.getByRole('button', { name: 'Ask for a second look at your comment' }).click();
  await expect(author.getByText(/A moderator of the site who has not decided this reads it/)).toBeVisible();

  await owner.goto(`${group.path}/settings`);
  const kind = owner.getByRole('form', { name: 'Who can find and read it' });
  await kind.getByRole('radio', { name: 'Hidden' }).check();
  await expectAccessible(owner, 'the settings of a group');
  await kind.getByRole('button', { name: 'See what this means' }).click();
  const dialog = owner.getByRole('alertdialog', { name: 'Change who can find and read it?' });
  await expect(dialog.getByText(/people will no longer know that the group exists/)).toBeVisible();
  await expect(dialog.getByText(/1 post will be for members only, for good/)).toBeVisible();
  await expectAccessible(owner, 'what a change of kind means');
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(owner.getByText(/^Saved/)).toBeVisible();
  await reporter.goto(post.path);
  await expect(reporter.getByRole('heading', { level: 1, name: post.title })).toBeVisible();
  const { search } = await ask<{ search: { hits: { id: string }[] } }>(siteModerator, '{ search(query: "pier nobody measured") { hits { id } } }');
  expect(search.hits.map(({ id }) => id)).not.toContain(post.id);
  await siteModerator.goto(group.path);
  await expect(siteModerator.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

async function givenGroup(page: Page, name: string): Promise<{ id: string; path: string }> {
  const id = randomUUID();
  const { createGroup } = await ask<{ createGroup: { group: { id: string; path: string } } }>(
    page,
    'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { ... on GroupSaved { group { id path } } } }',
    { input: { id, name, purpose: 'For all who count piers', kind: 'OPEN', topics: [], departmentIds: [] } },
  );
  return createGroup.group;
}
