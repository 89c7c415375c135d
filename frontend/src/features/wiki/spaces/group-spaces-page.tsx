import LibraryBig from 'lucide-react/icons/library-big';
import { WikiSpacesDocument } from '../../../gql/wiki/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useGroupView } from '../../groups/public';
import { SpaceList } from './space-list';

/** The spaces of a group, among the views of the group. More than stand here are few, and stand in the list of all. */
export function GroupSpacesPage() {
  const { group } = useGroupView('Wiki');
  const { data } = usePageQuery({
    query: WikiSpacesDocument, variables: { query: null, filter: { groupId: group.id }, page: 1 }, requestPolicy: 'cache-and-network',
  });
  if (!data) return <Skeleton label="Loading spaces" />;
  const { spaces } = data.wikiSpaces;
  const canOpen = group.viewerCan.manage && group.archivedAt === null;
  const open = canOpen && <ButtonLink to={`/wiki/spaces/new?group=${group.id}`}>New space</ButtonLink>;
  if (spaces.length === 0) {
    return (
      <EmptyState icon={LibraryBig} heading={<h2 className="h-m">The group has no space in the wiki yet</h2>} action={open}>
        A space holds pages that members write together.
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="wiki">
      <div className="row row--spread cb-groupspaces">
        <h2 className="h-l" id="wiki">
          Wiki
        </h2>
        {open}
      </div>
      <SpaceList spaces={spaces} />
    </section>
  );
}
