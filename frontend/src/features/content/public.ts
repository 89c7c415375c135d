/** Pages that every kind of item has below its own address. */
export { historyRoutes } from './history/routes';
