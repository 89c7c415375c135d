import type { RouteObject } from 'react-router';

/** For kinds whose pages set what their histories are in. */
export const historyPages = () => import('./history-pages');

/** What an item said before, below the address of its kind, such as `posts`. */
export function historyRoutes(prefix: string): RouteObject[] {
  const address = `${prefix}/:address`;
  return [
    { path: `${address}/history`, lazy: { Component: async () => (await historyPages()).HistoryPage } },
    { path: `${address}/history/:number`, lazy: { Component: async () => (await historyPages()).RevisionPage } },
    { path: `${address}/compare`, lazy: { Component: async () => (await historyPages()).ComparePage } },
  ];
}
