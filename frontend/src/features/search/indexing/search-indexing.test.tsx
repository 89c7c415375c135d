import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const filled = { isUnderWay: false, done: 1240, total: 1240, startedAt: '2026-11-20T09:00:00Z', finishedAt: '2026-11-20T09:02:00Z' };
const meilisearch = {
  isReachable: true, version: '1.50.0', isFilled: true, problem: null, waiting: 0, lagSeconds: 0, refused: [], filling: filled,
  comparedAt: '2026-11-22T03:40:00Z', repaired: 0,
};
const indexing = {
  engine: 'MEILISEARCH', kinds: [{ kind: 'post', postgres: 1200, meilisearch: 1200 }, { kind: 'person', postgres: 40, meilisearch: 39 }],
  filling: null, meilisearch,
};
const inside = { engine: 'POSTGRES', kinds: [{ kind: 'post', postgres: 7, meilisearch: null }], filling: null, meilisearch: null };

describe('the search index', () => {
  it('says which engine answers, and what both hold', async () => {
    renderApp('/administration/search', { ...signedIn, searchIndexing: indexing });
    expect(await screen.findByText('Meilisearch answers searches.')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Posts/ })).toHaveTextContent('Posts1,200 1,200');
    expect(screen.getByRole('row', { name: /People/ })).toHaveTextContent('differs 39');
    expect(screen.getByText('1.50.0')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says what goes wrong, and tries again', async () => {
    const refused = [{ reason: 'The document has no id', count: 3, nextTry: null }];
    const broken = { ...meilisearch, isReachable: false, version: null, problem: 'connect ECONNREFUSED', waiting: 120, lagSeconds: 61, refused };
    const { user, network } = renderApp('/administration/search', {
      ...signedIn, searchIndexing: { ...indexing, engine: 'POSTGRES', meilisearch: broken }, retrySearchIndexing: indexing,
    });
    expect(await screen.findByText('The database answers searches, because Meilisearch cannot be used now.')).toBeInTheDocument();
    expect(screen.getByText('120 documents, the first for 61 seconds')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /has no id/ })).toHaveTextContent('3soon');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Meilisearch is told again now.')).toBeInTheDocument();
    expect(network.requests.map(({ operationName }) => operationName)).toContain('RetrySearchIndexing');
  });

  it('makes an index anew, and says how far it is', async () => {
    const filling = { ...filled, isUnderWay: true, done: 300, finishedAt: null };
    const { user, network } = renderApp('/administration/search', { ...signedIn, searchIndexing: indexing, rebuildSearchIndex: indexing });
    const button = await screen.findByRole('button', { name: 'Rebuild Index of Meilisearch' });
    network.answer({ searchIndexing: { ...indexing, meilisearch: { ...meilisearch, filling } } });
    await user.click(button);
    expect(network.requests.find(({ operationName }) => operationName === 'RebuildSearchIndex')?.variables).toEqual({ engine: 'MEILISEARCH' });
    const words = await screen.findByText('Being made anew: 300 of about 1,240 documents');
    expect(within(words.parentElement ?? words).getByRole('progressbar')).toHaveAttribute('value', '300');
  });

  it('has less to say where there is no Meilisearch', async () => {
    const { user, network } = renderApp('/administration/search', { ...signedIn, searchIndexing: inside, rebuildSearchIndex: inside });
    expect(await screen.findByText('The database answers searches. This site has no Meilisearch.')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Meilisearch' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Rebuild Index inside the database' }));
    expect(network.requests.find(({ operationName }) => operationName === 'RebuildSearchIndex')?.variables).toEqual({ engine: 'POSTGRES' });
  });
});
