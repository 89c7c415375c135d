/** Pages that every kind of item has below its own address. */
export { historyPages, historyRoutes } from './history/routes';
export type { Happening } from './history/history-setting';
