import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { chooseFile } from '../fixtures/choosing.ts';
import type { OwnDatabase } from '../fixtures/databases.ts';
import { expectFound, result } from '../fixtures/finding.ts';
import { pngPicture } from '../fixtures/picture.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectNotFound, expectSaved, news, textField, titleField, write } from '../fixtures/writing.ts';

const title = 'What the night bus taught us about forms';

test("a writer's day: written together, looked over, scheduled and published at its time", { tag: '@long' }, async ({ as, database }) => {
  test.slow();
  const rhiannon = await as('Rhiannon Pugh');
  await rhiannon.goto('/write');
  await write(rhiannon, title, 'Nobody fills in page three. ');
  await expectSaved(rhiannon);
  const rail = rhiannon.getByRole('complementary', { name: 'Post settings' });
  await rail.getByRole('combobox', { name: 'Add a colleague' }).fill('kwa');
  await rhiannon.getByRole('option', { name: /Kwame Boateng/ }).click();
  await expect(news(rhiannon, 'Kwame Boateng is now an author')).toBeVisible();
  await expectAccessible(rhiannon, 'a draft of two authors');
  const id = (rhiannon.url().match(/posts\/([^/]+)\/edit/) ?? [])[1] ?? '';

  const kwame = await as('Kwame Boateng');
  await kwame.goto('/drafts');
  await expect(kwame.getByText('With Rhiannon Pugh')).toBeVisible();
  await expectAccessible(kwame, 'drafts written with others');
  await kwame.getByRole('link', { name: `Continue writing ${title}` }).click();
  await textField(kwame).press('Control+End');
  await kwame.keyboard.type('We asked forty people.');
  await expectSaved(kwame);

  await test.step('both changed it: both texts are shown, and neither is lost', async () => {
    await textField(rhiannon).press('Control+End');
    await rhiannon.keyboard.type('We asked four hundred.');
    const conflict = rhiannon.getByRole('alert', { name: 'Someone else changed this draft' });
    await expect(conflict.getByRole('heading', { name: /^Kwame Boateng, saved at / })).toBeVisible();
    await expect(conflict).toContainText('They differ in: text.');
    await expect(conflict.getByRole('region', { name: 'The text here' })).toContainText('We asked four hundred.');
    await expect(conflict.getByRole('region', { name: 'The saved text' })).toContainText('We asked forty people.');
    await expectAccessible(rhiannon, 'two texts of one draft');
    await conflict.getByRole('button', { name: 'Use theirs' }).click();
    const aside = rhiannon.getByRole('region', { name: 'The text you did not choose' });
    await expect(aside).toContainText('We asked four hundred.');
    await aside.getByRole('button', { name: 'Close' }).click();
    await expect(textField(rhiannon)).toContainText('We asked forty people.');
  });

  await test.step('the checks explain themselves', async () => {
    await textField(rhiannon).press('Control+End');
    await rhiannon.keyboard.press('Enter');
    await rhiannon.keyboard.type('One of them read us her card, 4242 4242 4242 4242.');
    await expect(rail.getByText(/what looks like a payment card number/).first()).toBeVisible();
    await expectSaved(rhiannon);
    await rhiannon.getByRole('button', { name: 'Publish', exact: true }).click();
    const question = rhiannon.getByRole('alertdialog', { name: 'Is this meant to be in the post?' });
    await expect(question).toContainText('what looks like a payment card number');
    await expectAccessible(rhiannon, 'the question about personal data');
    await question.getByRole('button', { name: 'Go back and change it' }).click();
    await rhiannon.keyboard.press('Escape');
    await textField(rhiannon).press('Control+End');
    for (let character = 0; character < 22; character += 1) await rhiannon.keyboard.press('Backspace');
    await rhiannon.keyboard.type(' card.');
    await expect(rail.getByText('No card, NHS or National Insurance numbers')).toBeVisible();
  });

  await test.step('a cover', async () => {
    const choose = rail.getByRole('button', { name: 'Choose a picture' });
    await chooseFile(rhiannon, () => choose.click(), { name: 'bus.png', mimeType: 'image/png', buffer: pngPicture(1600, 900) });
    await rail.getByRole('textbox', { name: 'Description of the cover' }).fill('A night bus at an empty stop');
    await expectSaved(rhiannon);
    await expectAccessible(rhiannon, 'a draft with a cover');
  });

  await test.step('scheduled for tomorrow', async () => {
    await rail.getByRole('button', { name: 'Publish later' }).click();
    await rail.getByLabel('Date').fill('2020-01-01');
    await rail.getByLabel('Time').fill('09:30');
    await expectAccessible(rhiannon, 'choosing a time');
    await rail.getByRole('button', { name: 'Schedule', exact: true }).click();
    await expect(rhiannon.getByRole('alert', { name: 'There is a problem' })).toContainText('Choose a time in the future');
    await rail.getByLabel('Date').fill(tomorrow());
    await rail.getByRole('button', { name: 'Schedule', exact: true }).click();
    await expect(rail.getByText(/^9:30am on .+, Europe\/London time$/)).toBeVisible();
    await expectAccessible(rhiannon, 'a scheduled draft');
    await kwame.goto('/drafts');
    await expect(kwame.getByText('Scheduled', { exact: true })).toBeVisible();
    await expect(kwame.getByText(/^It will be published at 9:30am/)).toBeVisible();
    const reader = await as('Devan Chauhan');
    await reader.goto(`/posts/${id}`);
    await expectNotFound(reader);
  });

  await test.step('its time comes', async () => {
    await letTimePass(database, id);
    const reader = await as('Devan Chauhan');
    await expectFound(reader, 'night bus forms', result(reader, 'Post', title));
    await result(reader, 'Post', title).click();
    await expect(reader.getByRole('img', { name: 'A night bus at an empty stop' })).toBeVisible();
    for (const name of ['Rhiannon Pugh', 'Kwame Boateng']) {
      await expect(reader.getByRole('article').getByRole('link', { name }).first()).toBeVisible();
    }
    await expectAccessible(reader, 'a post of two authors with a cover');
  });

  await test.step('the second author mends it, and the history has both', async () => {
    await kwame.goto(`/posts/${id}/edit`);
    await titleField(kwame).fill(`${title}, mended`);
    await expectSaved(kwame);
    await kwame.getByRole('button', { name: 'Publish changes' }).click();
    await expect(news(kwame, 'Your changes are published.')).toBeFocused();
    const revisions = await database.query<{ number: number; name: string }>(
      `select item_revision.number, person.name from item_revision join person on person.id = item_revision.author_id
       where item_id = $1 order by number`,
      [id],
    );
    expect(revisions).toEqual([{ number: 1, name: 'Rhiannon Pugh' }, { number: 2, name: 'Kwame Boateng' }]);
  });
});

