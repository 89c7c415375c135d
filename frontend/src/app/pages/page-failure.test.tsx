import { act, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { PageFailure } from './page-failure';

it('does not blame the site for page code that cannot be fetched without a connection', async () => {
  const lazy = { Component: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')) };
  const router = createMemoryRouter(
    [{ ErrorBoundary: PageFailure, HydrateFallback: () => null, children: [{ path: '/people', lazy }] }],
    { initialEntries: ['/people'] },
  );
  render(<RouterProvider router={router} onError={() => {}} />, { onCaughtError: () => {} });
  expect(await screen.findByText('The fault is ours. Trying again often works.')).toBeVisible();
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByRole('heading', { level: 1, name: 'This page is not on your device' })).toBeVisible();
  expect(screen.getByText('You are offline. Try again when you are back online.')).toBeVisible();
});
