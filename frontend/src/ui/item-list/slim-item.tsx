import { Link } from 'react-router';
import type { ItemCardFieldsFragment } from '../../gql/app/graphql';
import { blogTitle } from '../../lib/blog-title';
import { MetaLine } from '../meta-line/meta-line';
import { Time } from '../time/time';

interface ItemProps {
  item: ItemCardFieldsFragment;
  heading: 'h2' | 'h3';
}

/** Title, date, length, and the department's blog or the group in which it stands. */
export function SlimItem({ item, heading: Heading }: ItemProps) {
  return (
    <>
      <Heading className="h-m">
        <Link className="quiet" to={item.path}>
          {item.title}
        </Link>
      </Heading>
      <MetaLine>
        {item.publishedAt && <Time value={item.publishedAt} form="date" />}
        {item.blog && item.blog.kind !== 'OWN' && <Link to={item.blog.path}>{blogTitle(item.blog)}</Link>}
        {item.editedAt && 'edited'}
        {`${item.readingMinutes} min read`}
      </MetaLine>
    </>
  );
}
