import { createContext, use } from 'react';

/**
 * The key of the location at which the application was loaded. There the browser, not we, decides where focus is. It
 * stands outside the session, so that signing in or out does not count as loading.
 */
export const FirstLocation = createContext<string | undefined>(undefined);

export function useFirstLocation(): string | undefined {
  return use(FirstLocation);
}
