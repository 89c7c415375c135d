import { Link } from 'react-router';
import type { RevisionFieldsFragment } from '../../../gql/content/graphql';

/** Who made a revision, and who else wrote something of it. */
export function Writers({ revision: { author, contributors } }: { revision: Pick<RevisionFieldsFragment, 'author' | 'contributors'> }) {
  return (
    <>
      <Link className="quiet who" to={author.path}>
        {author.name}
      </Link>
      {contributors.map(({ id, name, path }, place) => (
        <span key={id}>
          {place === 0 ? ' with ' : place === contributors.length - 1 ? ' and ' : ', '}
          <Link className="quiet who" to={path}>
            {name}
          </Link>
        </span>
      ))}
    </>
  );
}
