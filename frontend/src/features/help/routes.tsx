import type { RouteObject } from 'react-router';

const pages = () => import('./help-pages');

export const helpRoutes: RouteObject[] = [
  { path: 'help', lazy: { Component: async () => (await pages()).HelpPage } },
  { path: 'help/keyboard', lazy: { Component: async () => (await pages()).KeyboardPage } },
  { path: 'help/:slug', lazy: { Component: async () => (await pages()).GuidePage } },
  { path: 'accessibility', lazy: { Component: async () => (await pages()).AccessibilityPage } },
];
