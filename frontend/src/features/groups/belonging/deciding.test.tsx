import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup } from '../../../testing/groups';
import { aList, aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const leo = aPerson('Leo Marchetti');
const amara = aPerson('Amara Osei');
const member = (person: typeof leo, role: string, more: object = {}) => ({
  role, joinedAt: '2026-03-02T10:00:00Z', isOutsideLimit: false, viewerCan: { changeRole: true, remove: true }, person, ...more,
});
const members = {
  total: 31, page: 1, pageCount: 2,
  members: [member(amara, 'OWNER', { viewerCan: { changeRole: true, remove: false } }), member(leo, 'MEMBER', { isOutsideLimit: true })],
};
const owned = aGroup('User research network', {
  viewerRole: 'OWNER', memberTablePath: '/files/groups/abc/members.csv', members, viewerCan: { post: true, seeMembers: true, invite: true, moderate: true, manage: true },
});
const changed = { __typename: 'BelongingChanged', group: owned };
const sent = (network: { requests: { operationName: string; variables: unknown }[] }, name: string) =>
  network.requests.filter(({ operationName }) => operationName === name).at(-1)?.variables;

describe('members', () => {
  it('are shown as the address asks, with roles and who is outside the limit', async () => {
    const { network } = renderApp(`${owned.path}/members?q=leo&department=d1&role=MEMBER&page=2`, { ...signedIn, group: owned });
    expect(await screen.findByText('31 members')).toBeVisible();
    expect(sent(network, 'GroupMembers')).toEqual({ address: owned.id, query: 'leo', departmentId: 'd1', role: 'MEMBER', page: 2 });
    expect(screen.getByText('Outside the departments of this group')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Download as a table (CSV)' })).toHaveAttribute('href', '/files/groups/abc/members.csv');
    expect(within(screen.getByRole('navigation', { name: 'Pagination' })).getByRole('link', { name: 'Page 1' })).toHaveAttribute(
      'href', `${owned.path}/members?q=leo&department=d1&role=MEMBER`,
    );
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('are given other roles', async () => {
    const { user, network } = renderApp(`${owned.path}/members`, { ...signedIn, group: owned, changeGroupRole: changed });
    await user.click(await screen.findByRole('button', { name: 'Change Leo Marchetti' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Leo Marchetti' }));
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(dialog.getByLabelText('Moderator'));
    await user.click(dialog.getByRole('button', { name: 'Save role' }));
    expect(await screen.findByText(/The role of Leo Marchetti is changed/)).toBeVisible();
    expect(sent(network, 'ChangeGroupRole')).toEqual({ input: { groupId: owned.id, personId: leo.id, role: 'MODERATOR' } });
  });

  it('are removed with a reason', async () => {
    const missing = { __typename: 'ValidationFailed', problems: [{ field: 'reason', message: 'Enter the reason' }] };
    const removeGroupMember = ({ input }: { input: { reason: string } }) => (input.reason ? changed : missing);
    const { user } = renderApp(`${owned.path}/members`, { ...signedIn, group: owned, removeGroupMember });
    await user.click(await screen.findByRole('button', { name: 'Change Leo Marchetti' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Leo Marchetti' }));
    await user.click(dialog.getByRole('button', { name: 'Remove from group' }));
    expect(await dialog.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('Enter the reason');
    await user.type(dialog.getByLabelText('Reason for removing them'), 'Has left');
    await user.click(dialog.getByRole('button', { name: 'Remove from group' }));
    expect(await screen.findByText(/Leo Marchetti is removed and was told why/)).toBeVisible();
  });

  it('are not for everybody', async () => {
    renderApp(`${owned.path}/members`, { ...signedIn, group: aGroup('User research network', { kind: 'REQUEST', members: null, memberTablePath: null }) });
    expect(await screen.findByText('Only members of this group see who belongs to it.')).toBeVisible();
  });
});

describe('requests', () => {
  const requests = aList([{ id: 'r1', reason: 'I run the pilot', createdAt: '2026-11-20T10:00:00Z', person: leo }]);
  const asked = { ...owned, kind: 'REQUEST', requestCount: 1, requests };

  it('are accepted at once, and declined with an answer', async () => {
    const missing = { __typename: 'ValidationFailed', problems: [{ field: 'answer', message: 'Enter your answer' }] };
    const decideGroupRequest = ({ input }: { input: { accept: boolean; answer: string } }) => (input.accept || input.answer ? changed : missing);
    const { user, network } = renderApp(`${asked.path}/requests`, { ...signedIn, group: asked, decideGroupRequest });
    expect(await screen.findByText('I run the pilot')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Decline Leo Marchetti' }));
    await user.click(screen.getByRole('button', { name: 'Decline Leo Marchetti' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('Enter your answer');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Do not decline Leo Marchetti' }));
    network.answer({ group: { ...asked, requestCount: 0, requests: aList([]) } });
    await user.click(screen.getByRole('button', { name: 'Let in Leo Marchetti' }));
    expect(await screen.findByText('Leo Marchetti is a member now.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Requests to join' })).toHaveFocus();
    expect(await screen.findByText('Nobody asks to join')).toBeVisible();
    expect(sent(network, 'DecideGroupRequest')).toEqual({ input: { requestId: 'r1', accept: true, answer: '' } });
  });
});

describe('inviting', () => {
  const inviting = { ...owned, invitations: aList([]), links: [] };

  it('reports on everybody, those who were not invited first', async () => {
    const report = [{ entry: leo.id, outcome: 'INVITED' }, { entry: 'nobody@skills.example', outcome: 'NO_ACCOUNT' }];
    const inviteToGroup = { __typename: 'PeopleInvited', report, group: owned };
    const people = { people: [leo], total: 1, page: 1, pageCount: 1 };
    const { user, network } = renderApp(`${owned.path}/invite`, { ...signedIn, group: inviting, people, inviteToGroup });
    await user.type(await screen.findByLabelText('Find somebody to invite'), 'leo');
    await user.click(screen.getByRole('button', { name: 'Find people' }));
    await user.click(await screen.findByRole('button', { name: 'Choose Leo Marchetti' }));
    await user.type(screen.getByLabelText('Or paste email addresses'), 'nobody@skills.example');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByRole('heading', { name: '1 person invited, 1 not' })).toHaveFocus();
    const rows = within(screen.getByRole('region', { name: 'What became of each' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['nobody@skills.exampleNo account here', 'Leo MarchettiInvited']);
    expect(sent(network, 'InviteToGroup')).toEqual({
      input: { groupId: owned.id, personIds: [leo.id], addresses: 'nobody@skills.example', message: '' },
    });
    expect(screen.getByLabelText('Or paste email addresses')).toHaveValue('');
  });

  it('shows a new link once', async () => {
    const makeGroupLink = { __typename: 'GroupLinkMade', address: 'https://crossbench.example/groups/join/secret', group: owned };
    const { user, network } = renderApp(`${owned.path}/invite`, { ...signedIn, group: inviting, makeGroupLink });
    await user.click(await screen.findByLabelText('30 days'));
    await user.click(screen.getByRole('button', { name: 'Make a link' }));
    expect(await screen.findByLabelText('Your new link')).toHaveValue('https://crossbench.example/groups/join/secret');
    expect(screen.getByText('Copy it now. It is not shown again.')).toBeVisible();
    expect(sent(network, 'MakeGroupLink')).toEqual({ input: { groupId: owned.id, days: 30 } });
    expect(await accessibilityProblems()).toEqual([]);
  });
});
