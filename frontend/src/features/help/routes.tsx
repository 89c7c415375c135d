import type { RouteObject } from 'react-router';

export const helpRoutes: RouteObject[] = [
  { path: 'help', lazy: { Component: async () => (await import('./help-page')).HelpPage } },
  { path: 'help/keyboard', lazy: { Component: async () => (await import('./keyboard-page')).KeyboardPage } },
  { path: 'help/:slug', lazy: { Component: async () => (await import('./guide-page')).GuidePage } },
  { path: 'accessibility', lazy: { Component: async () => (await import('./accessibility-page')).AccessibilityPage } },
];
