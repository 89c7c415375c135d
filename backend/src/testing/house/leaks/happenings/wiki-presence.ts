import { randomUUID } from 'node:crypto';
import { PresenceRepository } from '../../../../features/wiki/coediting/presence.repository.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { allPages, editsPage } from '../wiki-pages.js';
import type { Happening } from './happenings.js';

/** Somebody opens a page for editing and stays, or leaves it. */
export const editOrLeave: Happening = async (world) => {
  const { app, dice } = world;
  const placed = dice.maybeOne(allPages(world));
  if (!placed) return undefined;
  const { page } = placed;
  const [present] = page.editing;
  if (present) {
    await app.get(PresenceRepository).leave(present.connectionId);
    page.editing.shift();
    return `${present.person.name} no longer edits ${page.word}`;
  }
  const person = dice.maybeOne(world.present.filter((one) => editsPage(one, placed)));
  if (!person) return undefined;
  const connectionId = randomUUID();
  await app.get(PresenceRepository).enter(connectionId, page.id, person.id);
  // Whoever is connected says so again and again.
  await app.get(Database).rows(sql`update wiki_editing set seen_at = seen_at + interval '1 year' where connection_id = ${connectionId}`);
  page.editing.push({ connectionId, person });
  return `${person.name} edits ${page.word}`;
};
