import { useId } from 'react';
import { Link } from 'react-router';
import { useQuery, type TypedDocumentNode } from 'urql';
import type { WikiPageLinesFragment } from '../../../gql/wiki/graphql';
import { LinkButton } from '../../../ui/link-button/link-button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { useMore } from '../../../ui/more/use-more';
import { Time } from '../../../ui/time/time';
import './page-lines.scss';

const pageSize = 5;

interface Variables {
  [name: string]: unknown;
  of: string;
  first: number;
  after?: string | null;
}

interface PageLinesProps<Data> {
  title: string;
  /** What names the tag, the group or the person. */
  of: string;
  query: TypedDocumentNode<Data, Variables>;
  pick: (data: Data) => WikiPageLinesFragment;
  className?: string;
  /** Left out where all of them are by the same person. */
  showsPerson?: boolean;
}

/** Pages that were changed last, a few at first. Nothing where there are none: they are beside what the screen is about. */
export function PageLines<Data>({ query, of, pick, ...rest }: PageLinesProps<Data>) {
  const [{ data }] = useQuery({ query, variables: { of, first: pageSize } });
  if (!data || pick(data).nodes.length === 0) return null;
  return <Lines key={of} query={query} of={of} pick={pick} first={pick(data)} {...rest} />;
}

function Lines<Data>({ title, query, of, pick, first, showsPerson, className = '' }: PageLinesProps<Data> & { first: WikiPageLinesFragment }) {
  const id = useId();
  const more = useMore({ query, variables: (after) => ({ of, first: pageSize, after }), pick, first });
  return (
    <section className={`cb-pagelines ${className}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {more.nodes.map(({ id: pageId, title: name, path, space, lastChange: { at, person } }) => (
          <li key={pageId}>
            <Link to={path}>{name}</Link>
            <MetaLine>
              <Link to={space.path}>{space.name}</Link>
              <Time value={at} />
              {showsPerson && person && <Link to={person.path}>{person.name}</Link>}
            </MetaLine>
          </li>
        ))}
      </ul>
      {more.failure && <FailureNotice failure={more.failure} />}
      {more.hasMore && (
        <LinkButton aria-disabled={more.busy || undefined} onClick={() => void more.showMore()}>
          Show more<span className="vh"> wiki pages</span>
        </LinkButton>
      )}
    </section>
  );
}
