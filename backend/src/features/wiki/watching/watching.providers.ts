import { PageWatchLoader, SpaceWatchLoader } from './graphql/watch.loader.js';
import { PageWatchResolver, PageWatchingResolver, SpaceWatchResolver, WatchListResolver } from './graphql/watch.resolver.js';
import { WatchQueries } from './watch.queries.js';
import { WatchRepository } from './watch.repository.js';
import { WatchingPersonalData } from './watching.personal-data.js';

/** Which pages, branches and spaces people watch. */
export const watchingProviders = [
  PageWatchLoader, PageWatchResolver, PageWatchingResolver, SpaceWatchLoader, SpaceWatchResolver, WatchListResolver, WatchQueries, WatchRepository,
  WatchingPersonalData,
];
