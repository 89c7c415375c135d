import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import '../../content/history/history-pages';
// Loaded when they are first needed, which takes longer than a test waits.
import './suggestion-editors';
import './suggestion-pages';

const omar = aPerson('Omar Haddad');
const space = { id: 's1', name: 'Research methods', path: '/spaces/research-methods-s1' };
const page = { id: 'p2', title: 'Letters playbook', path: '/wiki/letters-playbook-p2', space };
const toChange = (viewerCan: object) => ({ ...page, versionNumber: 2, commentCount: 0, viewerCan });
const line = (number: number, text: string, changed = false) => ({ number, block: 'PARAGRAPH', level: 0, picture: null, segments: [{ changed, text }] });
const changesTo = (text: string) => ({
  facts: [], rows: [{ kind: 'CHANGED', note: null, from: line(1, 'Open on Mondays'), to: line(1, text, true) }], rowsLeftOut: 0, wordsAdded: 2, wordsRemoved: 0, sections: 1, coarse: false,
});
const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'block00001' }, content: [{ type: 'text', text: 'Open on Mondays' }] }] };
const aMerge = (more = {}) => ({ versionNumber: 2, body, conflicts: [], changes: changesTo('Open on Mondays and Tuesdays'), ...more });
const aSuggestion = (more = {}) => ({
  id: 'g1', reason: 'The days are wrong', status: 'WAITING', createdAt: '2026-11-20T10:31:00Z', baseVersion: 2, decidedAt: null, decidedBy: null, answer: '',
  versionNumber: null, person: omar, page, changes: changesTo('What Omar had'), merge: aMerge(), viewerCan: { decide: true, withdraw: false }, ...more,
});
const inList = (nodes: unknown[]) => ({ nodes, pageInfo: { hasNextPage: false, endCursor: null } });
const path = '/wiki/suggestions/g1';

