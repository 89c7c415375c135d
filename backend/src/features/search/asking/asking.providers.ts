import { Asking } from './asking.js';
import { ChosenFilterNames } from './chosen-filters.js';
import { NamedThings } from './named-things.js';
import { PeopleWhoKnow } from './people-who-know.js';
import { KnowledgeQueries } from './people-who-know.queries.js';
import { TypedFilters } from './typed-filters.js';

/** How questions are understood. */
export const askingProviders = [Asking, ChosenFilterNames, KnowledgeQueries, NamedThings, PeopleWhoKnow, TypedFilters];
