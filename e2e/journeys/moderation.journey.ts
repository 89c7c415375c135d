import { expectAccessible } from '../fixtures/accessibility.ts';
import { givenComment, givenPost } from '../fixtures/api.ts';
import { givenPerson } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('a moderator’s day: a report, a decision, two emails and a second look', { tag: '@long' }, async ({ as, database, mail }) => {
  const author = await as('Leo Marchetti');
  const post = await givenPost(author, { title: 'What the ferry timetable hides', text: 'Seven sailings and one honest one.' });
  const writer = await as(await givenPerson(database, 'Marged Ellis', 'Department for Transport'));
  await givenComment(writer, post.id, 'Anyone who believes this has not read the paper.');

  const reporter = await as(await givenPerson(database, 'Tomos Vaughan', 'Department for Transport'));
  await reporter.goto(post.path);
  await reporter.getByRole('link', { name: 'Report comment by Marged Ellis' }).click();
  await expect(reporter.getByRole('heading', { level: 1, name: 'Report a comment' })).toBeVisible();
  await expectAccessible(reporter, 'reporting a comment');
  await reporter.getByRole('button', { name: 'Send report' }).click();
  await expect(reporter.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await reporter.getByRole('radio', { name: 'Tone' }).check();
  await reporter.getByLabel('In your own words').fill('This is unkind.');
  await reporter.getByRole('button', { name: 'Send report' }).click();
  await expect(reporter.getByRole('heading', { level: 1, name: 'Your report has been sent' })).toBeVisible();
  await expectAccessible(reporter, 'a report that was sent');

  const moderator = await as('Aoife McCann');
  await moderator.goto('/');
  await moderator.getByRole('button', { name: 'Your account, Aoife McCann' }).click();
  await moderator.getByRole('link', { name: /^Moderation queue/ }).click();
  const found = moderator.getByRole('article', { name: 'comment by Marged Ellis' });
  await expect(found.getByText('Anyone who believes this has not read the paper.')).toBeVisible();
  await expect(found.getByText('This is unkind.')).toBeVisible();
  await expectAccessible(moderator, 'the moderation queue');
  await found.getByRole('button', { name: /^Take it/ }).click();
  await expect(found.getByText('You are at work on it.')).toBeVisible();
  await found.getByRole('button', { name: 'Hide comment by Marged Ellis' }).click();
  await moderator.getByLabel('Message to the author').fill('Argue about the idea.');
  await moderator.getByRole('button', { name: 'Hide comment', exact: true }).click();
  await expect(moderator.getByText(/^The comment is hidden/)).toBeFocused();
  await expect(found).toBeHidden();

  const toAuthor = await mail.next('marged-ellis@transport.example');
  expect(toAuthor.subject).toBe('Your comment was hidden - Crossbench');
  expect(toAuthor.text).toContain('Argue about the idea.');
  expect((await mail.next('tomos-vaughan@transport.example')).subject).toBe('What became of your report about a comment - Crossbench');
  await reporter.goto(post.path);
  await expect(reporter.getByText('Removed by a moderator')).toBeVisible();
  await reporter.goto('/account/reports');
  await expect(reporter.getByRole('region', { name: 'What you reported' }).getByText('Hidden')).toBeVisible();
  await expectAccessible(reporter, 'one’s own reports');

  await writer.goto(post.path);
  await writer.getByRole('link', { name: 'Ask for a second look' }).click();
  await writer.getByRole('button', { name: 'Ask for a second look at your comment' }).click();
  await writer.getByLabel('Why should your comment be shown again?').fill('I meant the printed paper.');
  await writer.getByRole('button', { name: 'Ask for a second look', exact: true }).click();
  await expect(writer.getByText('Being looked at again')).toBeVisible();
  await expectAccessible(writer, 'a second look that was asked for');

  await moderator.goto('/moderation?view=second-look');
  await expect(moderator.getByText('You decided this. Another moderator has to look again.')).toBeVisible();
  await expectAccessible(moderator, 'a second look in the queue');
});
