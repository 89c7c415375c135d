import type { ThingKind } from './reported-thing.js';

/** What people call the thing: an item by its own kind. */
export function labelOf(kind: ThingKind, itemKind: string | null): string {
  return kind === 'ITEM' ? (itemKind ?? 'item') : kind.toLowerCase();
}
