import { Foundation } from './0001-foundation.js';
import { Search } from './0002-search.js';

/** In the order in which they are applied. */
export const migrations = [Foundation, Search].map((migration) => ({ name: migration.migrationName, class: migration }));
