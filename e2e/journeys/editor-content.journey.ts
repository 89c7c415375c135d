import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility.ts';
import { chooseFile } from '../fixtures/choosing.ts';
import { pngPicture } from '../fixtures/picture.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectSaved, publish, textField, write } from '../fixtures/writing.ts';

test('a picture is added, needs a description, and is seen by readers', { tag: '@long' }, async ({ as }) => {
  const page = await as('Harriet Lockwood');
  await page.goto('/write');
  await write(page, 'The noticeboard in the hall', 'Look at this. ');
  await choosePicture(page, { name: 'noticeboard.png', mimeType: 'image/png', buffer: pngPicture(640, 360) });
  await expect(page.getByText('1 picture needs a description.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const problems = page.getByRole('alert', { name: 'There is a problem' });
  await expect(problems).toContainText('Describe each picture');
  await expectAccessible(page, 'a picture without a description');
  await page.getByRole('button', { name: 'Add a description of the picture' }).click();
  await page.getByLabel('Description', { exact: true }).fill('A noticeboard with nine unanswered notes');
  await page.getByLabel('Caption (optional)').fill('The hall in March');
  await expectAccessible(page, 'the description of a picture');
  await page.getByRole('button', { name: 'Done' }).click();
  await expectSaved(page);
  await publish(page);
  await expectPicture(page);
  await expectAccessible(page, 'a post with a picture');

  const reader = await as('Sanjay Pillai');
  await reader.goto(page.url());
  await expectPicture(reader);
  await expect(reader.getByText('The hall in March')).toBeVisible();
});

test('a file that only says it is a picture is refused, and the text stays', { tag: '@long' }, async ({ as, trouble }) => {
  trouble.expect(/status of 4\d\d/);
  const page = await as('Catrin Evans');
  await page.goto('/write');
  await write(page, 'A disguise', 'Still here.');
  await choosePicture(page, { name: 'cat.png', mimeType: 'image/png', buffer: Buffer.from('<script>alert(1)</script>') });
  const refusal = page.getByRole('main').getByRole('alert');
  await expect(refusal).toContainText(/picture|image/i);
  await expectAccessible(page, 'a refused picture');
  await refusal.getByRole('button', { name: 'Close' }).click();
  await expect(refusal).toBeHidden();
  await choosePicture(page, { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('words') });
  await expect(refusal).toContainText('“notes.txt” is not a picture.');
  await expect(textField(page)).toContainText('Still here.');
});

test('what a word processor puts on the clipboard arrives clean', { tag: '@long' }, async ({ as }) => {
  const page = await as('Ewan Sinclair');
  await page.goto('/write');
  await write(page, 'Pasted from a document', '');
  await paste(
    page,
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { color: red }</style></head><body>
    <!--StartFragment--><h1 style="color:#2E74B5">Annual boots</h1><p class="MsoNormal" style="margin-left:36pt"><b>Boots</b> last
    <span style="mso-spacerun:yes"> </span>two winters.<o:p></o:p></p>
    <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>laces</p><ul style="margin-top:0cm"><li class="MsoNormal">socks</li></ul>
    <table class="MsoTableGrid"><tr><td><p class="MsoNormal">Size</p></td><td><p class="MsoNormal">Pairs</p></td></tr></table>
    <!--EndFragment--></body></html>`,
  );
  const text = textField(page);
  await expect(text.getByRole('heading', { name: 'Annual boots' })).toBeVisible();
  await expect(text.locator('strong')).toHaveText('Boots');
  await expect(text.getByRole('listitem')).toHaveText(['laces', 'socks']);
  await expect(text.getByRole('cell', { name: 'Pairs' }).or(text.getByRole('columnheader', { name: 'Pairs' }))).toBeVisible();
  expect(await text.innerHTML()).not.toMatch(/Mso|mso-|o:p|color/);
  await expectSaved(page);
});

test('scripts that are pasted are gone, before and after publishing', async ({ as, trouble }) => {
  // The browser tells of what it blocks in the clipboard's own document, before the editor reads that.
  trouble.expect(/Executing inline event handler violates/);
  const page = await as('Ingrid Thorne');
  await page.goto('/write');
  await write(page, 'A paste with thorns', '');
  await paste(
    page,
    `<p onclick="document.title = 'taken'">Harmless <a href="javascript:document.title = 'taken'">words</a>
    <img src="x" onerror="document.title = 'taken'"><script>document.title = 'taken'</script><iframe src="/"></iframe>
    <a href="https://example.com/page">and a link</a></p><svg onload="document.title = 'taken'"></svg>`,
  );
  await expectNoThorns(page);
  await expectSaved(page);
  await publish(page);
  await expect(page.getByRole('article').first().getByText('Harmless')).toBeVisible();
  await expect(page.getByRole('link', { name: 'and a link' })).toHaveAttribute('href', 'https://example.com/page');
  await expectNoThorns(page);
});

interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

async function choosePicture(page: Page, file: ChosenFile): Promise<void> {
  await chooseFile(page, () => page.getByRole('button', { name: 'Picture', exact: true }).click(), file);
}

async function expectPicture(page: Page): Promise<void> {
  const picture = page.getByRole('img', { name: 'A noticeboard with nine unanswered notes' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
}

async function paste(page: Page, html: string): Promise<void> {
  await textField(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

async function expectNoThorns(page: Page): Promise<void> {
  const thorns = await page.getByRole('main').evaluate((main) => {
    const bad = [...main.querySelectorAll('script, iframe, [onclick], [onerror], [onload], a[href^="javascript" i], img[src="x"]')];
    return bad.map((element) => element.outerHTML);
  });
  expect(thorns).toEqual([]);
  await expect(page).not.toHaveTitle('taken');
}