describe('a suggestion before an editor', () => {
  it('is compared with the page, and accepted', async () => {
    const wikiSuggestion = [aSuggestion()];
    const { user, network } = renderApp(path, {
      ...signedIn, wikiSuggestion: () => wikiSuggestion.at(-1),
      acceptWikiSuggestion: () => {
        wikiSuggestion.push(aSuggestion({ status: 'ACCEPTED', versionNumber: 3, decidedAt: '2026-11-21T09:00:00Z', decidedBy: omar, merge: null, viewerCan: { decide: false, withdraw: false } }));
        return { __typename: 'WikiSuggestionSaved', suggestion: wikiSuggestion.at(-1) };
      },
    });
    expect(await screen.findByText('The days are wrong')).toBeVisible();
    expect(await screen.findByRole('columnheader', { name: 'Version 2' })).toBeVisible();
    expect(screen.getByText('Open on Mondays and Tuesdays')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(await screen.findByRole('link', { name: 'version 3' })).toHaveAttribute('href', '/wiki/letters-playbook-p2/versions/3');
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Accepted by Omar Haddad/));
    expect(screen.queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
    expect(network.requests.find(({ operationName }) => operationName === 'AcceptWikiSuggestion')?.variables).toEqual({ input: { suggestionId: 'g1' } });
  });

  it('shows both texts of what was changed since, and is not accepted as it is', async () => {
    const conflicts = [{ page: '<p>Closed</p>', suggestion: '<p>Open on Tuesdays</p>' }, { page: '', suggestion: '<p>Bring a form</p>' }];
    renderApp(path, { ...signedIn, wikiSuggestion: aSuggestion({ merge: aMerge({ versionNumber: 4, conflicts }) }) });
    expect(await screen.findByText('Closed')).toBeVisible();
    expect(screen.getByText('Open on Tuesdays')).toBeVisible();
    expect(screen.getByText('Nothing: this part is taken out.')).toBeVisible();
    expect(await screen.findByText('What Omar had')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Change and accept' })).toHaveAttribute('href', '/wiki/suggestions/g1/change');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('is declined with a reason', async () => {
    const problems = [{ field: 'answer', message: 'Enter why you decline it' }];
    const { user, network } = renderApp(path, {
      ...signedIn, wikiSuggestion: aSuggestion(),
      declineWikiSuggestion: ({ input }: { input: { answer: string } }) =>
        (input.answer ? { __typename: 'WikiSuggestionSaved', suggestion: aSuggestion({ status: 'DECLINED' }) } : { __typename: 'ValidationFailed', problems }),
    });
    await user.click(await screen.findByRole('button', { name: 'Decline' }));
    await user.click(screen.getByRole('button', { name: 'Decline the suggestion' }));
    expect(await screen.findByRole('link', { name: 'Enter why you decline it' })).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Why you decline it' }), 'Mondays only');
    await user.click(screen.getByRole('button', { name: 'Decline the suggestion' }));
    expect(network.requests.filter(({ operationName }) => operationName === 'DeclineWikiSuggestion').at(-1)?.variables).toEqual({ input: { suggestionId: 'g1', answer: 'Mondays only' } });
  });

  it('is changed in the editor, where somebody else may have been quicker', async () => {
    const answers = [{ __typename: 'WikiSuggestionConflict', theirs: { versionNumber: 5, body } }, { __typename: 'WikiSuggestionSaved', suggestion: aSuggestion({ status: 'ACCEPTED_WITH_CHANGES' }) }];
    const { user, network, address } = renderApp(`${path}/change`, { ...signedIn, embedHosts: [], wikiSuggestion: aSuggestion(), acceptWikiSuggestion: () => answers.shift() });
    expect(await screen.findByRole('textbox', { name: 'Page' })).toHaveTextContent('Open on Mondays');
    await user.click(screen.getByRole('button', { name: 'Accept with these changes' }));
    await user.click(await screen.findByRole('button', { name: 'Go on with my text' }));
    await user.click(screen.getByRole('button', { name: 'Accept with these changes' }));
    await screen.findByRole('heading', { level: 1, name: 'Suggested change' });
    expect(address()).toBe(path);
    const sent = network.requests.filter(({ operationName }) => operationName === 'AcceptWikiSuggestion').map(({ variables }) => variables as { input: { changed: { baseVersion: number } } });
    expect(sent.map(({ input }) => input.changed.baseVersion)).toEqual([2, 5]);
  });
});

describe('a suggestion before whoever made it', () => {
  it('leads to what became of it where it was accepted with changes', async () => {
    renderApp(path, {
      ...signedIn,
      wikiSuggestion: aSuggestion({ status: 'ACCEPTED_WITH_CHANGES', versionNumber: 3, decidedAt: '2026-11-21T09:00:00Z', decidedBy: omar, merge: null, viewerCan: { decide: false, withdraw: false } }),
    });
    const link = await screen.findByRole('link', { name: 'Compare it with the version before' });
    expect(link).toHaveAttribute('href', '/wiki/letters-playbook-p2/compare?from=2&to=3');
    expect(screen.getByRole('heading', { name: 'What was suggested' })).toBeVisible();
  });

  it('is withdrawn, once that is said', async () => {
    const { user, network } = renderApp(path, {
      ...signedIn, wikiSuggestion: aSuggestion({ merge: null, viewerCan: { decide: false, withdraw: true } }),
      withdrawWikiSuggestion: { __typename: 'WikiSuggestionSaved', suggestion: aSuggestion({ status: 'WITHDRAWN' }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Withdraw the suggestion' }));
    await user.click(await screen.findByRole('button', { name: 'Withdraw it' }));
    expect(network.requests.find(({ operationName }) => operationName === 'WithdrawWikiSuggestion')?.variables).toEqual({ id: 'g1' });
  });

  it('stands in their list with its outcome', async () => {
    renderApp('/wiki/suggestions', { ...signedIn, ownWikiSuggestions: inList([aSuggestion({ status: 'DECLINED' }), aSuggestion({ id: 'g2', reason: 'A typo' })]) });
    const row = await screen.findByRole('row', { name: /The days are wrong/ });
    expect(within(row).getByText('Declined')).toBeVisible();
    expect(screen.getByRole('link', { name: 'A typo' })).toHaveAttribute('href', '/wiki/suggestions/g2');
    expect(await accessibilityProblems()).toEqual([]);
  });
});

it('a page lists its suggestions, and those that were decided', async () => {
  const wikiPage = {
    ...page, waitingSuggestions: 1, viewerCan: { edit: true, suggestChange: false },
    suggestions: ({ decided }: { decided: boolean }) => inList([aSuggestion(decided ? { id: 'g0', reason: 'An old one', status: 'ACCEPTED' } : {})]),
  };
  const { user } = renderApp('/wiki/letters-playbook-p2/suggestions', { ...signedIn, wikiPage });
  expect(await screen.findByRole('link', { name: 'The days are wrong' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Decided' }));
  expect(await screen.findByRole('link', { name: 'An old one' })).toBeVisible();
});

it('leads whoever may edit the page to its editor', async () => {
  const { address } = renderApp('/wiki/p2/suggest', { ...signedIn, embedHosts: [], wikiPage: toChange({ edit: true, suggestChange: false }) });
  await waitFor(() => expect(address()).toBe('/wiki/p2/edit'));
});

it('says that nobody may change a page of which nobody may suggest a change', async () => {
  renderApp('/wiki/p2/suggest', { ...signedIn, embedHosts: [], wikiPage: toChange({ edit: false, suggestChange: false }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'You can read “Letters playbook”, but not edit it' })).toBeVisible();
});

it('a reader changes a copy of the text, says why, and sends it', async () => {
  const problems = [{ field: 'body', message: 'Change something in the text before you send it' }];
  const answers = [{ __typename: 'ValidationFailed', problems }, { __typename: 'WikiSuggestionSaved', suggestion: aSuggestion() }];
  const { user, network, address } = renderApp('/wiki/p2/suggest', {
    ...signedIn, embedHosts: [], wikiSuggestion: aSuggestion({ merge: null, viewerCan: { decide: false, withdraw: true } }),
    wikiPage: toChange({ edit: false, suggestChange: true }),
    wikiPageTextToSuggest: { versionNumber: 2, body, page: toChange({ edit: false, suggestChange: true }) }, suggestWikiChange: () => answers.shift(),
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Suggesting a change of Letters playbook' })).toBeVisible();
  const text = screen.getByRole('textbox', { name: 'Page' });
  expect(screen.queryByRole('button', { name: 'Picture' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Attach a file' })).not.toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Why you suggest it' }), 'The days are wrong');
  await user.click(screen.getByRole('button', { name: 'Send the suggestion' }));
  expect(await screen.findByRole('link', { name: problems[0]?.message })).toHaveAttribute('href', `#${text.id}`);
  await user.click(screen.getByRole('button', { name: 'Send the suggestion' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Suggested change' })).toBeVisible();
  expect(address()).toBe(path);
  const [first, second] = network.requests.filter(({ operationName }) => operationName === 'SuggestWikiChange').map(({ variables }) => variables);
  expect(first).toEqual({ input: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), pageId: 'p2', baseVersion: 2, body: expect.objectContaining({ type: 'doc' }), reason: 'The days are wrong' } });
  expect(second).toEqual(first);
});
