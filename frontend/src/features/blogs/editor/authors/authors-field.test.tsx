import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../../testing/axe';
import { aPerson, priya } from '../../../../testing/people';
import { renderApp } from '../../../../testing/render-app';
import { aDraft, amara, aPost, editorAnswers, everything } from '../../testing/posts';
// Loaded by the route when it is visited, which takes longer than a test waits.
import '../edit-page';
import '../../drafts/drafts-page';

const edit = `/posts/${aPost().id}/edit`;
const tom = aPerson('Tom Bright');
type Given = { input: { postId: string; personId: string } };
const draftOf = (...authors: unknown[]) =>
  aPost({ status: 'DRAFT', revisionNumber: 0, viewerCan: everything, draft: aDraft(), authors });
const changed = (...authors: unknown[]) => ({ __typename: 'AuthorsChanged', post: draftOf(...authors) });
const answers = {
  ...editorAnswers,
  possibleAuthors: [amara, tom, priya],
  post: draftOf(priya),
};

beforeEach(() => {
  // This device keeps nothing: Node has no storage for browsers.
  jest.spyOn(console, 'info').mockImplementation(() => {});
  // jsdom lays nothing out; the editor asks where its text stands.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
});

const rows = () => within(screen.getByRole('complementary', { name: 'Post settings' })).getAllByText(/\(you\)|Amara|Tom/);

it('finds a colleague and makes them an author', async () => {
  const { user, network } = renderApp(edit, { ...answers, addAuthor: () => changed(priya, tom) });
  await user.type(await screen.findByRole('combobox', { name: 'Add a colleague' }), 'to');
  const list = await screen.findByRole('listbox');
  const options = within(list).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Amara'), expect.stringContaining('Tom')]);
  await user.click(options[1] as HTMLElement);
  expect(await screen.findByText('Tom Bright is now an author')).toBeVisible();
  expect(rows().map(({ textContent }) => textContent)).toContain('Priya Raman (you)');
  const request = network.requests.find(({ operationName }) => operationName === 'AddAuthor');
  expect((request?.variables as Given).input.personId).toBe(tom.id);
  expect(await accessibilityProblems()).toEqual([]);
});

it('says why somebody cannot be added', async () => {
  const problems = [{ field: 'personId', message: 'Tom Bright no longer has an account here. Choose somebody else' }];
  const { user } = renderApp(edit, { ...answers, addAuthor: { __typename: 'ValidationFailed', problems } });
  await user.type(await screen.findByRole('combobox', { name: 'Add a colleague' }), 'tom');
  await user.click(await screen.findByRole('option', { name: /Tom/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Tom Bright no longer has an account here. Choose somebody else');
});

it('the only author can neither be moved nor removed', async () => {
  renderApp(edit, answers);
  await screen.findByText('Priya Raman (you)');
  expect(screen.queryByRole('button', { name: /^Remove Priya|earlier$/ })).not.toBeInTheDocument();
});

it('puts authors in order and removes them', async () => {
  const { user } = renderApp(edit, {
    ...answers,
    post: draftOf(priya, amara),
    moveAuthorUp: () => changed(amara, priya),
    removeAuthor: () => changed(priya),
  });
  await user.click(await screen.findByRole('button', { name: 'Name Amara Osei earlier' }));
  expect(await screen.findByText('Amara Osei is now named earlier')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove Amara Osei' }));
  expect(await screen.findByText('Amara Osei is no longer an author')).toBeVisible();
});

it('asks before one takes oneself off, and leaves', async () => {
  const { user, address } = renderApp(edit, {
    ...answers,
    post: draftOf(priya, amara),
    removeAuthor: { __typename: 'AuthorsChanged', post: null },
  });
  await user.click(await screen.findByRole('button', { name: 'Remove Priya Raman' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Stop being an author of this post?' });
  await user.click(within(dialog).getByRole('button', { name: 'Remove me' }));
  await waitFor(() => expect(address()).toBe('/drafts'));
});
