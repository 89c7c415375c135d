import { expectAccessible } from '../fixtures/accessibility.ts';
import { linkIn } from '../fixtures/mail-server.ts';
import { acceptHouseRules, expectHome } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

const password = 'orange walrus staircase 12';

// Other journeys go on with the same people.
test.afterEach(async ({ database }) => {
  await database.query(`
    insert into house_rules_acceptance (person_id, version, accepted_at)
    select person_id, (select max(number) from house_rules_version), now() from account on conflict do nothing`);
});

test('rules are accepted by a newcomer, and again when an administrator changes them', { tag: '@long' }, async ({ page, as, stranger, mail }) => {
  const email = 'nell.arkwright@skills.example';
  await page.goto('/register');
  await page.getByLabel('Full name').fill('Nell Arkwright');
  await page.getByLabel('Work email address').fill(email);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.goto(linkIn(await mail.next(email)));
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save password and sign in' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Stay impartial' })).toBeVisible();
  await expectAccessible(page, 'accepting the house rules');
  await acceptHouseRules(page);
  await expectHome(page, 'Nell');

  const administrator = await as('Rafael Santos');
  await administrator.goto('/administration/house-rules');
  await expectAccessible(administrator, 'the administration of the house rules');
  const text = administrator.getByRole('textbox', { name: 'House rules' });
  await text.fill(`${await text.inputValue()}\n- Water the plants on Fridays.`);
  await administrator.getByRole('button', { name: 'Preview' }).click();
  await expect(administrator.getByRole('status', { name: 'Preview' }).getByText('Water the plants on Fridays.')).toBeVisible();
  await administrator.getByRole('textbox', { name: 'What has changed' }).fill('The plants are looked after.');
  await administrator.getByRole('checkbox', { name: /^People must accept/ }).check();
  await administrator.getByRole('button', { name: 'Publish the rules' }).click();
  await expect(administrator.getByText('The rules are published.')).toBeVisible();

  await page.reload();
  await expectHome(page, 'Nell');
  await page.getByRole('region', { name: 'House rules' }).getByRole('link', { name: 'Read the house rules' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The house rules have changed' })).toBeVisible();
  await expect(page.getByText(/The plants are looked after\.$/)).toBeVisible();
  await expectAccessible(page, 'changed house rules');
  await page.getByRole('button', { name: 'Accept and continue' }).click();
  await expectHome(page, 'Nell');
  await expect(page.getByRole('region', { name: 'House rules' })).toBeHidden();

  const reader = await stranger();
  await reader.goto('/house-rules');
  await expect(reader.getByText('Water the plants on Fridays.')).toBeVisible();
  await expectAccessible(reader, 'the house rules');
});
