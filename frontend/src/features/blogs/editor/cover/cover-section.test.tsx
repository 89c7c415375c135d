import { jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../../testing/axe';
import { renderApp } from '../../../../testing/render-app';
import { aDraft, aPost, editorAnswers, everything } from '../../testing/posts';
// Loaded by the route when it is visited, which takes longer than a test waits.
import '../edit-page';
import '../../post/post-page';

const edit = `/posts/${aPost().id}/edit`;
const picture = '0198c5a0-0000-7000-8000-000000000009';
const image = { type: 'image', attrs: { id: 'iiiiiiiiii', attachmentId: picture, alt: 'A shelter', caption: '', width: 20, height: 10, decorative: false } };
type Saved = { input: { draft: Record<string, unknown> } };

const draft = (more: Record<string, unknown>) =>
  aPost({ status: 'DRAFT', revisionNumber: 0, viewerCan: everything, draft: aDraft(more) });
const answers = {
  ...editorAnswers,
  saveDraft: ({ input }: Saved) => ({ __typename: 'DraftSaved', post: draft({ ...input.draft, version: 2 }) }),
};

beforeEach(() => {
  // This device keeps nothing: Node has no storage for browsers.
  jest.spyOn(console, 'info').mockImplementation(() => {});
  globalThis.IntersectionObserver = class {
    observe() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  // jsdom lays nothing out; the editor asks where its text stands.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
});

it('takes a picture of the text with its description, and lets it go again', async () => {
  const { user, network } = renderApp(edit, { ...answers, post: draft({ body: { type: 'doc', content: [image] } }) });
  await user.click(await screen.findByRole('button', { name: 'Use picture 1 of the text: A shelter' }));
  expect(screen.getByRole('textbox', { name: 'Description of the cover' })).toHaveValue('A shelter');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  await screen.findByRole('button', { name: 'Write', pressed: false });
  await user.click(screen.getByRole('button', { name: 'Write' }));
  const saved = network.requests.findLast(({ operationName }) => operationName === 'SaveDraft')?.variables as Saved;
  expect(saved.input.draft['cover']).toEqual({ attachmentId: picture, description: 'A shelter', decorative: false });
  await user.click(screen.getByRole('button', { name: 'Remove the cover' }));
  expect(screen.getByRole('button', { name: 'Choose a picture' })).toBeVisible();
});

it('asks for a description before publishing', async () => {
  const cover = { attachmentId: picture, description: '', decorative: false };
  const { user } = renderApp(edit, { ...answers, post: draft({ cover }) });
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  const summary = await screen.findByRole('alert', { name: 'There is a problem' });
  await user.click(within(summary).getByRole('link', { name: 'Describe the cover picture, or say that it is decorative' }));
  expect(screen.getByRole('heading', { name: 'Cover picture (optional)' })).toHaveFocus();
  await user.click(within(screen.getByRole('complementary')).getByRole('checkbox', { name: /Only decoration/ }));
  expect(await screen.findByText('The cover has a description')).toBeVisible();
});

it('stands above the post in a size that is known', async () => {
  const cover = { url: `/files/${picture}`, smallUrl: `/files/${picture}?width=640`, width: 1600, height: 900, description: 'A shelter' };
  renderApp(aPost().path, { ...answers, post: aPost({ cover }) });
  const shown = await screen.findByRole('img', { name: 'A shelter' });
  expect(shown).toHaveAttribute('width', '1600');
  expect(shown).toHaveAttribute('srcset', expect.stringContaining('?width=640 640w'));
});
