import type { RouteObject } from 'react-router';

export const blogRoutes: RouteObject[] = [];
