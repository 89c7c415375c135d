import type { Loader } from '../../../platform/graphql/batch-loader.js';
import type { PersonRow } from '../../profiles/profiles.public.js';

/** The authors of an item in their order. */
export async function loadAuthors(people: Loader<string, PersonRow>, item: { authorIds: readonly string[] }): Promise<PersonRow[]> {
  const loaded = await Promise.all(item.authorIds.map((id) => people.load(id)));
  return loaded.filter((person) => person !== undefined);
}
