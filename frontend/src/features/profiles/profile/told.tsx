import { Link } from 'react-router';
import type { Willingness } from '../../../gql/profiles/graphql';
import { willingTo } from '../words';
import type { Profile } from './profile';

/** Each leads to the people who have it. */
export function Skills({ skills }: { skills: Profile['profile']['skills'] }) {
  if (skills.length === 0) return null;
  return (
    <section className="cb-section">
      <h2>Skills</h2>
      <ul className="cb-skills">
        {skills.map(({ name, path }) => (
          <li key={name}>
            <Link to={path}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function WillingTo({ offers }: { offers: Willingness[] }) {
  if (offers.length === 0) return null;
  return (
    <section className="cb-section">
      <h2>Willing to</h2>
      <ul className="cb-tags">
        {offers.map((offer) => (
          <li key={offer}>
            <Link className="cb-chip" to={`/people?willing=${offer}`}>
              {willingTo[offer]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Links({ links }: { links: Profile['profile']['links'] }) {
  if (links.length === 0) return null;
  return (
    <section className="cb-section">
      <h2>Links</h2>
      <ul className="cb-profilelinks">
        {links.map(({ label, url }) => (
          <li key={`${label} ${url}`}>
            <a href={url} rel="noreferrer">
              {label}
            </a>{' '}
            <span className="meta">{new URL(url).hostname}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
