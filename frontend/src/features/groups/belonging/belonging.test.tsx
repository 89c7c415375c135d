import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup, noGroups } from '../../../testing/groups';
import { refused } from '../../../testing/network';
import { aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const open = aGroup('User research network', { viewerCan: { join: true, seeMembers: true } });
const joined = { ...open, viewerRole: 'MEMBER', memberCount: 13, viewerCan: { ...open.viewerCan, join: false, post: true } };
const changed = (group: unknown) => ({ __typename: 'BelongingChanged', group });
const sent = (network: { requests: { operationName: string; variables: unknown }[] }, name: string) =>
  network.requests.find(({ operationName }) => operationName === name)?.variables;

describe('standing in the head of a group', () => {
  it('joins, says so where focus is, and becomes a menu', async () => {
    const { user, network } = renderApp(open.path, { ...signedIn, group: open, joinGroup: changed(joined) });
    const button = await screen.findByRole('button', { name: 'Join group' });
    network.answer({ group: joined });
    await user.click(button);
    expect(await screen.findByText('You are a member now')).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: 'Member' }));
    const menu = within(screen.getByRole('navigation', { name: 'Your membership' }));
    expect(menu.getAllByRole('link').map((link) => link.textContent)).toEqual(['Leave group']);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('offers owners more', async () => {
    const owned = { ...joined, viewerRole: 'OWNER', viewerCan: { ...joined.viewerCan, invite: true, manage: true } };
    const { user } = renderApp(open.path, { ...signedIn, group: owned });
    await user.click(await screen.findByRole('button', { name: 'Owner' }));
    const menu = within(screen.getByRole('navigation', { name: 'Your membership' }));
    expect(menu.getAllByRole('link').map((link) => link.textContent)).toEqual(['Invite people', 'Hand over', 'Leave group']);
  });

  it('shows an invitation with what was said, and answers it', async () => {
    const viewerInvitation = {
      id: 'i1', message: 'We need you', createdAt: '2026-11-20T10:00:00Z', expiresAt: '2026-12-20T10:00:00Z', invitedBy: aPerson('Amara Osei'),
    };
    const invited = aGroup('Quiet work', { kind: 'HIDDEN', viewerIsInvited: true, viewerInvitation, viewerCan: { accept: true } });
    const { user } = renderApp(invited.path, { ...signedIn, group: invited, declineGroupInvitation: refused('FORBIDDEN') });
    expect(await screen.findByText('Amara Osei invites you to this group')).toBeVisible();
    expect(screen.getByText('We need you')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Decline' }));
    expect(await screen.findByText('You cannot do this here.')).toBeVisible();
  });

  it('offers nothing to those who cannot come in', async () => {
    renderApp(open.path, { ...signedIn, group: aGroup('User research network') });
    await screen.findByRole('heading', { level: 1, name: 'User research network' });
    for (const name of ['Join group', 'Accept invitation', 'Withdraw request', 'Member']) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Ask to join' })).toBeNull();
    expect(within(screen.getByRole('navigation', { name: 'Group' })).queryByRole('link', { name: /Members/ })).toBeNull();
  });
});

describe('asking to join', () => {
  const closed = aGroup('Data quality', { kind: 'REQUEST', viewerCan: { ask: true } });

  it('sends the reason and leads back', async () => {
    const asked = { ...closed, viewerHasAsked: true, viewerCan: { ...closed.viewerCan, ask: false } };
    const { user, network, address } = renderApp(closed.path, { ...signedIn, group: closed, askToJoinGroup: changed(asked) });
    await user.click(await screen.findByRole('link', { name: 'Ask to join' }));
    await user.type(await screen.findByLabelText('Why do you want to join?'), 'I run the pilot');
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ group: asked });
    await user.click(screen.getByRole('button', { name: 'Ask to join' }));
    expect(await screen.findByText('You have asked to join')).toBeVisible();
    expect(address()).toBe(closed.path);
    expect(sent(network, 'AskToJoinGroup')).toEqual({ input: { groupId: closed.id, reason: 'I run the pilot' } });
  });

  it('says beside the field what is missing', async () => {
    const askToJoinGroup = { __typename: 'ValidationFailed', problems: [{ field: 'reason', message: 'Enter your reason for asking' }] };
    const { user } = renderApp(`${closed.path}/ask`, { ...signedIn, group: closed, askToJoinGroup });
    await user.click(await screen.findByRole('button', { name: 'Ask to join' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('Enter your reason for asking');
    expect(screen.getByLabelText('Why do you want to join?')).toHaveAccessibleDescription(/Enter your reason/);
  });
});

describe('leaving', () => {
  it('says first what one loses', async () => {
    const { user, network, address } = renderApp(`${open.path}/leave`, {
      ...signedIn, group: { ...joined, kind: 'HIDDEN' }, ...noGroups, leaveGroup: changed(null),
    });
    expect(await screen.findByText(/What you wrote here stays with the group/)).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Leave group' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Groups' })).toBeVisible();
    expect(address()).toBe('/groups');
    expect(sent(network, 'LeaveGroup')).toEqual({ input: { groupId: open.id, successorId: null } });
  });

  it('asks the last owner for another one', async () => {
    const leo = aPerson('Leo Marchetti');
    const members = { total: 1, page: 1, pageCount: 1, members: [{ role: 'MEMBER', joinedAt: '2026-03-02T10:00:00Z', isOutsideLimit: false, viewerCan: { changeRole: true, remove: true }, person: leo }] };
    const owned = { ...joined, viewerRole: 'OWNER', viewerIsLastOwner: true, members };
    const leaveGroup = ({ input }: { input: { successorId: string | null } }) => input.successorId
      ? changed({ ...open, memberCount: 12 })
      : { __typename: 'ValidationFailed', problems: [{ field: 'successorId', message: 'Choose a member who will own the group' }] };
    const { user, network } = renderApp(`${open.path}/leave`, { ...signedIn, group: owned, ...noGroups, leaveGroup });
    await user.click(await screen.findByRole('button', { name: 'Leave group' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('Choose a member');
    await user.type(screen.getByLabelText('Find a member'), 'leo');
    await user.click(screen.getByRole('button', { name: 'Find people' }));
    await user.click(await screen.findByRole('button', { name: 'Choose Leo Marchetti' }));
    expect(screen.getByText('Chosen as the new owner')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave group' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'There are no posts yet' })).toBeVisible();
    expect(network.requests.filter(({ operationName }) => operationName === 'LeaveGroup').at(-1)?.variables).toEqual({
      input: { groupId: open.id, successorId: leo.id },
    });
  });
});
