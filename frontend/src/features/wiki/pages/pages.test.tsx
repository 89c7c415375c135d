import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aPage } from '../../../testing/wiki';
import { aHistory, aRevision, tomasz } from '../../content/testing/history';
import { fromEditor } from '../editor/way-to-editor';
// Loaded when it is first needed, which takes longer than a test waits.
import './page-pages';
import '../../content/history/compare-page';
import '../../content/history/history-page';

const space = { id: 's1', name: 'Research methods', path: '/spaces/research-methods-s1', viewerCan: { edit: true } };
const node = (id: string, parentId: string | null, title: string | null, hasChildren = false) => ({
  id, parentId, title, path: title === null ? null : `/wiki/${title.toLowerCase().replace(/ /g, '-')}-${id}`, hasChildren,
});
const level = (parentId: string | null, nodes: ReturnType<typeof node>[]) => ({ parentId, hasPrevious: false, hasNext: false, nodes });
const page = aPage({
  space,
  ancestors: [{ id: 'p1', title: 'In the field', path: '/wiki/in-the-field-p1' }],
  tree: [level(null, [node('p1', null, 'In the field', true), node('p4', null, 'Glossary', true)]), level('p1', [node('p3', 'p1', 'Doorstep interviews'), node('p2', 'p1', 'Letters playbook')])],
});
const base = { ...signedIn, wikiPage: page };

it('stands beside the tree, open down to itself', async () => {
  renderApp('/wiki/letters-playbook-p2', base);
  expect(await screen.findByRole('heading', { level: 1, name: 'Letters playbook' })).toBeVisible();
  const tree = screen.getByRole('navigation', { name: 'Pages in Research methods' });
  expect(within(tree).getByRole('link', { name: 'Letters playbook' })).toHaveAttribute('aria-current', 'page');
  expect(within(tree).getByRole('button', { name: 'Pages below In the field' })).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('link', { name: 'Start here' })).toHaveAttribute('href', '/wiki/start-here-x');
  expect(screen.getByText('No owner')).toBeVisible();
  expect(screen.getByText('The review of this page is overdue')).toBeVisible();
  expect(screen.getByText('Overdue')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Details of owner and review' })).toHaveAttribute('href', '/wiki/letters-playbook-p2/stewardship');
  expect(screen.getByRole('link', { name: 'Latest change' })).toHaveAttribute('href', '/wiki/letters-playbook-p2/compare?from=3&to=4');
  expect(await accessibilityProblems()).toEqual([]);
});

it('ends what was changed with one full stop', async () => {
  renderApp('/wiki/letters-playbook-p2', { ...base, wikiPage: { ...page, lastChange: { ...page.lastChange, summary: 'The depot told me.' } } });
  expect(await screen.findByText(/^Version 4,/)).toHaveTextContent(/: The depot told me\. Latest change$/);
});

it('is tagged where the server says that its review is due soon', async () => {
  const stewardship = { ...page.stewardship, reviewDue: '2099-01-01', isOverdue: false, isDueSoon: true };
  renderApp('/wiki/letters-playbook-p2', { ...base, wikiPage: { ...page, stewardship } });
  expect(await screen.findByText('Due soon')).toBeVisible();
});

