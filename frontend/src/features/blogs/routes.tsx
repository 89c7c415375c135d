import type { RouteObject } from 'react-router';
import { historyRoutes } from '../content/public';
import { HomePage } from './home/home-page';

export const blogRoutes: RouteObject[] = [
  // Small, and where most visits begin: it comes with what every page needs.
  { index: true, Component: HomePage },
  { path: 'posts/:address', lazy: { Component: async () => (await import('./post/post-page')).PostPage } },
  { path: 'posts/:address/as', lazy: { Component: async () => (await import('./post/as-others/as-others-page')).AsOthersPage } },
  ...historyRoutes('posts'),
  { path: 'posts/:id/edit', lazy: { Component: async () => (await import('./editor/edit-page')).EditPage } },
  { path: 'write', lazy: { Component: async () => (await import('./editor/write-page')).WritePage } },
  { path: 'blogs', lazy: { Component: async () => (await import('./directory/blogs-page')).BlogsPage } },
  { path: 'blogs/:address', lazy: { Component: async () => (await import('./blog/blog-page')).BlogPage } },
  {
    path: 'blogs/:address/look-after',
    lazy: { Component: async () => (await import('./blog/look-after-page')).LookAfterPage },
  },
  { path: 'drafts', lazy: { Component: async () => (await import('./drafts/drafts-page')).DraftsPage } },
  { path: 'tags', lazy: { Component: async () => (await import('./tag/tags-page')).TagsPage } },
  { path: 'tags/:slug', lazy: { Component: async () => (await import('./tag/tag-page')).TagPage } },
];
