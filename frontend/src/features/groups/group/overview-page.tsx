import '../../../ui/rail/rail.scss';
import { useGroupView } from './group-context';
import { GroupRail } from './group-rail';
import './group-pages.scss';

/** What is first seen of a group. */
export function OverviewPage() {
  const { group } = useGroupView();
  return (
    <div className="cb-grid cb-grid--rail">
      <div>
        <h2 className="h-l">About</h2>
        <p className="cb-grouptext">{group.about || group.purpose}</p>
      </div>
      <GroupRail group={group} />
    </div>
  );
}
