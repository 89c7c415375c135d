import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { refused } from '../../testing/network';
import { aList, signedIn } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './tag-page';
import './tags-page';
import '../../ui/confirm-dialog/confirm-dialog';

const aTag = (id: string, name: string, more: Record<string, unknown> = {}) => ({
  id,
  name,
  path: `/tags/${name}`,
  synonyms: [],
  mergedNames: [],
  itemCount: 12,
  ...more,
});
const research = aTag('t1', 'research', { synonyms: ['UR'], mergedNames: ['studies'] });
const letters = aTag('t2', 'letters');
const answers = { ...signedIn, administeredTags: aList([research, letters]), administeredTag: research };

it('lists all tags with their synonyms, and finds by either', async () => {
  const { user, network } = renderApp('/administration/tags', answers);
  expect(await screen.findByRole('row', { name: 'research UR 12' })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.type(screen.getByRole('searchbox', { name: 'Name or synonym' }), 'ur{Enter}');
  await waitFor(() => expect(network.requests.at(-1)?.variables).toMatchObject({ search: 'ur' }));
});

it('is not for others', async () => {
  renderApp('/administration/tags', { ...signedIn, administeredTags: refused('FORBIDDEN') });
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent('Tags'));
});

it('renames a tag, or says why not', async () => {
  const problem = { __typename: 'ValidationFailed', problems: [{ field: 'name', message: '“letters” is another tag. Merge the two instead' }] };
  const { user, network } = renderApp('/administration/tags/t1', { ...answers, renameTag: problem });
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'letters');
  await user.click(screen.getByRole('button', { name: 'Rename' }));
  expect(await screen.findAllByText('“letters” is another tag. Merge the two instead')).toHaveLength(2);
  network.answer({ renameTag: { __typename: 'TagRenamed', tag: research } });
  await user.click(screen.getByRole('button', { name: 'Rename' }));
  expect(await screen.findByText('The tag is called “research” now.')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('adds and removes synonyms', async () => {
  const { user, network } = renderApp('/administration/tags/t1', {
    ...answers,
    addTagSynonym: { __typename: 'TagSynonymAdded', tag: research },
    removeTagSynonym: { tag: research },
  });
  await user.type(await screen.findByRole('textbox', { name: 'New synonym' }), 'user studies');
  await user.click(screen.getByRole('button', { name: 'Add synonym' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'New synonym' })).toHaveValue(''));
  await user.click(screen.getByRole('button', { name: 'Remove UR' }));
  await waitFor(() => expect(network.requests.map(({ variables }) => variables['input'])).toEqual(expect.arrayContaining([{ tagId: 't1', name: 'user studies' }, { tagId: 't1', name: 'UR' }])));
});

it('says how many posts a merge changes before it merges', async () => {
  const { user, network, address } = renderApp('/administration/tags/t1', {
    ...answers,
    mergeTags: { __typename: 'TagsMerged', items: 12, tag: letters },
  });
  await user.click(await screen.findByRole('button', { name: 'Find tag' }));
  expect(await screen.findAllByText('Enter the name of the tag that stays')).toHaveLength(2);
  await user.type(screen.getByRole('textbox', { name: 'Name of the tag that stays' }), 'lett');
  await user.click(screen.getByRole('button', { name: 'Find tag' }));
  expect(screen.queryByRole('radio', { name: 'research' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('radio', { name: 'letters' }));
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Merge “research” into “letters”?' });
  expect(dialog).toHaveTextContent('12 posts will carry “letters” instead of “research”.');
  await user.click(within(dialog).getByRole('button', { name: 'Merge the tags' }));
  await waitFor(() => expect(address()).toBe('/administration/tags'));
  expect(await screen.findByText('12 posts now carry “letters” instead of “research”.')).toBeVisible();
  expect(network.requests.find(({ operationName }) => operationName === 'MergeTags')?.variables).toEqual({ input: { fromId: 't1', intoId: 't2' } });
});
