import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { signedIn } from '../../testing/people';
import { renderApp } from '../../testing/render-app';

const waiting = { id: '1', state: 'WAITING', progress: 0, byteSize: null, requestedAt: '2026-11-20T09:00:00Z', expiresAt: null, path: null };
const building = { ...waiting, state: 'BUILDING', progress: 63 };
const ready = { ...waiting, state: 'READY', progress: 100, byteSize: 3_440_000, expiresAt: '2026-11-27T09:00:00Z', path: '/files/exports/1' };

describe('your data', () => {
  it('is asked for, shows how far it is without being reloaded, and can be downloaded', async () => {
    const { user, network } = renderApp('/account/data', { ...signedIn, myDataExport: null, requestDataExport: waiting });
    const button = await screen.findByRole('button', { name: 'Gather my data' });
    network.answer({ myDataExport: building });
    await user.click(button);
    expect(await screen.findByText('Gathering: 63%')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Gathering: 63%' })).toHaveValue(63);
    expect(screen.getByText('Gathering your data: 50%')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Gathering your data' })).toHaveFocus();
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ myDataExport: ready });
    expect(await screen.findByRole('link', { name: 'Download your data' })).toHaveAttribute('href', '/files/exports/1');
    expect(screen.getByRole('button', { name: 'Gather it again' })).toHaveFocus();
    expect(screen.getByText('(zip, 3.4 MB)')).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says so when it failed, and can be asked for again', async () => {
    renderApp('/account/data', { ...signedIn, myDataExport: { ...waiting, state: 'FAILED' }, requestDataExport: waiting });
    expect(await screen.findAllByText('Your data could not be gathered yet')).not.toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Gather my data' })).toBeInTheDocument();
  });
});
