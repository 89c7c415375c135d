import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup } from '../../../testing/groups';
import { refused } from '../../../testing/network';
import { aList, anItem, aPerson, aProfile, priya, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const posts = ['Letters', 'Envelopes', 'Stamps'].map((title) => anItem(title));
const similarPeople = [{ sharedSkills: ['Doorstep interviews'], person: aPerson('Leo Marchetti') }];
const amara = aPerson('Amara Osei', {
  bio: 'Ask me about letters.',
  team: 'Research',
  profile: aProfile({
    pronouns: 'she/her',
    profession: { id: 'social-research', name: 'Social research' },
    languages: [
      { code: 'en', name: 'English' },
      { code: 'tw', name: 'Twi' },
    ],
    skills: [{ name: 'Doorstep interviews', path: '/people?skill=doorstep%20interviews' }],
    willingTo: ['MENTOR'],
    links: [{ label: 'Research letters', url: 'https://letters.example/amara' }],
    contact: { email: 'amara@skills.example', phone: '01632 960 417' },
  }),
  postCount: 3,
  posts: ({ after }: { after: string | null }) => (after ? aList(posts.slice(2)) : aList(posts.slice(0, 2), 'second')),
});

describe('profile', () => {
  it('shows what the person has told', async () => {
    renderApp('/people/amara-osei-1', { ...signedIn, similarPeople, person: amara });
    expect(await screen.findByRole('heading', { level: 1, name: 'Amara Osei' })).toBeInTheDocument();
    expect(document.title).toBe('Amara Osei - Crossbench');
    expect(screen.getByText('User researcher, Department for Skills')).toBeInTheDocument();
    expect(screen.getByText('Formerly Department for Learning')).toBeInTheDocument();
    const skill = screen.getByRole('link', { name: 'Doorstep interviews' });
    expect(skill).toHaveAttribute('href', '/people?skill=doorstep%20interviews');
    expect(screen.getByRole('link', { name: 'Mentor' })).toHaveAttribute('href', '/people?willing=MENTOR');
    expect(screen.getByRole('link', { name: 'Research letters' })).toHaveAttribute('href', 'https://letters.example/amara');
    const details = screen.getByRole('complementary', { name: 'Details' });
    for (const told of ['she/her', 'Social research', 'English and Twi', 'Research']) expect(details).toHaveTextContent(told);
    expect(screen.getByRole('link', { name: /^amara@ ?skills\.example$/ })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '01632 960 417' })).toHaveAttribute('href', 'tel:01632960417');
    expect(screen.getByRole('link', { name: 'Save contact card' })).toHaveAttribute('href', '/people/amara-osei-1.vcf');
    expect(await screen.findByRole('link', { name: 'Leo Marchetti' })).toBeInTheDocument();
    expect(screen.queryByText(/Only you see this line/)).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Edit your profile' })).not.toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('shows all posts on request', async () => {
    const { user, network } = renderApp('/people/amara-osei-1', { ...signedIn, similarPeople, person: amara });
    await user.click(await screen.findByRole('button', { name: 'All 3 posts' }));
    expect(await screen.findByRole('link', { name: 'Stamps' })).toBeInTheDocument();
    expect(screen.getByText('Showing 3 of 3 posts')).toBeInTheDocument();
    expect(network.requests.at(-1)?.variables).toMatchObject({ after: 'second' });
    expect(screen.queryByRole('button', { name: /posts/ })).not.toBeInTheDocument();
  });

  it('moves on from an old address', async () => {
    const { address } = renderApp('/people/amara-smith-1', { ...signedIn, similarPeople, person: amara });
    await screen.findByRole('heading', { level: 1, name: 'Amara Osei' });
    expect(address()).toBe('/people/amara-osei-1');
  });

  it('lets one edit one’s own', async () => {
    renderApp('/people/priya-raman-1', { ...signedIn, similarPeople, person: priya });
    expect(await screen.findByRole('link', { name: 'Edit your profile' })).toHaveAttribute('href', '/account/profile');
    expect(screen.getByText('Priya Raman has not published anything yet.')).toBeInTheDocument();
  });

  it('says to the person alone what could be added, until they have seen enough of it', async () => {
    const { user, network } = renderApp('/people/priya-raman-1', {
      ...signedIn,
      similarPeople: [],
      person: priya,
      closeProfileInvitation: true,
    });
    const line = await screen.findByRole('link', { name: 'add a photo, your skills and what people can ask you about' });
    expect(line).toHaveAttribute('href', '/account/profile');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Do not suggest it again' }));
    expect(screen.getByText('This will not be suggested again.')).toBeInTheDocument();
    expect(network.requests.at(-1)?.operationName).toBe('CloseProfileInvitation');
  });

  it('can be seen as colleagues of another department see it', async () => {
    const { network } = renderApp('/people/priya-raman-1?as=other-department', { ...signedIn, similarPeople: [], person: priya });
    expect(await screen.findByText('This is what colleagues in other departments see of you.')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Edit your profile' })).not.toBeInTheDocument();
    expect(screen.queryByText(/Only you see this line/)).not.toBeInTheDocument();
    const asked = network.requests.find(({ operationName }) => operationName === 'Profile');
    expect(asked?.variables).toMatchObject({ seenBy: 'OTHER_DEPARTMENT' });
  });

  it('shows the groups that both belong to, then open ones, and who owns them', async () => {
    const groups = {
      inCommon: [aGroup('User research network', { owners: [{ id: 'amara-osei' }] })],
      open: Array.from({ length: 7 }, (_, index) => aGroup(`Open ${index}`)),
    };
    const { user } = renderApp('/people/amara-osei-1', { ...signedIn, similarPeople: [], person: { ...amara, groups } });
    const shown = within(await screen.findByRole('region', { name: 'Groups' }));
    expect(shown.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['In common', 'Open groups']);
    expect(shown.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['User research network', ...[0, 1, 2, 3, 4].map((n) => `Open ${n}`)]);
    expect(shown.getByRole('link', { name: 'User research network' }).closest('li')).toHaveTextContent('Owner');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(shown.getByRole('button', { name: 'All 7 open groups' }));
    expect(shown.getByRole('link', { name: 'Open 6' })).toBeInTheDocument();
  });

  it('as another department sees it tells of open groups alone', async () => {
    const inCommon = [
      aGroup('Known to all'), aGroup('Secret', { kind: 'HIDDEN' }), aGroup('On request', { kind: 'REQUEST' }),
      aGroup('For some', { limitedTo: [{ id: 'd1' }] }),
    ];
    renderApp('/people/priya-raman-1?as=other-department', {
      ...signedIn, similarPeople: [], person: { ...priya, groups: { inCommon, open: [] } },
    });
    const shown = within(await screen.findByRole('region', { name: 'Groups' }));
    expect(shown.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Known to all']);
  });

  it('of somebody who has no account says so and offers no card', async () => {
    renderApp('/people/amara-osei-1', { ...signedIn, similarPeople: [], person: { ...amara, standing: 'NEVER_JOINED' } });
    expect(await screen.findByText(/has no account here/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Save contact card' })).not.toBeInTheDocument();
  });

  it('says so when there is no such person', async () => {
    renderApp('/people/nobody-1', { ...signedIn, similarPeople, person: refused('NOT_FOUND') });
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
