import { useGroupView } from './group-context';
import { GroupRail } from './group-rail';
import './group-pages.scss';
import { WhoCanSee } from './who-can-see';

/** What a group says of itself. */
export function AboutPage() {
  const { group } = useGroupView('About');
  return (
    <div className="cb-grid cb-grid--rail">
      <div>
        <h2 className="h-l">About this group</h2>
        <p className="cb-grouptext">{group.about || group.purpose}</p>
        <WhoCanSee group={group} />
      </div>
      <GroupRail group={group} />
    </div>
  );
}
