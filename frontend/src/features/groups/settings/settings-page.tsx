import { GroupPackSection } from '../../exports/public';
import { useGroupView } from '../group/group-context';
import { ArchiveSection } from './archive-section';
import { KindSection } from './kind-section';
import { MergeSection } from './merge-section';
import { PictureSection } from './picture-section';
import './settings.scss';
import { WelcomeSection } from './welcome-section';
import { WordsSection } from './words-section';

/** What owners change of a group: what it says of itself, whom it reaches, and whether it goes on. */
export function GroupSettingsPage() {
  const { group, refresh } = useGroupView('Settings');
  if (!group.viewerCan.manage) return <p>Only owners of the group change its settings.</p>;
  return (
    <div className="cb-groupsettings">
      <PictureSection group={group} refresh={refresh} />
      <WordsSection group={group} />
      <WelcomeSection group={group} />
      <KindSection group={group} refresh={refresh} />
      <GroupPackSection groupId={group.id} />
      <ArchiveSection group={group} refresh={refresh} />
      <MergeSection group={group} />
    </div>
  );
}
