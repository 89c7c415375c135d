import CircleCheck from 'lucide-react/icons/circle-check';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { ItemCardFieldsFragment } from '../../../gql/blogs/graphql';
import type { RequestFailure } from '../../../lib/request-failure';
import { count } from '../../../lib/words';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Icon } from '../../../ui/icon/icon';
import { ItemList } from '../../../ui/item-list/item-list';
import './feed.scss';

interface FeedProps {
  items: ItemCardFieldsFragment[];
  hasMore: boolean;
  busy: boolean;
  failure: RequestFailure | undefined;
  showMore: () => Promise<{ before: number; added: number }>;
  heading?: 'h2' | 'h3';
  /** See `ItemList`. */
  withoutPlace?: boolean;
  actions?: (item: ItemCardFieldsFragment) => ReactNode;
  /** What stands at the end of the list. */
  end?: ReactNode;
}

/** Posts, "Show more", and an end. Focus goes to the first new post, so that nobody starts again from the top. */
export function Feed({ items, hasMore, busy, failure, showMore, heading, withoutPlace, actions, end }: FeedProps) {
  const list = useRef<HTMLDivElement>(null);
  const [arrived, setArrived] = useState<{ before: number; added: number }>();

  useLayoutEffect(() => {
    if (arrived === undefined) return;
    const item = list.current?.querySelectorAll('.cb-feed > li')[arrived.before];
    item?.querySelector<HTMLElement>('.cb-item__title a')?.focus();
  }, [arrived]);

  const more = async () => {
    const answer = await showMore();
    if (answer.added > 0) setArrived(answer);
  };

  return (
    <div ref={list}>
      <ItemList items={items} heading={heading} withoutPlace={withoutPlace} actions={actions} />
      <p className="vh" role="status">
        {arrived && `${count(arrived.added, 'more post')} shown`}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {hasMore ? (
        <div className="cb-feedend">
          <Button variant="secondary" busy={busy} onClick={() => void more()}>
            Show more
          </Button>
        </div>
      ) : (
        end && (
          <div className="cb-caught">
            <Icon of={CircleCheck} />
            <p>{end}</p>
          </div>
        )
      )}
    </div>
  );
}
