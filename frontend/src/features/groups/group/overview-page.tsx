import type { GroupItemOrder } from '../../../gql/groups/graphql';
import { GroupOverviewDocument } from '../../../gql/groups/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import '../../../ui/rail/rail.scss';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ClosedGroup } from './closed-group';
import { useGroupView } from './group-context';
import './group-pages.scss';
import { GroupRail } from './group-rail';
import { readsInside } from './reads-inside';
import { Recent } from './recent';
import { WelcomeBox } from './welcome-box';

const pageSize = 20;

/** What is first seen of a group: where newcomers begin and what is new; for those who read nothing there, what it is about. */
export function OverviewPage() {
  const { group } = useGroupView();
  const order: GroupItemOrder = useAddressParameters().get('sort') === 'newest' ? 'NEWEST' : 'ACTIVE';
  const variables = { address: group.id, order, first: pageSize };
  const { data } = usePageQuery({ query: GroupOverviewDocument, variables });
  const isClosed = !readsInside(group) && data?.group.latest.nodes.length === 0;
  return (
    <div className="cb-grid cb-grid--rail">
      <div>
        {!data && <Skeleton label="Loading posts" rows={4} />}
        {data && <WelcomeBox words={group.welcome} item={data.group.welcomeItem} />}
        {isClosed && <ClosedGroup group={group} />}
        {data && !isClosed && <Recent key={order} group={group} variables={variables} first={data.group.latest} />}
      </div>
      <GroupRail group={group} />
    </div>
  );
}
