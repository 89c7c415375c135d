import MessageSquare from 'lucide-react/icons/message-square';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ItemCardFieldsFragment } from '../../gql/app/graphql';
import { blogTitle } from '../../lib/blog-title';
import { count } from '../../lib/words';
import '../action/action.scss';
import { Avatar } from '../avatar/avatar';
import { TagList } from '../chip/chip';
import { Icon } from '../icon/icon';
import { MetaLine } from '../meta-line/meta-line';
import { Time } from '../time/time';

interface ItemProps {
  item: ItemCardFieldsFragment;
  heading: 'h2' | 'h3';
  /** Left out in a list of one blog. */
  withoutPlace?: boolean;
  /** What the viewer may do with it, below it. */
  actions?: (item: ItemCardFieldsFragment) => ReactNode;
}

/** A post as lists show it. Of a department's blog or a group the link says where it stands; an own blog goes without saying. */
export function FeedItem({ item, heading: Heading, withoutPlace, actions }: ItemProps) {
  const [firstAuthor] = item.authors;
  const place = !withoutPlace && item.blog?.kind !== 'OWN' ? item.blog : undefined;
  return (
    <article className="cb-item">
      {firstAuthor && <Avatar person={firstAuthor} />}
      <div>
        <MetaLine className="cb-item__by">
          {item.authors.map((author) => (
            <Link key={author.id} className="quiet who" to={author.path}>
              {author.name}
            </Link>
          ))}
          {item.department?.name !== place?.name && item.department?.name}
          {place && (
            <>
              in <Link to={place.path}>{blogTitle(place)}</Link>
            </>
          )}
          {item.publishedAt && <Time value={item.publishedAt} />}
          {item.editedAt && 'edited'}
          {`${item.readingMinutes} min read`}
        </MetaLine>
        <Heading className="cb-item__title">
          <Link to={item.path}>{item.title}</Link>
        </Heading>
        {item.cover && (
          <img
            className="cb-item__cover"
            src={item.cover.smallUrl}
            width={item.cover.width}
            height={item.cover.height}
            alt=""
            loading="lazy"
          />
        )}
        {item.excerpt && <p className="cb-item__text">{item.excerpt}</p>}
        <div className="cb-item__foot">
          <TagList tags={item.tags} />
          <div className="cb-acts">
            <CommentsLink item={item} />
          </div>
        </div>
        {actions?.(item)}
      </div>
    </article>
  );
}

function CommentsLink({ item }: { item: ItemCardFieldsFragment }) {
  return (
    <Link
      className="cb-act ring"
      to={`${item.path}#comments`}
      aria-label={`${count(item.commentCount, 'comment')} on ${item.title}`}
    >
      <Icon of={MessageSquare} />
      <span className="num">{item.commentCount}</span>
    </Link>
  );
}
