import type { EditorConnection } from './editor-connection.js';

/** One editor has one cursor; after coming back it has another number, and the old one may still be around. */
const mostCursors = 8;
const mostCharacters = 2000;

/**
 * Keeps of what an editor says of itself only the place of its cursor, under the name that we know. The library adds somebody of
 * its own who says nothing: that one goes. So does what is said in the place of somebody else.
 */
export function readAwareness(connection: EditorConnection, all: readonly EditorConnection[], states: Map<number, Record<string, unknown>>): void {
  const others = all.filter(({ personId }) => personId !== connection.personId);
  for (const [client, state] of states) {
    const { cursor = null } = state;
    const isOwn = Object.keys(state).length > 0 && !others.some(({ clients }) => clients.has(client));
    if (isOwn && connection.clients.size < mostCursors) connection.clients.add(client);
    if (!isOwn || !connection.clients.has(client) || JSON.stringify(cursor).length > mostCharacters) states.delete(client);
    else states.set(client, { user: { id: connection.personId, name: connection.name }, cursor });
  }
}
