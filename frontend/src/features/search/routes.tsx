import type { RouteObject } from 'react-router';

export const searchRoutes: RouteObject[] = [
  { path: 'search', lazy: { Component: async () => (await import('./results/search-page')).SearchPage } },
  { path: 'administration/search', lazy: { Component: async () => (await import('./search-administration-pages')).SearchIndexingPage } },
  {
    path: 'administration/search-learning',
    lazy: { Component: async () => (await import('./search-administration-pages')).SearchLearningPage },
  },
  {
    path: 'administration/synonyms',
    lazy: { Component: async () => (await import('./search-administration-pages')).SynonymsPage },
  },
  {
    path: 'administration/synonyms/new',
    lazy: { Component: async () => (await import('./search-administration-pages')).NewSynonymSetPage },
  },
  {
    path: 'administration/synonyms/acronyms',
    lazy: { Component: async () => (await import('./search-administration-pages')).AcronymsPage },
  },
  {
    path: 'administration/synonyms/:id',
    lazy: { Component: async () => (await import('./search-administration-pages')).SynonymSetPage },
  },
];
