import type { RouteObject } from 'react-router';

/** What an item said before, below the address of its kind, such as `posts`. */
export function historyRoutes(prefix: string): RouteObject[] {
  const address = `${prefix}/:address`;
  return [
    { path: `${address}/history`, lazy: { Component: async () => (await import('./history-page')).HistoryPage } },
    { path: `${address}/history/:number`, lazy: { Component: async () => (await import('./revision-page')).RevisionPage } },
    { path: `${address}/compare`, lazy: { Component: async () => (await import('./compare-page')).ComparePage } },
  ];
}
