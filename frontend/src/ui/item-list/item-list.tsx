import type { ReactNode } from 'react';
import type { ItemCardFieldsFragment } from '../../gql/app/graphql';
import { FeedItem } from './feed-item';
import './item-list.scss';
import { SlimItem } from './slim-item';

interface ItemListProps {
  items: ItemCardFieldsFragment[];
  /** `feed` shows who wrote each item, an excerpt and tags; `slim` only title, date and length. */
  look?: 'feed' | 'slim';
  /** The level of the titles. */
  heading?: 'h2' | 'h3';
  /** See `FeedItem`. */
  withoutPlace?: boolean;
  actions?: (item: ItemCardFieldsFragment) => ReactNode;
}

/** Posts, and later other kinds, one below the other. */
export function ItemList({ items, look = 'feed', heading = 'h2', ...rest }: ItemListProps) {
  const Item = look === 'slim' ? SlimItem : FeedItem;
  return (
    <ul className={look === 'slim' ? 'cb-feed cb-feed--slim' : 'cb-feed'}>
      {items.map((item) => (
        <li key={item.id}>
          <Item item={item} heading={heading} {...rest} />
        </li>
      ))}
    </ul>
  );
}
