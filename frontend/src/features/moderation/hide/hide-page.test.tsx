import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './hide-page';
import '../queue/case-page';

const reasons = [{ id: 'PERSONAL_DATA', label: 'Personal data' }, { id: 'TONE', label: 'Tone' }];
const comment = { label: 'comment', title: 'Supplier days', text: 'You fool.', path: '/posts/supplier-days-1#comment-c1', author: aPerson('Amara Osei'), reasons };

it('hides a comment with a rule and a message, and leads to the case', async () => {
  const { user, network } = renderApp('/hide/comment/c1', {
    ...signedIn,
    reportableThing: comment,
    hideThing: { __typename: 'ThingHidden', case: { id: 'k1', label: 'comment' } },
    moderationCase: () => new Promise(() => undefined),
    reportReasons: reasons,
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Hide a comment' })).toBeVisible();
  expect(screen.getByText('You fool.')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.selectOptions(screen.getByRole('combobox', { name: /house rule/ }), 'TONE');
  await user.type(screen.getByRole('textbox', { name: 'Message to the author' }), 'Be kind.');
  await user.click(screen.getByRole('button', { name: 'Hide comment' }));
  expect(await screen.findByText('Loading the case')).toBeInTheDocument();
  expect(network.requests.find(({ operationName }) => operationName === 'HideThing')?.variables).toEqual({
    input: { kind: 'COMMENT', id: 'c1', reason: 'TONE', message: 'Be kind.' },
  });
});

it('says why it cannot be hidden', async () => {
  const { user } = renderApp('/hide/post/p1', {
    ...signedIn,
    reportableThing: { ...comment, label: 'post', text: '' },
    hideThing: () => {
      throw refused('FORBIDDEN');
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Hide post' }));
  expect(await screen.findByRole('alert')).toBeVisible();
});
