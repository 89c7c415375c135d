import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../../testing/axe';
import { renderApp } from '../../../../testing/render-app';
import { aDraft, aPost, editorAnswers, everything } from '../../testing/posts';
// Loaded when they are first needed, which takes longer than a test waits.
import '../edit-page';
import './files-panel';
import '../../../../ui/confirm-dialog/confirm-dialog';

const version = (number: number, state = 'READY') => ({
  number,
  name: `plan-${number}.pdf`,
  byteSize: 1000,
  mediaType: 'application/pdf',
  state,
  url: `/files/f1/versions/${number}`,
  addedAt: '2026-11-20T10:42:00Z',
  addedBy: null,
});
const aFile = (more: Record<string, unknown> = {}) => ({
  id: 'f1',
  name: 'plan.pdf',
  description: 'The plan',
  byteSize: 1_200_000,
  mediaType: 'application/pdf',
  url: '/files/f1',
  version: 1,
  state: 'READY',
  textState: 'DONE',
  addedAt: '2026-11-20T10:42:00Z',
  addedBy: null,
  versions: [version(1)],
  ...more,
});

beforeEach(() => {
  jest.spyOn(console, 'info').mockImplementation(() => {});
  globalThis.IntersectionObserver = class {
    observe() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
});

function open(file: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const post = aPost({ status: 'DRAFT', revisionNumber: 0, viewerCan: everything, draft: aDraft(), attachments: [file] });
  return renderApp(`/posts/${aPost().id}/edit`, { ...editorAnswers, post, ...more });
}

const panel = async () => {
  const heading = await screen.findByRole('heading', { name: 'Files' });
  const section = heading.closest('section') as HTMLElement;
  await within(section).findByRole('link', { name: 'plan.pdf' });
  return within(section);
};

it('says quietly of which file the words cannot be found, and why', async () => {
  open(aFile({ textState: 'ENCRYPTED' }));
  expect((await panel()).getByText('Its text cannot be searched: it is protected with a password.')).toBeVisible();
});

it('lists the files with type, size and description, and says how much room is used', async () => {
  open(aFile());
  const files = await panel();
  expect(files.getByText('PDF, 1.2 MB')).toBeVisible();
  expect(files.getByText('The plan')).toBeVisible();
  expect(files.getByText('You use 12 MB of your 1 GB.')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('says that a new version was kept back, and which one is handed out', async () => {
  open(aFile({ state: 'KEPT_BACK', versions: [version(2, 'KEPT_BACK'), version(1)] }));
  const files = await panel();
  expect(files.getByText(/^Version 2: Kept back: .* Version 1 is handed out meanwhile\.$/)).toBeVisible();
  expect(files.queryByRole('link', { name: 'Version 2' })).toBeNull();
});

it('asks before a file is removed, and says that it was', async () => {
  const { user, network } = open(aFile(), { removeAttachment: { id: 'f1', itemId: aPost().id } });
  const files = await panel();
  await user.click(files.getByRole('button', { name: 'Remove plan.pdf' }));
  await user.click(await screen.findByRole('button', { name: 'Remove file' }));
  await waitFor(() => expect(files.getByText('plan.pdf was removed')).toBeInTheDocument());
  expect(network.requests.map(({ operationName }) => operationName)).toContain('RemoveFile');
});
