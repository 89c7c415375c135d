import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aList, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import '../search-administration-pages';
import '../../../ui/confirm-dialog/confirm-dialog';

const foi = { id: 's1', isOneWay: false, phrases: ['FOI', 'freedom of information'], lockVersion: 3 };
const vehicle = { id: 's2', isOneWay: true, phrases: ['vehicle', 'van', 'lorry'], lockVersion: 1 };
const answers = { ...signedIn, synonymSets: aList([foi, vehicle]), synonymSet: foi };
const permit = { acronym: 'PTD', phrase: 'permit to dig', documents: 30 };
const register = { acronym: 'RWR', phrase: 'road works register', documents: 2 };

it('lists synonyms, and finds them by any of their words', async () => {
  const { user, network } = renderApp('/administration/synonyms', answers);
  expect(await screen.findByRole('row', { name: 'FOI freedom of information Each finds the others' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'vehicle van, lorry The first finds the others' })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.type(screen.getByRole('searchbox', { name: 'Word or phrase' }), 'van{Enter}');
  await waitFor(() => expect(network.requests.at(-1)?.variables).toMatchObject({ search: 'van' }));
});

it('is not for others', async () => {
  renderApp('/administration/synonyms', { ...signedIn, synonymSets: refused('FORBIDDEN') });
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent('Synonyms'));
});

it('adds synonyms, or says why not', async () => {
  const problem = { __typename: 'ValidationFailed', problems: [{ field: 'phrases', message: '“van” is there twice. Remove one of the two' }] };
  const { user, network, address } = renderApp('/administration/synonyms/new', { ...answers, saveSynonymSet: problem });
  await user.type(await screen.findByRole('textbox', { name: 'Words and phrases that mean the same' }), 'van{Enter}van');
  await user.click(screen.getByRole('radio', { name: 'The first finds the others' }));
  await user.click(screen.getByRole('button', { name: 'Save synonyms' }));
  expect(await screen.findAllByText('“van” is there twice. Remove one of the two')).toHaveLength(2);
  expect(await accessibilityProblems()).toEqual([]);
  network.answer({ saveSynonymSet: { __typename: 'SynonymSetSaved', synonymSet: vehicle } });
  await user.click(screen.getByRole('button', { name: 'Save synonyms' }));
  expect(await screen.findByText(/^The synonyms are saved/)).toBeVisible();
  expect(address()).toBe('/administration/synonyms');
  const sent = network.requests.find(({ operationName }) => operationName === 'SaveSynonymSet');
  expect(sent?.variables.input).toEqual({ id: null, lockVersion: null, isOneWay: true, phrases: ['van', 'van'] });
});

it('changes synonyms, unless somebody else has meanwhile, and removes them after a question', async () => {
  const conflict = { __typename: 'SynonymSetConflict', current: { id: 's1' } };
  const { user, address } = renderApp('/administration/synonyms/s1', { ...answers, saveSynonymSet: conflict, removeSynonymSet: { id: 's1' } });
  expect(await screen.findByRole('textbox', { name: 'Words and phrases that mean the same' })).toHaveValue('FOI\nfreedom of information');
  await user.click(screen.getByRole('button', { name: 'Save synonyms' }));
  expect(await screen.findByText(/^Somebody else changed these synonyms/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove synonyms' }));
  const question = await screen.findByRole('alertdialog', { name: 'Remove these synonyms?' });
  expect(question).toHaveTextContent('FOI, freedom of information');
  await user.click(within(question).getByRole('button', { name: 'Remove synonyms' }));
  expect(await screen.findByText('The synonyms are gone.')).toBeVisible();
  expect(address()).toBe('/administration/synonyms');
});

it('offers acronyms of texts, to be approved or turned down', async () => {
  const { user, network } = renderApp('/administration/synonyms/acronyms', {
    ...answers, acronymsInTexts: [permit, register], approveAcronym: permit, turnDownAcronym: register,
  });
  expect(await screen.findByRole('row', { name: /^PTD permit to dig 30 or more/ })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Approve PTD for permit to dig' }));
  expect(await screen.findByText('PTD and “permit to dig” are synonyms now.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Turn down RWR for road works register' }));
  expect(await screen.findByText('There are no acronyms to decide about.')).toBeVisible();
  const sent = network.requests.filter(({ operationName }) => operationName?.endsWith('Acronym')).map(({ variables }) => variables['input']);
  expect(sent).toEqual([{ acronym: 'PTD', phrase: 'permit to dig' }, { acronym: 'RWR', phrase: 'road works register' }]);
});
