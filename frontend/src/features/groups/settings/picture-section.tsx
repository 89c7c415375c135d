import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import { GroupAvatar } from '../../../ui/group-avatar/group-avatar';
import { PicturePanel } from '../../../ui/picture-panel/picture-panel';

/** The picture of a group. */
export function PictureSection({ group, refresh }: { group: GroupHeadFragment; refresh: () => void }) {
  return (
    <PicturePanel
      word="picture"
      address={`/files/groups/${group.id}/picture`}
      picture={group.picture}
      seenBy={group.kind === 'HIDDEN' ? 'Members see it.' : 'Everyone who can find the group sees it.'}
      headingClass="h-m"
      show={(picture) => <GroupAvatar group={{ ...group, picture }} size="l" />}
      onChanged={refresh}
    />
  );
}
