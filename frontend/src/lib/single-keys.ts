import { useSyncExternalStore } from 'react';

const key = 'crossbench-single-keys';
const listeners = new Set<() => void>();

/** Whether single keys are shortcuts on this device. People who speak to their computer press them without meaning to. */
function areOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    // Storage may be forbidden: then nothing was chosen.
    return true;
  }
}

export function chooseSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch (error) {
    console.info('The choice of shortcuts could not be kept', error);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areOn);
}
