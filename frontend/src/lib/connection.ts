import { useSyncExternalStore } from 'react';

/** `restored` lasts from the moment that the connection is back until the next page or a few seconds later. */
export type Connection = 'online' | 'offline' | 'restored';

const shownAsRestored = 5_000;
const listeners = new Set<() => void>();
let connection: Connection = 'online';
let timer: ReturnType<typeof setTimeout> | undefined;

function become(next: Connection): void {
  clearTimeout(timer);
  if (next === 'restored') timer = setTimeout(() => become('online'), shownAsRestored);
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

let losses = 0;
const lost = () => {
  losses += 1;
  become('offline');
};
const found = () => {
  if (connection === 'offline') become('restored');
};

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('offline', lost);
    window.addEventListener('online', found);
    if (!navigator.onLine) become('offline');
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('offline', lost);
    window.removeEventListener('online', found);
    clearTimeout(timer);
  };
}

/** Whether the server can be reached, as far as the browser and the requests made so far can tell. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}

/** `fetch` that notices whether the server can be reached: `navigator.onLine` alone misses most broken networks. */
export const watchedFetch: typeof fetch = async (input, init) => {
  const lossesBefore = losses;
  try {
    const response = await fetch(input, init);
    // An answer that was on its way when the browser went offline does not say that it is back.
    if (losses === lossesBefore || navigator.onLine) found();
    return response;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) lost();
    throw error;
  }
};
