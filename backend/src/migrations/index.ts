import { Foundation } from './0001-foundation.js';

/** In the order in which they are applied. */
export const migrations = [Foundation].map((migration) => ({ name: migration.migrationName, class: migration }));
