import { Link } from 'react-router';
import type { ModerationSort, ModerationView } from '../../../gql/moderation/graphql';
import { Tabs } from '../../../ui/tabs/tabs';

interface QueueTabsProps {
  /** Where the queue is shown. */
  path: string;
  view: ModerationView;
  sort: ModerationSort;
  toDecide: number;
  secondLook: number;
}

export function QueueTabs({ path, view, sort, toDecide, secondLook }: QueueTabsProps) {
  return (
    <>
      <Tabs
        label="Queue"
        tabs={[
          { label: 'To decide', to: path, current: view === 'TO_DECIDE', note: note(toDecide) },
          {
            label: 'Second look',
            to: `${path}?view=second-look`,
            current: view === 'SECOND_LOOK',
            note: note(secondLook),
          },
          { label: 'Decided', to: `${path}?view=decided`, current: view === 'DECIDED' },
        ]}
      />
      {view === 'TO_DECIDE' && toDecide > 1 && (
        <p className="meta cb-queue__sort">
          {sort === 'OLDEST' ? 'Oldest first. ' : 'Most reported first. '}
          {sort === 'OLDEST' ? (
            <Link to={`${path}?sort=most-reported`}>Most reported first</Link>
          ) : (
            <Link to={path}>Oldest first</Link>
          )}
        </p>
      )}
    </>
  );
}

function note(number: number): string | undefined {
  return number > 0 ? String(number) : undefined;
}
