import { createContext, use, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';

const FirstLocation = createContext<string | undefined>(undefined);

/** Remembers at which place the application was loaded: there the browser, not we, decides where focus is. */
export function FirstLocationProvider({ children }: { children: ReactNode }) {
  const { key } = useLocation();
  const [first] = useState(key);
  return <FirstLocation value={first}>{children}</FirstLocation>;
}

/** The key of the location at which the application was loaded. */
export function useFirstLocation(): string | undefined {
  return use(FirstLocation);
}
