import type { RouteObject } from 'react-router';

/** For those who are not signed in. */
export const signInRoutes: RouteObject[] = [];

/** For those who are. */
export const identityRoutes: RouteObject[] = [];