test('whoever is taken off a draft loses sight of it at once', { tag: '@long' }, async ({ as }) => {
  const siobhan = await as('Siobhan Keane');
  await siobhan.goto('/write');
  await write(siobhan, 'Notes on a rota', 'It turns.');
  await expectSaved(siobhan);
  await siobhan.getByRole('combobox', { name: 'Add a colleague' }).fill('sanjay');
  await siobhan.getByRole('option', { name: /Sanjay Pillai/ }).click();
  await expect(news(siobhan, 'Sanjay Pillai is now an author')).toBeVisible();
  const sanjay = await as('Sanjay Pillai');
  await open(sanjay, siobhan.url());
  await siobhan.getByRole('button', { name: 'Remove Sanjay Pillai' }).click();
  await expect(news(siobhan, 'Sanjay Pillai is no longer an author')).toBeVisible();
  await sanjay.reload();
  await expectNotFound(sanjay);
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(titleField(page)).toBeVisible();
}

function tomorrow(): string {
  return new Date(Date.now() + 26 * 3_600_000).toISOString().slice(0, 10);
}

/** Nobody waits a day: what was to be published then is due now. */
async function letTimePass(database: OwnDatabase, id: string): Promise<void> {
  await database.query('update item_schedule set publish_at = now() where item_id = $1', [id]);
  await database.query(
    'select graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) from graphile_worker.jobs where key = $1',
    [`publish-scheduled-post:${id}`],
  );
}
