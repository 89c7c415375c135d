import { useGroupView } from '../group/group-context';
import { ArchiveSection } from './archive-section';
import { KindSection } from './kind-section';
import { MergeSection } from './merge-section';
import './settings.scss';

/** What owners do with a group as a whole. */
export function GroupChangesPage() {
  const { group, refresh } = useGroupView('Reach and archive');
  if (!group.viewerCan.manage) return <p>Only owners of the group change who can find and read it, archive it and merge it.</p>;
  return (
    <div className="cb-groupchanges">
      <KindSection group={group} refresh={refresh} />
      <ArchiveSection group={group} refresh={refresh} />
      <MergeSection group={group} />
    </div>
  );
}
