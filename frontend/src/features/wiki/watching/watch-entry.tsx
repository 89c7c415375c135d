import { Link } from 'react-router';
import type { WikiWatchFieldsFragment } from '../../../gql/wiki/graphql';
import { count } from '../../../lib/words';
import { Button } from '../../../ui/button/button';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { Time } from '../../../ui/time/time';

interface WatchEntryProps {
  entry: WikiWatchFieldsFragment;
  onStop: () => void;
}

/** A page or a space that is watched: how far that reaches, and what is new there. */
export function WatchEntry({ entry: { page, space, withBelow }, onStop }: WatchEntryProps) {
  const { name, path } = page ? { name: page.title, path: page.path } : space;
  return (
    <li>
      <div>
        <h2 className="h-s">
          <Link className="quiet" to={path}>
            {name}
          </Link>
        </h2>
        <MetaLine>
          {page ? (withBelow ? 'This page and those below it' : 'This page') : 'The whole space'}
          {page ? <Link to={space.path}>{space.name}</Link> : count(space.pageCount, 'page')}
          {page ? <PageChange change={page.lastChange} /> : space.changedAt && <>changed <Time value={space.changedAt} /></>}
        </MetaLine>
      </div>
      <Button variant="secondary" small onClick={onStop}>
        Stop watching<span className="vh"> {name}</span>
      </Button>
    </li>
  );
}

function PageChange({ change: { at, person } }: { change: NonNullable<WikiWatchFieldsFragment['page']>['lastChange'] }) {
  return (
    <>
      changed <Time value={at} />
      {person && (
        <>
          {' '}
          by <Link to={person.path}>{person.name}</Link>
        </>
      )}
    </>
  );
}
