import File from 'lucide-react/icons/file';
import { GroupFilesDocument } from '../../../gql/groups/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ClosedGroup } from './closed-group';
import { FileTable } from './file-table';
import { useGroupView } from './group-context';
import { readsInside } from './reads-inside';

const pageSize = 50;

/** The files that posts in a group show. */
export function FilesPage() {
  const { group } = useGroupView('Files');
  const variables = { address: group.id, first: pageSize };
  const { data } = usePageQuery({ query: GroupFilesDocument, variables });
  if (!data) return <Skeleton label="Loading files" />;
  const { files } = data.group;
  if (files.nodes.length === 0 && !readsInside(group)) return <ClosedGroup group={group} />;
  if (files.nodes.length === 0) {
    return (
      <EmptyState icon={File} heading={<h2 className="h-m">There are no files yet</h2>}>
        Files in posts of this group that you may read appear here.
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="files">
      <h2 className="h-l" id="files">
        Files
      </h2>
      <FileTable variables={variables} first={files} />
    </section>
  );
}
