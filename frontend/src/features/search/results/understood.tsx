import { Link, useSearchParams } from 'react-router';
import { addressFor } from './search-address';

/** What was searched for where that is not what was typed, and the way to what was typed. */
export function Understood({ typed, understood }: { typed: string; understood: string | null }) {
  const [parameters] = useSearchParams();
  if (understood === null) return null;
  return (
    <p className="cb-understood">
      Showing results for <strong>{understood}</strong>.{' '}
      <span className="meta">
        Search instead for <Link to={addressFor(parameters, typed, { exact: 'yes' })}>{typed}</Link>
      </span>
    </p>
  );
}
