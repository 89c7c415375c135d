import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup } from '../../../testing/groups';
import { aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const amara = aPerson('Amara Osei');

describe('a link into a group', () => {
  const linkedGroup = { name: 'Quiet work', purpose: 'To plan the move.', kind: 'HIDDEN', memberPath: null, owners: [amara] };

  it('says what the group is before one comes in', async () => {
    const group = aGroup('Quiet work', { kind: 'HIDDEN', viewerRole: 'MEMBER' });
    const { user, address, network } = renderApp('/groups/join/token', {
      ...signedIn, linkedGroup, group, ownGroups: [], followGroupLink: { __typename: 'BelongingChanged', group },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'You are invited to Quiet work' })).toBeVisible();
    expect(screen.getByText('To plan the move.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Amara Osei' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Join group' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Quiet work' })).toBeVisible();
    expect(address()).toBe(group.path);
    expect(network.requests.find(({ operationName }) => operationName === 'FollowGroupLink')?.variables).toEqual({ token: 'token' });
  });

  it('says when it does not work, and nothing of the group', async () => {
    renderApp('/groups/join/token', { ...signedIn, linkedGroup: null });
    expect(await screen.findByRole('heading', { level: 1, name: 'This invitation does not work' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('leads members straight to the group', async () => {
    const group = aGroup('Quiet work', { viewerRole: 'MEMBER' });
    const { address } = renderApp('/groups/join/token', { ...signedIn, linkedGroup: { ...linkedGroup, memberPath: group.path }, group });
    expect(await screen.findByRole('heading', { level: 1, name: 'Quiet work' })).toBeVisible();
    expect(address()).toBe(group.path);
  });
});

describe('one’s own invitations and requests', () => {
  const group = aGroup('Quiet work', { kind: 'HIDDEN', owners: [amara] });
  const invitation = { id: 'i1', message: 'We need you', createdAt: '2026-11-20T10:00:00Z', expiresAt: '2026-12-20T10:00:00Z', invitedBy: amara, group };
  const request = {
    id: 'r1', reason: 'I run the pilot', createdAt: '2026-11-20T10:00:00Z', decidedAt: '2026-11-21T10:00:00Z', outcome: 'DECLINED', answer: 'Not yet',
    group: aGroup('Data quality'),
  };

  it('are answered, and focus goes to what came of it', async () => {
    const acceptGroupInvitation = { __typename: 'BelongingChanged', group: { ...group, viewerRole: 'MEMBER' } };
    const { user, network } = renderApp('/groups/invitations', {
      ...signedIn, ownGroupInvitations: [invitation], ownGroupRequests: [request], acceptGroupInvitation,
    });
    expect(await screen.findByText('We need you')).toBeVisible();
    expect(screen.getByText('Answer: Not yet')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ ownGroupInvitations: [] });
    await user.click(screen.getByRole('button', { name: 'Accept the invitation to Quiet work' }));
    expect(await screen.findByText('You are a member of Quiet work now.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus();
    expect(await screen.findByText('You have no invitations')).toBeVisible();
  });

  it('are withdrawn', async () => {
    const open = { ...request, outcome: null, answer: '', decidedAt: null };
    const { user, network } = renderApp('/groups/invitations', {
      ...signedIn, ownGroupInvitations: [], ownGroupRequests: [open], withdrawGroupRequest: { __typename: 'BelongingChanged', group: request.group },
    });
    const button = await screen.findByRole('button', { name: 'Withdraw the request to join Data quality' });
    network.answer({ ownGroupRequests: [{ ...open, outcome: 'WITHDRAWN' }] });
    await user.click(button);
    expect(await screen.findByText('Withdrawn')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Requests' })).toHaveFocus();
  });
});
