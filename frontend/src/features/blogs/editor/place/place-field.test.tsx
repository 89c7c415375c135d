import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../../testing/axe';
import { renderApp } from '../../../../testing/render-app';
import { aBlog, aDraft, aPost, editorAnswers, everything, priyasBlog, skillsBlog } from '../../testing/posts';
// Loaded by the route when it is visited, which takes longer than a test waits.
import '../edit-page';
import '../../../../ui/confirm-dialog/confirm-dialog';
import '../../post/post-page';

const edit = `/posts/${aPost().id}/edit`;
const pilots = aBlog('GROUP', 'Rural pilots');
const many = Array.from({ length: 30 }, (_, number) => aBlog('GROUP', `Group ${number + 1}`));

const option = (choice: string, label: string, inWords: string) => ({ choice, label, readers: { label, inWords } });
const everyone = option('EVERYONE', 'Everyone on Crossbench', '214 people in 6 departments, 173 of them outside your department');
const members = option('GROUP', 'Members of Rural pilots', '12 people in 3 departments, 9 of them outside your department');
const department = option('DEPARTMENT', 'Everyone in Department for Skills', '41 people in 1 department');

type Asked = { blogId: string };
type Saved = { input: { baseVersion: number; draft: { blogId: string; audience: string } } };
const draftPost = (more: Record<string, unknown> = {}) =>
  aPost({
    status: 'DRAFT', revisionNumber: 0, viewerCan: everything, draft: aDraft(), readers: { label: 'Only you', inWords: '1 person in 1 department' }, ...more,
  });
const answers = {
  ...editorAnswers,
  blogOptions: [priyasBlog, skillsBlog, pilots, ...many],
  audienceOptions: ({ blogId }: Asked) => (blogId === pilots.id ? [members] : [everyone, department]),
  post: draftPost(),
  saveDraft: ({ input }: Saved) => ({ __typename: 'DraftSaved', post: draftPost({ draft: aDraft({ ...input.draft, blog: pilots, version: input.baseVersion + 1 }) }) }),
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

const settings = () => screen.getByRole('complementary', { name: 'Post settings' });

it('finds a group among many by keyboard, and says at once who can see the post there', async () => {
  const { user, network } = renderApp(edit, answers);
  const place = await screen.findByRole('combobox', { name: 'Publish in' });
  expect(place).toHaveValue('My own blog');
  await waitFor(() => expect(settings()).toHaveTextContent(
    'Now: Only you: 1 person in 1 department. Once published: Everyone on Crossbench: 214 people in 6 departments, 173 of them outside your department.',
  ));
  expect(await accessibilityProblems()).toEqual([]);
  await user.type(place, 'rural', { initialSelectionStart: 0, initialSelectionEnd: 11 });
  const list = await screen.findByRole('listbox');
  expect(within(list).getByRole('group', { name: 'Groups' })).toBeVisible();
  expect(within(list).getAllByRole('option')).toHaveLength(1);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(place).toHaveValue('Rural pilots');
  expect(await screen.findByRole('radio', { name: 'Members of Rural pilots' })).toBeChecked();
  expect(screen.queryByRole('radio', { name: 'Everyone on Crossbench' })).not.toBeInTheDocument();
  expect(settings()).toHaveTextContent('Once published: Members of Rural pilots: 12 people in 3 departments, 9 of them outside your department.');
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  await waitFor(() => {
    const saves = network.requests.filter(({ operationName }) => operationName === 'SaveDraft').map(({ variables }) => (variables as Saved).input.draft);
    expect(saves.map(({ blogId, audience }) => [blogId, audience])).toEqual([[pilots.id, 'GROUP']]);
  });
});

it('takes the fewest readers that there are where the choice does not fit, and the former choice on coming back', async () => {
  const { user } = renderApp(edit, { ...answers, post: draftPost({ draft: aDraft({ blog: pilots, audience: 'GROUP' }) }) });
  await user.click(await screen.findByRole('button', { name: /All places/ }));
  await user.click(await screen.findByRole('option', { name: 'My own blog' }));
  expect(await screen.findByRole('radio', { name: 'Everyone in Department for Skills' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'Everyone on Crossbench' }));
  await user.click(screen.getByRole('button', { name: /All places/ }));
  await user.click(await screen.findByRole('option', { name: 'Rural pilots' }));
  expect(await screen.findByRole('radio', { name: 'Members of Rural pilots' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: /All places/ }));
  await user.click(await screen.findByRole('option', { name: 'My own blog' }));
  expect(await screen.findByRole('radio', { name: 'Everyone on Crossbench' })).toBeChecked();
});

it('says so when the group was left, or lets fewer read, and leaves the choice to the writer', async () => {
  const post = draftPost({ draft: aDraft({ blog: aBlog('GROUP', 'A group that you do not belong to'), audience: 'GROUP' }) });
  const left = renderApp(edit, { ...answers, post, audienceOptions: [] });
  expect(await screen.findByText(/You can no longer post there. Nothing is lost/)).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Publish in' })).toHaveValue('A group that you do not belong to');
  left.unmount();
  renderApp(edit, { ...answers, post: draftPost({ draft: aDraft({ blog: pilots, audience: 'EVERYONE' }) }) });
  expect(await screen.findByText(/no longer possible there. Choose again/)).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Members of Rural pilots' })).not.toBeChecked();
});

it('asks who is to see a published post from now on, with who gains and who loses sight of it', async () => {
  const change = {
    key: 'readers-1', from: { label: 'Members of Rural pilots' }, to: { label: 'Everyone on Crossbench' },
    gain: { people: 202, inWords: '202 people in 6 departments, 164 of them outside your department' }, lose: { people: 0, inWords: 'nobody' },
  };
  const publishPost = ({ input }: { input: { acceptedWarnings: string[] } }) =>
    input.acceptedWarnings.includes('readers-1')
      ? { __typename: 'PostPublished', post: draftPost({ status: 'PUBLISHED' }) }
      : { __typename: 'WarningsToAccept', warnings: [{ key: 'readers-1', message: 'Others see it' }], readersChange: change };
  const { user } = renderApp(edit, { ...answers, post: draftPost({ status: 'PUBLISHED', revisionNumber: 1 }), publishPost });
  await user.click(await screen.findByRole('button', { name: 'Publish changes' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Change who can see this post?' });
  expect(dialog).toHaveTextContent('Can see it from now on: 202 people in 6 departments, 164 of them outside your department');
  expect(dialog).toHaveTextContent('Can no longer see it: nobody');
  expect(dialog).not.toHaveTextContent('Others see it');
  await user.click(within(dialog).getByRole('button', { name: 'Publish it for them' }));
  expect(await screen.findByText('Your changes are published.')).toBeVisible();
});
