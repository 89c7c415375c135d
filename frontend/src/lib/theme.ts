import { useSyncExternalStore } from 'react';

/** What a person chose; `system` follows the device. `public/theme.js` applies it before the first paint. */
export type Theme = 'light' | 'dark' | 'system';

const key = 'crossbench-theme';
const listeners = new Set<() => void>();
const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)').matches;

function chosen(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  remember(theme);
  for (const listener of listeners) listener();
}

function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch (error) {
    // Storage may be forbidden: the choice then lasts until the page is left.
    console.info('The theme could not be kept', error);
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosen);
}

/** The other of the two looks than the one now on the screen. */
export function otherTheme(theme: Theme): 'light' | 'dark' {
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark());
  return dark ? 'light' : 'dark';
}
