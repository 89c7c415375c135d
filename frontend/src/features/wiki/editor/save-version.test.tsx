import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { Provider } from 'urql';
import { createGraphqlClient } from '../../../lib/graphql-client';
import { stubNetwork } from '../../../testing/network';
import { aPage } from '../../../testing/wiki';
import type { LiveStatus as Status } from './live-page';
import { LiveStatus } from './live-status';
import { SaveVersion } from './save-version';

const pageId = 'p2';

function show() {
  const network = stubNetwork({ saveWikiPage: { __typename: 'WikiPageSaved', page: aPage({ versionNumber: 5 }) } });
  const onSaved = jest.fn<(versionNumber: number) => void>();
  let settle: (status: Status) => void = () => undefined;
  const settled = () => new Promise<Status>((resolve) => (settle = resolve));
  const WithSummary = () => {
    const [summary, setSummary] = useState('');
    return <SaveVersion pageId={pageId} settled={settled} summary={summary} onSummary={setSummary} onSaved={onSaved} />;
  };
  render(
    <MemoryRouter>
      <Provider value={createGraphqlClient()}>
        <WithSummary />
      </Provider>
    </MemoryRouter>,
  );
  const saves = () => network.requests.filter(({ operationName }) => operationName === 'SavePage').map(({ variables }) => variables);
  return { user: userEvent.setup(), onSaved, saves, settle: (status: Status) => settle(status) };
}

it('makes a version once what was written last has been saved, and begins with an empty line again', async () => {
  const { user, onSaved, saves, settle } = show();
  await user.type(screen.getByRole('textbox', { name: 'What changed' }), 'Shorter{Enter}');
  expect(saves()).toEqual([]);
  settle('SAVED');
  await screen.findByDisplayValue('');
  expect(saves()).toEqual([{ input: { pageId, summary: 'Shorter' } }]);
  expect(onSaved).toHaveBeenCalledWith(5);
  expect(screen.getByRole('textbox', { name: 'What changed' })).toHaveFocus();
});

it('says why no version is made without the server', async () => {
  const { user, saves, settle } = show();
  await user.click(screen.getByRole('button', { name: 'Save a version' }));
  settle('OFFLINE');
  expect(await screen.findByText(/^The server has not got your last changes\./)).toBeVisible();
  expect(saves()).toEqual([]);
});

it('tells assistive technology of trouble, and when that is over, but not of every save', () => {
  const { rerender } = render(<LiveStatus status="SAVED" />);
  const become = (status: Status) => rerender(<LiveStatus status={status} />);
  const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent).join('');
  become('SAVING');
  become('SAVED');
  expect(told()).toBe('');
  become('OFFLINE');
  expect(told()).toMatch(/^Offline/);
  become('SAVING');
  expect(told()).toBe('');
  become('SAVED');
  expect(told()).toBe('Saved. You are connected again');
});
