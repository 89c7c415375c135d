import Newspaper from 'lucide-react/icons/newspaper';
import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ClosedGroup } from './closed-group';
import { readsInside } from './reads-inside';

/** Said where nothing is posted in a group that the viewer may read. */
export function NoPosts({ group }: { group: GroupHeadFragment }) {
  if (!readsInside(group)) return <ClosedGroup group={group} />;
  const mayPost = group.viewerCan.post;
  return (
    <EmptyState
      icon={Newspaper}
      heading={<h2 className="h-m">There are no posts yet</h2>}
      action={mayPost && <ButtonLink to={`/write?blog=${group.blogId}`}>Write the first post</ButtonLink>}
    >
      Posts in this group that you may read appear here.
    </EmptyState>
  );
}
