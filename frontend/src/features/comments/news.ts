import { useEffect } from 'react';
import type { Comment } from './threads';

type Listener = (comment: Comment) => void;

const listeners = new Map<string, Set<Listener>>();

/** Tells the discussion of an item of a thread that was begun beside its text. */
export function tellOfThread(itemId: string, comment: Comment): void {
  for (const listener of listeners.get(itemId) ?? []) listener(comment);
}

/** Hears of threads that are begun elsewhere on the screen. */
export function useNewThreads(itemId: string | undefined, listener: Listener): void {
  useEffect(() => {
    if (itemId === undefined) return;
    const all = listeners.get(itemId) ?? new Set();
    listeners.set(itemId, all.add(listener));
    return () => void all.delete(listener);
  }, [itemId, listener]);
}
