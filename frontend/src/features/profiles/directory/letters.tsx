import { Link, useSearchParams } from 'react-router';
import { changed } from '../../../lib/filter-address';
import type { FacetFound } from './facet-choices';
import './letters.scss';

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/** A to Z by the first letter of the name; letters that nobody begins with lead nowhere. */
export function Letters({ found }: { found: FacetFound[] }) {
  const [parameters] = useSearchParams();
  const current = parameters.get('letter');
  const used = new Set(found.find(({ name }) => name === 'LETTER')?.values.map(({ value }) => value));
  return (
    <nav className="cb-letters" aria-label="First letter">
      {alphabet.map((letter) =>
        used.has(letter) ? (
          <Link
            key={letter}
            to={changed(parameters, 'letter', letter)}
            preventScrollReset
            aria-current={letter === current ? 'true' : undefined}
          >
            {letter.toUpperCase()}
          </Link>
        ) : (
          <span key={letter} aria-hidden="true">
            {letter.toUpperCase()}
          </span>
        ),
      )}
    </nav>
  );
}
