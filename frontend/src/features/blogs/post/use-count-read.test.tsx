import { act, screen, waitFor } from '@testing-library/react';
import { jest } from '@jest/globals';
import { priya, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aPost } from '../testing/posts';
import './post-page';

let visibility: DocumentVisibilityState;

beforeEach(() => {
  globalThis.IntersectionObserver = class {
    observe() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  visibility = 'visible';
  jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate', 'nextTick'], advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

async function open(post: ReturnType<typeof aPost>) {
  const { network } = renderApp(post.path, { ...signedIn, post, countRead: true });
  await screen.findByRole('heading', { level: 1, name: post.title });
  return () => network.requests.filter(({ operationName }) => operationName === 'CountRead').map(({ variables }) => variables);
}

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

function show(state: DocumentVisibilityState) {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

it('tells once of a post that was in sight for some seconds', async () => {
  const post = aPost();
  const told = await open(post);
  expect(told()).toEqual([]);
  await pass(5_100);
  await waitFor(() => expect(told()).toEqual([{ itemId: post.id }]));
  show('hidden');
  show('visible');
  await pass(20_000);
  expect(told()).toHaveLength(1);
});

it('does not count a page behind others, until it comes forward', async () => {
  visibility = 'hidden';
  const told = await open(aPost());
  await pass(20_000);
  expect(told()).toEqual([]);
  show('visible');
  await pass(5_100);
  await waitFor(() => expect(told()).toHaveLength(1));
});

it.each([
  ['its author', aPost({ authors: [priya] })],
  ['an archived post', aPost({ status: 'ARCHIVED' })],
])('does not count %s', async (_, post) => {
  const told = await open(post);
  await pass(20_000);
  expect(told()).toEqual([]);
});
