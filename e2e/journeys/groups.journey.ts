import { expectAccessible } from '../fixtures/accessibility.ts';
import { chooseFile } from '../fixtures/choosing.ts';
import { expectNoSidewaysScroll } from '../fixtures/layout.ts';
import { givenGroup, givenPostIn } from '../fixtures/groups.ts';
import { linkIn } from '../fixtures/mail-server.ts';
import { givenPerson } from '../fixtures/people.ts';
import { pngPicture } from '../fixtures/picture.ts';
import { expect, test } from '../fixtures/test.ts';

const notFound = { level: 1, name: 'Page not found' } as const;

test('somebody of another department asks to join, is let in, and reads what an outsider does not', async ({ as, database, mail }) => {
  const owner = await as(await givenPerson(database, 'Ottilie Brandt', 'Department for Skills'));
  const colleague = await as(await givenPerson(database, 'Ravi Menon', 'Department for Transport'));
  const outsider = await as(await givenPerson(database, 'Solveig Dahl', 'Office for Public Data'));
  const path = await givenGroup(owner, { name: 'Doorstep interviews', purpose: 'To plan visits together', kind: 'REQUEST' });

  await colleague.goto(path);
  await expect(colleague.getByRole('navigation', { name: 'Group' }).getByRole('link', { name: /^Members/ })).toHaveCount(0);
  await colleague.getByRole('link', { name: 'Ask to join' }).click();
  await colleague.getByRole('button', { name: 'Ask to join' }).click();
  await expect(colleague.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await expectAccessible(colleague, 'asking to join, with a problem');
  await colleague.getByLabel('Why do you want to join?').fill('I run the pilot in Leeds');
  await colleague.getByRole('button', { name: 'Ask to join' }).click();
  await expect(colleague.getByText('You have asked to join')).toBeVisible();
  await expectAccessible(colleague, 'a group that one has asked to join');

  const message = await mail.next('ottilie-brandt@skills.example');
  expect(message.subject).toBe('Somebody asks to join your group - Crossbench');
  await owner.goto(path);
  await owner.getByRole('navigation', { name: 'Group' }).getByRole('link', { name: /^Requests/ }).click();
  await expect(owner.getByText('I run the pilot in Leeds')).toBeVisible();
  await expectAccessible(owner, 'requests to a group');
  await owner.getByRole('button', { name: 'Let in Ravi Menon' }).click();
  await expect(owner.getByText('Ravi Menon is a member now.')).toBeVisible();
  expect((await mail.next('ravi-menon@transport.example')).subject).toBe('You have joined a group - Crossbench');

  await colleague.goto(`${path}/members`);
  await expect(colleague.getByRole('link', { name: 'Ottilie Brandt' }).first()).toBeVisible();
  await expectAccessible(colleague, 'members of a group');
  await colleague.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(colleague, 'members of a group');

  await outsider.goto(`${path}/members`);
  await expect(outsider.getByText('Only members of this group see who belongs to it.')).toBeVisible();
  await expect(outsider.getByText('Ravi Menon')).toHaveCount(0);

  await owner.goto(`${path}/members`);
  await owner.getByRole('button', { name: 'Change Ravi Menon' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Ravi Menon' });
  await expect(dialog).toBeVisible();
  await expectAccessible(owner, 'changing a member');
  await dialog.getByLabel('Reason for removing them').fill('The pilot is over');
  await dialog.getByRole('button', { name: 'Remove from group' }).click();
  await expect(owner.getByText(/Ravi Menon is removed/)).toBeVisible();
  await colleague.reload();
  await expect(colleague.getByText('Only members of this group see who belongs to it.')).toBeVisible();
});

test('a hidden group is there only for those whom it has invited', { tag: '@long' }, async ({ as, database, mail }) => {
  const owner = await as(await givenPerson(database, 'Percival Oyelaran', 'Department for Skills'));
  const guest = await as(await givenPerson(database, 'Ines Quiroga', 'Department for Transport'));
  const friend = await as(await givenPerson(database, 'Tamsin Vale', 'Department for Transport'));
  const outsider = await as(await givenPerson(database, 'Yusuf Brennan', 'Office for Public Data'));
  const path = await givenGroup(owner, { name: 'Moving offices quietly', purpose: 'To plan the move', kind: 'HIDDEN' });

  for (const page of [guest, outsider]) {
    await page.goto(path);
    await expect(page.getByRole('heading', notFound)).toBeVisible();
  }

  await owner.goto(`${path}/invite`);
  await owner.getByLabel('Or paste email addresses').fill('ines-quiroga@transport.example\nnobody@transport.example');
  await owner.getByLabel('Message (optional)').fill('Have a look');
  await owner.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(owner.getByRole('heading', { name: '1 person invited, 1 not' })).toBeFocused();
  await expectAccessible(owner, 'what became of those who were invited');
  await owner.getByLabel('30 days').check();
  await owner.getByRole('button', { name: 'Make a link' }).click();
  const link = await owner.getByLabel('Your new link').inputValue();

  const message = await mail.next('ines-quiroga@transport.example');
  expect(message.subject).not.toContain('Moving offices');
  await guest.goto(linkIn(message));
  await expect(guest.getByText('Have a look')).toBeVisible();
  await expectAccessible(guest, 'one’s own invitations');
  await guest.getByRole('button', { name: 'Accept the invitation to Moving offices quietly' }).click();
  await expect(guest.getByText('You are a member of Moving offices quietly now.')).toBeVisible();
  await guest.getByRole('link', { name: 'Groups', exact: true }).first().click();
  await guest.getByRole('link', { name: 'Moving offices quietly' }).first().click();
  await expect(guest.getByRole('heading', { level: 1, name: 'Moving offices quietly' })).toBeVisible();

  await friend.goto(new URL(link).pathname);
  await expect(friend.getByRole('heading', { level: 1, name: 'You are invited to Moving offices quietly' })).toBeVisible();
  await expectAccessible(friend, 'where an invitation link leads');
  await friend.getByRole('button', { name: 'Join group' }).click();
  await expect(friend.getByRole('button', { name: 'Member' })).toBeVisible();

  await owner.getByRole('button', { name: /^Revoke/ }).click();
  await expect(owner.getByRole('button', { name: /^Revoke/ })).toHaveCount(0);
  await outsider.goto(new URL(link).pathname);
  await expect(outsider.getByRole('heading', { level: 1, name: 'This invitation does not work' })).toBeVisible();
  await expect(outsider.getByText('Moving offices')).toHaveCount(0);

  await owner.goto(`${path}/leave`);
  await owner.getByRole('button', { name: 'Leave group' }).click();
  await expect(owner.getByRole('alert', { name: 'There is a problem' })).toContainText('last owner');
  await expectAccessible(owner, 'leaving as the last owner');
  await owner.getByLabel('Find a member').fill('tamsin');
  await owner.getByRole('button', { name: 'Find people' }).click();
  await owner.getByRole('button', { name: 'Choose Tamsin Vale' }).click();
  await owner.getByRole('button', { name: 'Leave group' }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Groups' })).toBeVisible();
  await expect(owner.getByText('Moving offices')).toHaveCount(0);
  await owner.goto(path);
  await expect(owner.getByRole('heading', notFound)).toBeVisible();
  await friend.reload();
  await expect(friend.getByRole('button', { name: 'Owner' })).toBeVisible();
});

test('an owner renames a group, gives it a picture with the keyboard alone and welcomes newcomers', { tag: '@long' }, async ({ as, database }) => {
  const owner = await as(await givenPerson(database, 'Beatrix Lindqvist', 'Department for Skills'));
  const second = await as(await givenPerson(database, 'Hamish Gow', 'Department for Transport'));
  const path = await givenGroup(owner, { name: 'Forms in plain words', purpose: 'To mend forms', kind: 'OPEN' });
  await givenPostIn(owner, 'Forms in plain words', 'How we read a form together');
  await owner.goto(`${path}/settings`);

  await owner.getByLabel('Choose a picture').focus();
  const file = { name: 'forms.png', mimeType: 'image/png', buffer: pngPicture(300, 200) };
  await chooseFile(owner, () => owner.keyboard.press('Enter'), file);
  await expect(owner.getByRole('heading', { name: 'Choose what is shown' })).toBeFocused();
  await owner.getByRole('slider', { name: 'Size' }).focus();
  await owner.keyboard.press('Home');
  await expectAccessible(owner, 'cropping the picture of a group');
  await owner.getByRole('button', { name: 'Save picture' }).focus();
  await owner.keyboard.press('Enter');
  await expect(owner.getByText('Picture saved')).toBeVisible();
  await expect(owner.locator('.cb-grouphead img')).toBeVisible();

  const words = owner.getByRole('form', { name: 'Name and description' });
  await words.getByLabel('Name').fill('Forms that people understand');
  await words.getByLabel('Welcome (optional)').fill('Bring the worst form you know.');
  await words.getByRole('button', { name: 'Save name and description' }).click();
  await expect(owner.getByText(/^Saved/)).toBeVisible();
  await expect(owner.getByRole('heading', { level: 1, name: 'Forms that people understand' })).toBeVisible();
  await expect(owner).toHaveURL(/forms-that-people-understand-[^/]+\/settings$/);

  const welcome = owner.getByRole('region', { name: 'Welcome post' });
  await welcome.getByLabel('Find a post').fill('READ A FORM');
  await welcome.getByRole('button', { name: 'Find posts' }).click();
  await welcome.getByRole('button', { name: 'Choose How we read a form together' }).click();
  await expect(welcome.getByText('Newcomers are led to How we read a form together.')).toBeVisible();
  await expectAccessible(owner, 'settings of a group');
  await owner.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(owner, 'settings of a group');

  // An address that somebody wrote down before.
  await second.goto(path);
  await expect(second.getByRole('heading', { level: 1, name: 'Forms that people understand' })).toBeVisible();
  await expect(second.getByText('Bring the worst form you know.')).toBeVisible();
  await expect(second.getByRole('link', { name: 'How we read a form together' }).first()).toBeVisible();
  await expect(second.locator('.cb-grouphead img')).toBeVisible();
  await second.goto(`${path}/settings`);
  await expect(second.getByText('Only owners of the group change its settings.')).toBeVisible();
});
