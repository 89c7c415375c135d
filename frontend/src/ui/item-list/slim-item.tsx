import { Link } from 'react-router';
import type { ItemCardFieldsFragment } from '../../gql/app/graphql';
import { MetaLine } from '../meta-line/meta-line';
import { Time } from '../time/time';

interface ItemProps {
  item: ItemCardFieldsFragment;
  heading: 'h2' | 'h3';
}

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
        {item.editedAt && 'edited'}
        {`${item.readingMinutes} min read`}
      </MetaLine>
    </>
  );
}
