import type { RouteObject } from 'react-router';

export const departmentRoutes: RouteObject[] = [
  {
    path: 'administration/departments',
    lazy: { Component: async () => (await import('./departments-page')).DepartmentsPage },
  },
  {
    path: 'administration/departments/:id',
    lazy: { Component: async () => (await import('./department-page')).DepartmentPage },
  },
];
