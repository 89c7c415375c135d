import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { GroupPageDocument } from '../../../gql/groups/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import type { GroupOnScreen } from './group-context';
import { GroupHeader } from './group-header';
import { GroupTabs } from './group-tabs';

/** What all views of one group share. Addresses with old words lead to the present one. */
export function GroupLayout() {
  const { address = '' } = useParams();
  const { pathname, search, hash } = useLocation();
  const shortId = address.slice(address.lastIndexOf('-') + 1).toLowerCase();
  const { data, refresh } = usePageQuery({ query: GroupPageDocument, variables: { address: shortId } });
  if (!data) return <Skeleton label="Loading the group" />;
  const { group } = data;
  const asked = `/groups/${address}`;
  return (
    <>
      {group.path !== asked && <Navigate to={`${group.path}${pathname.slice(asked.length)}${search}${hash}`} replace />}
      <GroupHeader group={group} />
      <GroupTabs group={group} />
      <Outlet key={group.id} context={{ group, refresh } satisfies GroupOnScreen} />
    </>
  );
}
