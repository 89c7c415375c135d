import { Link } from 'react-router';
import type { WikiSpaceLineFragment } from '../../../gql/wiki/graphql';
import { count } from '../../../lib/words';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import './space-list.scss';
import { placeInWords } from './words';

/** Spaces in rows: name, what each is for, whose it is, and how much stands there. */
export function SpaceList({ spaces, heading: Heading = 'h3' }: { spaces: readonly WikiSpaceLineFragment[]; heading?: 'h2' | 'h3' }) {
  return (
    <ul className="cb-spaces">
      {spaces.map((space) => (
        <li key={space.id}>
          <div className="row">
            <Heading className="h-s">
              <Link className="quiet" to={space.path}>
                {space.name}
              </Link>
            </Heading>
            {space.isArchived && <Tag colour="grey">Archived</Tag>}
          </div>
          {space.description && <p className="cb-spaces__description">{space.description}</p>}
          <MetaLine>
            {space.group ? <Link to={space.group.path}>{space.group.name}</Link> : placeInWords(space)}
            {count(space.pageCount, 'page')}
            {space.changedAt && (
              <>
                changed <Time value={space.changedAt} />
              </>
            )}
          </MetaLine>
        </li>
      ))}
    </ul>
  );
}