it('names who else wrote something of the version that is shown', async () => {
  const contributors = [{ id: 'd', name: 'Daniel Whitlock', path: '/people/d' }, { id: 'a', name: 'Amara Osei', path: '/people/a' }];
  renderApp('/wiki/letters-playbook-p2', { ...base, wikiPage: { ...page, lastChange: { ...page.lastChange, contributors } } });
  expect(await screen.findByText(/^Version 4,/)).toHaveTextContent(/by Rhiannon Pugh with Daniel Whitlock and Amara Osei: Shorter/);
  expect(within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Wiki' })).toHaveAttribute('aria-current', 'page');
});

it('is shown to moderators who do not read its space without anything of the space', async () => {
  const hiddenNotice = { caseId: 'c1', reason: { id: 'TONE', label: 'Tone' }, message: '', hiddenAt: '2026-11-20T10:31:00Z', viewerCanSeeCase: true, viewerCanAskSecondLook: false };
  const viewerCan = { edit: false, suggestChange: false, comment: false, seeHistory: true };
  renderApp('/wiki/letters-playbook-p2', { ...base, wikiPage: { ...page, space: null, ancestors: [], tree: [], hiddenNotice, viewerCan } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Letters playbook' })).toBeVisible();
  expect(screen.getByText('You see this page as a moderator, and not the space in which it stands.')).toBeVisible();
  expect(screen.getByText('A moderator has hidden this page.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Watch' })).toBeNull();
  expect(within(screen.getByRole('navigation', { name: 'Breadcrumb' })).getByRole('link', { name: 'Wiki' })).toHaveAttribute('href', '/wiki');
  expect(await accessibilityProblems()).toEqual([]);
});

it('is printed with the place, the version and the address at which that is found again', async () => {
  const print = jest.spyOn(window, 'print').mockImplementation(() => {});
  const { user } = renderApp('/wiki/letters-playbook-p2', base);
  expect(await screen.findByText(/^Research methods\. Version 4, 20 November 2026\./)).toHaveTextContent(/http:\/\/localhost\/wiki\/letters-playbook-p2\/versions\/4$/);
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
  expect(print).toHaveBeenCalledTimes(1);
  print.mockRestore();
});

it('marks links that are their own address, which need no other on paper', async () => {
  const html = '<p><a href="https://www.example.org/letters">www.example.org/letters</a> and <a href="https://www.example.org/">the office</a></p>';
  renderApp('/wiki/letters-playbook-p2', { ...base, wikiPage: { ...page, html } });
  expect(await screen.findByRole('link', { name: 'www.example.org/letters' })).toHaveClass('cb-bare');
  expect(screen.getByRole('link', { name: 'the office' })).not.toHaveClass('cb-bare');
});

it('lists the files that its text shows', async () => {
  const file = (id: string, name: string) => ({ id, name, description: 'For the printer', byteSize: 120_000, mediaType: 'application/pdf', url: `/files/attachments/${id}`, textState: 'ENCRYPTED' });
  const html = '<p><a href="/files/attachments/f1">Template</a></p>';
  renderApp('/wiki/letters-playbook-p2', { ...base, wikiPage: { ...page, html, attachments: [file('f1', 'template.pdf'), file('f2', 'left over.pdf')] } });
  const list = await screen.findByRole('region', { name: 'Attachments' });
  expect(within(list).getByRole('listitem')).toHaveTextContent('template.pdfPDF120 kBFor the printer');
  expect(within(list).getByText('Its text cannot be searched: it is protected with a password.')).toBeVisible();
  expect(within(list).getByRole('link', { name: 'template.pdf' })).toHaveAttribute('href', '/files/attachments/f1');
});

it('gives the room of the tree to two versions that are compared', async () => {
  renderApp('/wiki/letters-playbook-p2/compare?from=1&to=3', { ...base, itemHistory: aHistory({ path: page.path }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Version 1 compared with 3' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Letters playbook' })).toHaveAttribute('href', '/wiki/letters-playbook-p2');
  expect(screen.queryByRole('navigation', { name: 'Pages in Research methods' })).not.toBeInTheDocument();
});

it('shows between its versions when it was reviewed', async () => {
  const revisions = { nodes: [aRevision(3), aRevision(2), aRevision(1)], pageInfo: { hasNextPage: true, endCursor: '1' } };
  const review = (id: string, at: string) => ({ id, answer: 'STILL_RIGHT', note: 'Nothing new', at, person: tomasz });
  const reviews = { nodes: [review('r2', '2026-11-02T12:00:00Z'), review('r1', '2026-10-01T12:00:00Z')] };
  renderApp('/wiki/letters-playbook-p2/history', { ...base, itemHistory: aHistory({ path: page.path, revisions }), wikiPage: { ...page, reviews } });
  expect(await screen.findByText('Reviewed: still right. “Nothing new”')).toBeVisible();
  const words = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '').filter((row) => /^(Change|Reviewed)/.test(row));
  expect(words.map((row) => row.slice(0, 8))).toEqual(['Change 3', 'Reviewed', 'Change 2', 'Change 1']);
  expect(await accessibilityProblems()).toEqual([]);
});

it('says who is editing it, and leads to them', async () => {
  const person = (id: string, name: string) => ({ id, name, initials: name.slice(0, 1), photo: null });
  renderApp('/wiki/letters-playbook-p2', { ...base, wikiPage: { ...page, editingNow: [person('d', 'Daniel Whitlock'), person('r', 'Rhiannon Pugh')] } });
  expect(await screen.findByText('Daniel Whitlock and Rhiannon Pugh')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Join them' })).toHaveAttribute('href', '/wiki/p2/edit');
});

it('fetches a level of the tree when it is opened, and shows what is hidden without a title', async () => {
  const { user, network } = renderApp('/wiki/letters-playbook-p2', { ...base, wikiSpace: { treeLevel: level('p4', [node('p5', 'p4', null, true)]) } });
  await user.click(await screen.findByRole('button', { name: 'Pages below Glossary' }));
  expect(await screen.findByText('Hidden page')).toBeVisible();
  expect(network.requests.find(({ operationName }) => operationName === 'WikiTreeLevel')?.variables).toEqual({ space: 's1', parentId: 'p4' });
});

it('moves up by a button, and asks before other people get to see it', async () => {
  const answers = [
    { __typename: 'WikiReachChange', key: 'k', message: 'Who can read changes' },
    { __typename: 'WikiPageSaved', page },
  ];
  const { user, network } = renderApp('/wiki/letters-playbook-p2', { ...base, moveWikiPage: () => answers.shift() });
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  expect(screen.queryByRole('button', { name: 'Move down' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Move up' }));
  const moves = () => network.requests.filter(({ operationName }) => operationName === 'MoveWikiPage').map(({ variables }) => variables);
  expect(moves()).toEqual([{ input: { pageId: 'p2', parentId: 'p1', beforeId: 'p3' } }]);
});

it('is moved to the top of another space, once it is said who will see it', async () => {
  const letters = { id: 's2', name: 'Letters', department: null, group: { id: 'g', name: 'Letters guild' }, viewerCan: { edit: true } };
  const closed = { id: 's3', name: 'Closed', department: null, group: null, viewerCan: { edit: false } };
  const below = (id: string, title: string, ancestors: { id: string; title: string }[]) => ({ id, title, space, ancestors });
  const answers = [{ __typename: 'WikiReachChange', key: 'k', message: '12 people can no longer read it' }, { __typename: 'WikiPageSaved', page }];
  const { user, network } = renderApp('/wiki/letters-playbook-p2/move', {
    ...base,
    wikiPageSuggestions: [below('p4', 'Glossary', []), below('p9', 'Part of it', [{ id: 'p2', title: 'Letters playbook' }])],
    wikiSpaces: { spaces: [{ ...space, department: null, group: null }, letters, closed] },
    moveWikiPage: () => answers.shift(),
  });
  const elsewhere = await screen.findByRole('radio', { name: 'At the top of Letters' });
  await user.click(screen.getByRole('button', { name: 'Move' }));
  expect(await screen.findByRole('link', { name: 'Choose a new place' })).toBeVisible();
  expect(network.requests.some(({ operationName }) => operationName === 'MoveWikiPage')).toBe(false);
  await user.click(elsewhere);
  expect(screen.getAllByRole('radio').map((radio) => radio.closest('div')?.textContent)).toEqual([
    'At the top of Research methods', 'At the top of LettersLetters guild', 'Below GlossaryResearch methods',
  ]);
  await user.click(screen.getByRole('button', { name: 'Move' }));
  const question = await screen.findByRole('alertdialog', { name: 'Change who can see this page?' });
  expect(question).toHaveTextContent('12 people can no longer read it.');
  await user.click(within(question).getByRole('button', { name: 'Move it' }));
  const moves = () => network.requests.filter(({ operationName }) => operationName === 'MoveWikiPage').map(({ variables }) => variables);
  await waitFor(() => expect(moves()).toEqual([
    { input: { pageId: 'p2', spaceId: 's2', parentId: null } },
    { input: { pageId: 'p2', spaceId: 's2', parentId: null, acceptedChange: 'k' } },
  ]));
});

it('makes a page from a template, with the title that a link asked for', async () => {
  const templates = [{ id: 'how-to', name: 'How-to', description: 'Steps' }];
  const { user, network, address } = renderApp('/wiki/new?space=s1&title=Interview%20guide', {
    ...base, wikiSpace: space, wikiPageByTitle: null, wikiPageTemplates: templates, createWikiPage: { __typename: 'WikiPageSaved', page: { id: 'p2', path: page.path } },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no page “Interview guide” yet' })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'How-to' }));
  await user.click(screen.getByRole('button', { name: 'Create page' }));
  await waitFor(() => expect(address()).toBe('/wiki/p2/edit'));
  expect(network.requests.find(({ operationName }) => operationName === 'CreateWikiPage')?.variables).toMatchObject({
    input: { spaceId: 's1', title: 'Interview guide', parentId: null, templateId: 'how-to' },
  });
});

it('says to those who may not edit that there is no such page', async () => {
  renderApp('/wiki/new?space=s1&title=Interview%20guide', { ...base, wikiSpace: { ...space, viewerCan: { edit: false } }, wikiPageByTitle: null, wikiPageTemplates: [] });
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no page “Interview guide” yet' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Create page' })).not.toBeInTheDocument();
});

it('tells what deleting means before it is done', async () => {
  const deletion = { pageCount: 3, linkCount: 1, linkedFrom: [{ id: 'x', title: 'Start here', path: '/wiki/start-here-x' }] };
  const { user, network } = renderApp('/wiki/letters-playbook-p2/delete', { ...base, wikiPage: { ...page, deletion }, deleteWikiPage: { pageCount: 3 } });
  await user.click(await screen.findByRole('button', { name: 'Delete 3 pages' }));
  expect(network.requests.find(({ operationName }) => operationName === 'DeleteWikiPage')?.variables).toEqual({ pageId: 'p2' });
  await waitFor(() => expect(document.activeElement).toHaveTextContent('“Letters playbook” lies in the bin of the space.'));
});

it('leads back to the text whoever came from there to change the title', async () => {
  const site = { markings: [{ id: 'official', label: 'OFFICIAL', description: 'Routine work' }] };
  renderApp({ pathname: '/wiki/letters-playbook-p2/describe', state: fromEditor }, { ...base, site });
  expect(await screen.findByRole('link', { name: 'Cancel' })).toHaveAttribute('href', '/wiki/p2/edit');
});

it('puts a page back from the bin, under another title where its own is taken', async () => {
  const entry = { id: 'b1', title: 'Old notes', deletedAt: '2026-11-20T09:00:00Z', goneAt: '2026-12-20T09:00:00Z', pageCount: 2, parentTitle: null, deletedBy: null };
  const answers = [
    { __typename: 'ValidationFailed', problems: [{ field: 'title', message: 'There is now a page of this title' }] },
    { __typename: 'WikiPageSaved', page: { id: 'b1', title: 'Older notes', path: '/wiki/older-notes-b1' } },
  ];
  const { user } = renderApp('/spaces/research-methods-s1/bin', {
    ...base, wikiSpace: { ...space, bin: { nodes: [entry], pageInfo: { hasNextPage: false, endCursor: null } } }, restoreWikiPage: () => answers.shift(),
  });
  await user.click(await screen.findByRole('button', { name: 'Put back Old notes' }));
  const title = await screen.findByRole('textbox', { name: 'New title' });
  await user.clear(title);
  await user.type(title, 'Older notes');
  await user.click(screen.getByRole('button', { name: 'Put back Old notes' }));
  expect(await screen.findByRole('link', { name: 'Older notes' })).toBeVisible();
  await waitFor(() => expect(document.activeElement).toHaveTextContent('Older notes is back.'));
});

it('lets a reader who may not edit suggest a change, and tells of those that wait', async () => {
  const viewerCan = { ...page.viewerCan, edit: false, suggestChange: true };
  renderApp('/wiki/letters-playbook-p2', { ...base, wikiPage: { ...page, viewerCan, waitingSuggestions: 2 } });
  expect(await screen.findByRole('link', { name: 'Suggest a change' })).toHaveAttribute('href', '/wiki/p2/suggest');
  expect(screen.getByRole('link', { name: 'Suggested changes (2)' })).toHaveAttribute('href', '/wiki/letters-playbook-p2/suggestions');
  expect(screen.queryByRole('link', { name: 'Edit' })).not.toBeInTheDocument();
});
