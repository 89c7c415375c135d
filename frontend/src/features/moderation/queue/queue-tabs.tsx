import { Link } from 'react-router';
import type { ModerationSort, ModerationView } from '../../../gql/moderation/graphql';
import { Tabs } from '../../../ui/tabs/tabs';

interface QueueTabsProps {
  view: ModerationView;
  sort: ModerationSort;
  toDecide: number;
  secondLook: number;
}

export function QueueTabs({ view, sort, toDecide, secondLook }: QueueTabsProps) {
  return (
    <>
      <Tabs
        label="Queue"
        tabs={[
          { label: 'To decide', to: '/moderation', current: view === 'TO_DECIDE', note: note(toDecide) },
          {
            label: 'Second look',
            to: '/moderation?view=second-look',
            current: view === 'SECOND_LOOK',
            note: note(secondLook),
          },
          { label: 'Decided', to: '/moderation?view=decided', current: view === 'DECIDED' },
        ]}
      />
      {view === 'TO_DECIDE' && toDecide > 1 && (
        <p className="meta cb-queue__sort">
          {sort === 'OLDEST' ? 'Oldest first. ' : 'Most reported first. '}
          {sort === 'OLDEST' ? (
            <Link to="/moderation?sort=most-reported">Most reported first</Link>
          ) : (
            <Link to="/moderation">Oldest first</Link>
          )}
        </p>
      )}
    </>
  );
}

function note(number: number): string | undefined {
  return number > 0 ? String(number) : undefined;
}
