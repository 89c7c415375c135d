import DataLoader from 'dataloader';
import type { Actor } from '../access/actor.js';
import type { RequestContext } from '../http/request-context.js';

export type Loader<Key, Value> = DataLoader<Key, Value | undefined>;

/**
 * Answers many look-ups of one request with one statement. It reads as the actor, so that a batch is also a permission
 * check: what the actor may not read comes back undefined, like what is not there.
 */
export abstract class BatchLoader<Key, Value> {
  protected abstract loadMany(actor: Actor, keys: readonly Key[]): Promise<readonly (Value | undefined)[]>;

  /** The request's own loader; it keeps what it has loaded until the request ends. */
  in(context: RequestContext): Loader<Key, Value> {
    const { state } = context;
    const self = this as unknown as BatchLoader<never, unknown>;
    let loader = state.loaders.get(self) as Loader<Key, Value> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value | undefined>(async (keys) => {
        if (!state.actor) return keys.map(() => undefined);
        return this.loadMany(state.actor, keys);
      });
      state.loaders.set(self, loader as unknown as Loader<never, unknown>);
    }
    return loader;
  }
}

/** Puts rows in the order of the keys that were asked for. */
export function inOrderOf<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): (Row | undefined)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key));
}
