import { useCallback, useLayoutEffect, useRef } from 'react';

/** Always the same function, which calls the latest of those given: what it is handed to need not be drawn again. */
export function useLatest<Arguments extends unknown[]>(given: (...args: Arguments) => void): (...args: Arguments) => void {
  const latest = useRef(given);
  useLayoutEffect(() => {
    latest.current = given;
  });
  return useCallback((...args: Arguments) => latest.current(...args), []);
}
