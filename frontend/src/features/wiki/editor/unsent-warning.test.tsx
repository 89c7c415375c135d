import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, RouterProvider, createMemoryRouter } from 'react-router';
import { UnsentWarning } from './unsent-warning';
// Loaded when it is first needed, which takes longer than a test waits.
import '../../../ui/confirm-dialog/confirm-dialog';

function open(isUnsent: boolean) {
  const writing = <><UnsentWarning isUnsent={isUnsent} /><Link to="/elsewhere">Elsewhere</Link></>;
  render(<RouterProvider router={createMemoryRouter([{ path: '/', element: writing }, { path: '/elsewhere', element: <h1>Somewhere else</h1> }])} />);
  return userEvent.setup();
}

it('asks before somebody leaves what they wrote for another page, and lets them stay', async () => {
  const user = open(true);
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await user.click(await screen.findByRole('button', { name: 'Stay here' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(await screen.findByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  expect(await screen.findByRole('heading', { name: 'Somewhere else' })).toBeVisible();
});

it('asks nothing where nothing would be lost', async () => {
  const user = open(false);
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(await screen.findByRole('heading', { name: 'Somewhere else' })).toBeVisible();
});
