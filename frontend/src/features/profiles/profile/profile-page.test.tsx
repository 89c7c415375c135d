import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aList, anItem, aPerson, priya, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const posts = ['Letters', 'Envelopes', 'Stamps'].map((title) => anItem(title));
const amara = aPerson('Amara Osei', {
  bio: 'Ask me about letters.',
  skills: ['doorstep interviews'],
  team: 'Research',
  email: 'amara@skills.example',
  postCount: 3,
  posts: ({ after }: { after: string | null }) => (after ? aList(posts.slice(2)) : aList(posts.slice(0, 2), 'second')),
});

describe('profile', () => {
  it('shows what the person has told', async () => {
    renderApp('/people/amara-osei-1', { ...signedIn, person: amara });
    expect(await screen.findByRole('heading', { level: 1, name: 'Amara Osei' })).toBeInTheDocument();
    expect(document.title).toBe('Amara Osei - Crossbench');
    expect(screen.getByText('User researcher, Department for Skills')).toBeInTheDocument();
    expect(screen.getByText('Formerly Department for Learning')).toBeInTheDocument();
    const skill = screen.getByRole('link', { name: 'doorstep interviews' });
    expect(skill).toHaveAttribute('href', '/search?q=doorstep%20interviews');
    expect(screen.getByRole('link', { name: 'amara@skills.example' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Edit your profile' })).not.toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('shows all posts on request', async () => {
    const { user, network } = renderApp('/people/amara-osei-1', { ...signedIn, person: amara });
    await user.click(await screen.findByRole('button', { name: 'All 3 posts' }));
    expect(await screen.findByRole('link', { name: 'Stamps' })).toBeInTheDocument();
    expect(screen.getByText('Showing 3 of 3 posts')).toBeInTheDocument();
    expect(network.requests.at(-1)?.variables).toMatchObject({ after: 'second' });
    expect(screen.queryByRole('button', { name: /posts/ })).not.toBeInTheDocument();
  });

  it('moves on from an old address', async () => {
    const { address } = renderApp('/people/amara-smith-1', { ...signedIn, person: amara });
    await screen.findByRole('heading', { level: 1, name: 'Amara Osei' });
    expect(address()).toBe('/people/amara-osei-1');
  });

  it('lets one edit one’s own', async () => {
    renderApp('/people/priya-raman-1', { ...signedIn, person: priya });
    expect(await screen.findByRole('link', { name: 'Edit your profile' })).toHaveAttribute('href', '/account/profile');
    expect(screen.getByText('Priya Raman has not published anything yet.')).toBeInTheDocument();
  });

  it('says so when there is no such person', async () => {
    renderApp('/people/nobody-1', { ...signedIn, person: refused('NOT_FOUND') });
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
