import { useEffect, useState } from 'react';

/** Milliseconds without a change. */
const pause = 400;

/**
 * The value once it has rested, so that what costs time in a long text is done when nobody types. The first is given at
 * once.
 */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return undefined;
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
