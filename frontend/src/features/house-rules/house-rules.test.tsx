import { screen, waitFor } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { refused } from '../../testing/network';
import { aList, signedIn, signedOut } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './accept/accept-page';
import './administration/house-rules-administration-page';
import './house-rules-banner';
import './house-rules-page';

const rules = {
  number: 3,
  html: '<h2>Be kind</h2><p>To everybody.</p>',
  markdown: '## Be kind\n\nTo everybody.',
  summary: 'Pictures',
  mustAccept: true,
  publishedAt: '2026-11-02T10:00:00Z',
};
const waiting = { ...signedIn, viewer: { ...signedIn.viewer, mustAcceptHouseRules: true } };
const viewerHouseRules = { current: rules, acceptedNumber: 2, acceptedAt: '2026-01-01T10:00:00Z', changes: [rules] };
const people = { people: { people: [], total: 0, page: 1, pageCount: 0 }, departments: [] };

describe('the house rules', () => {
  it('are there for everybody, and at the foot of every page', async () => {
    renderApp('/house-rules', { ...signedOut, houseRules: rules });
    expect(await screen.findByRole('heading', { level: 2, name: 'Be kind' })).toBeVisible();
    expect(screen.getByText('2 November 2026')).toBeVisible();
    expect(screen.getByRole('link', { name: 'House rules' })).toHaveAttribute('href', '/house-rules');
    expect(await accessibilityProblems()).toEqual([]);
  });
});

describe('accepting the house rules', () => {
  it('comes after signing in, says what has changed and leads to the page that was wanted', async () => {
    const { user, network, address } = renderApp('/sign-in?next=%2Fpeople', { ...waiting, ...people, viewerHouseRules });
    expect(await screen.findByRole('heading', { level: 1, name: 'The house rules have changed' })).toHaveFocus();
    expect(address()).toBe('/house-rules/accept?next=%2Fpeople');
    expect(screen.getByText(/: Pictures$/)).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ acceptHouseRules: () => (network.answer(signedIn), { __typename: 'HouseRulesAccepted', rules }) });
    await user.click(screen.getByRole('button', { name: 'Accept and continue' }));
    // It is drawn anew for whoever has accepted.
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'People' })).toBeVisible());
    expect(network.requests.find(({ operationName }) => operationName === 'AcceptHouseRules')?.variables).toEqual({ number: 3 });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'House rules' })).not.toBeInTheDocument());
  });

  it('shows the rules anew that were published meanwhile', async () => {
    const conflict = { __typename: 'HouseRulesConflict', current: { ...rules, number: 4 } };
    const { user, network } = renderApp('/house-rules/accept', { ...waiting, viewerHouseRules, acceptHouseRules: conflict });
    const button = await screen.findByRole('button', { name: 'Accept and continue' });
    network.answer({ viewerHouseRules: { ...viewerHouseRules, current: { ...rules, number: 4, html: '<p>Newer.</p>' } } });
    await user.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent('The rules changed while you were reading');
    expect(await screen.findByText('Newer.')).toBeVisible();
  });

  it('may be declined by signing out', async () => {
    const { user, network, address } = renderApp('/house-rules/accept', {
      ...waiting,
      viewerHouseRules: { ...viewerHouseRules, acceptedNumber: null, acceptedAt: null, changes: [] },
      signOut: { ok: true },
    });
    await screen.findByRole('heading', { level: 1, name: 'House rules' });
    expect(screen.queryByText(/What has changed/)).not.toBeInTheDocument();
    network.answer({ ...signedOut, viewerHouseRules: refused('UNAUTHENTICATED') });
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(address()).toMatch(/^\/sign-in/));
  });

  it('is asked for above every page of somebody who reads on', async () => {
    renderApp('/', { ...waiting, myDrafts: aList([]), latest: aList([]) });
    expect(await screen.findByRole('link', { name: 'Read the house rules' })).toHaveAttribute('href', '/house-rules/accept');
  });
});

describe('the administration of the house rules', () => {
  const houseRulesAdministration = { versions: [rules, { ...rules, number: 2, summary: 'First' }], people: 20, accepted: 4 };
  const answers = { ...signedIn, houseRulesAdministration };

  it('shows the text first, then publishes it', async () => {
    const houseRulesPreview = { html: '<p>As it would look.</p>', problems: [] };
    const publishHouseRules = { __typename: 'HouseRulesPublished', rules: { number: 4, mustAccept: true } };
    const { user, network } = renderApp('/administration/house-rules', { ...answers, houseRulesPreview, publishHouseRules });
    const text = await screen.findByRole('textbox', { name: 'House rules' });
    expect(text).toHaveValue(rules.markdown);
    expect(screen.getByText('4 of 20 people with an account have accepted the rules in force.')).toBeVisible();
    await user.type(text, ' And more.');
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText('As it would look.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'What has changed' }), 'A line');
    await user.click(screen.getByRole('checkbox', { name: /^People must accept/ }));
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Publish the rules' }));
    expect(await screen.findByText(/^The rules are published. Everybody is asked/)).toBeVisible();
    expect(network.requests.find(({ operationName }) => operationName === 'PublishHouseRules')?.variables).toEqual({
      input: { baseNumber: 3, markdown: `${rules.markdown} And more.`, summary: 'A line', mustAccept: true },
    });
  });

  it('says what stops it, and keeps what was entered', async () => {
    const publishHouseRules = { __typename: 'HouseRulesConflict', current: { number: 4 } };
    const { user, network } = renderApp('/administration/house-rules', { ...answers, publishHouseRules });
    await user.type(await screen.findByRole('textbox', { name: 'House rules' }), ' Mine.');
    await user.click(screen.getByRole('button', { name: 'Publish the rules' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else published new rules meanwhile');
    expect(screen.getByRole('textbox', { name: 'House rules' })).toHaveValue(`${rules.markdown} Mine.`);
    network.answer({
      publishHouseRules: { __typename: 'ValidationFailed', problems: [{ field: 'summary', message: 'Enter what has changed' }] },
    });
    await user.click(screen.getByRole('button', { name: 'Publish the rules' }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'What has changed' })).toHaveAccessibleDescription(/Enter what has changed/),
    );
  });
});
