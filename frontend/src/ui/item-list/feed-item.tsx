import MessageSquare from 'lucide-react/icons/message-square';
import { Link } from 'react-router';
import type { ItemCardFieldsFragment } from '../../gql/app/graphql';
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
}

export function FeedItem({ item, heading: Heading }: ItemProps) {
  const [firstAuthor] = item.authors;
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
          {item.department?.name}
          {item.publishedAt && <Time value={item.publishedAt} />}
          {item.editedAt && 'edited'}
          {`${item.readingMinutes} min read`}
        </MetaLine>
        <Heading className="cb-item__title">
          <Link to={item.path}>{item.title}</Link>
        </Heading>
        {item.excerpt && <p className="cb-item__text">{item.excerpt}</p>}
        <div className="cb-item__foot">
          <TagList tags={item.tags} />
          <div className="cb-acts">
            <CommentsLink item={item} />
          </div>
        </div>
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
