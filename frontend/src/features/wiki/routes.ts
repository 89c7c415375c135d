import type { RouteObject } from 'react-router';

const pages = () => import('./pages/page-pages');
const spaces = () => import('./spaces/space-pages');
const watching = () => import('./watching/watching-pages');
const stewardship = () => import('./stewardship/stewardship-pages');
const suggestions = () => import('./suggestions/suggestion-pages');
const suggestionEditors = () => import('./suggestions/suggestion-editors');

/** Each part of the wiki is one chunk, fetched when one of its pages is first opened. */
export const wikiRoutes: RouteObject[] = [
  { path: 'wiki', lazy: { Component: async () => (await spaces()).SpacesPage } },
  { path: 'wiki/spaces/new', lazy: { Component: async () => (await spaces()).NewSpacePage } },
  { path: 'wiki/new', lazy: { Component: async () => (await pages()).NewPage } },
  {
    path: 'wiki/:address',
    lazy: { Component: async () => (await pages()).PageLayout, ErrorBoundary: async () => (await pages()).MissingPage },
    children: [
      { index: true, lazy: { Component: async () => (await pages()).ReadPage } },
      { path: 'history', lazy: { Component: async () => (await pages()).PageHistory } },
      { path: 'versions/:number', lazy: { Component: async () => (await pages()).PageVersion } },
      { path: 'compare', lazy: { Component: async () => (await pages()).PageComparison } },
      {
        lazy: { Component: async () => (await pages()).ForEditors },
        children: [
          { path: 'describe', lazy: { Component: async () => (await pages()).DescribePage } },
          { path: 'move', lazy: { Component: async () => (await pages()).MovePage } },
          { path: 'delete', lazy: { Component: async () => (await pages()).DeletePage } },
        ],
      },
    ],
  },
  { path: 'spaces/:address/bin', lazy: { Component: async () => (await pages()).BinPage } },
  { path: 'spaces/:address', lazy: { Component: async () => (await spaces()).SpacePage } },
  { path: 'spaces/:address/settings', lazy: { Component: async () => (await spaces()).SpaceSettingsPage } },
  { path: 'spaces/:address/overview', lazy: { Component: async () => (await stewardship()).OverviewPage } },
  { path: 'wiki/reviews', lazy: { Component: async () => (await stewardship()).ReviewsPage } },
  { path: 'wiki/watched', lazy: { Component: async () => (await watching()).WatchedPage } },
  { path: 'wiki/:address/stewardship', lazy: { Component: async () => (await stewardship()).StewardshipPage } },
  { path: 'administration/positions', lazy: { Component: async () => (await stewardship()).PositionsPage } },
  { path: 'administration/positions/:id', lazy: { Component: async () => (await stewardship()).PositionPage } },
  { path: 'administration/spaces', lazy: { Component: async () => (await spaces()).UnmanagedSpacesPage } },
  { path: 'wiki/suggestions', lazy: { Component: async () => (await suggestions()).OwnSuggestionsPage } },
  { path: 'wiki/suggestions/:id', lazy: { Component: async () => (await suggestions()).SuggestionPage } },
  { path: 'wiki/suggestions/:id/change', lazy: { Component: async () => (await suggestionEditors()).ChangeSuggestionPage } },
  { path: 'wiki/:address/suggestions', lazy: { Component: async () => (await suggestions()).PageSuggestionsPage } },
  { path: 'wiki/:address/suggest', lazy: { Component: async () => (await suggestionEditors()).SuggestPage } },
  { path: 'wiki/:address/edit', lazy: { Component: async () => (await import('./editor/edit-page')).EditPage } },
];
