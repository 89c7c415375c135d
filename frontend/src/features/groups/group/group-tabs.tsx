import { useLocation } from 'react-router';
import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import { Tabs } from '../../../ui/tabs/tabs';
import { readsInside } from './reads-inside';

/** Files are counted no further. */
const countedFiles = 100;

interface View {
  label: string;
  /** The last part of the address; empty for the overview. */
  path: string;
  note?: string | undefined;
}

/** The views of a group; what the viewer may not see is not offered. */
export function GroupTabs({ group }: { group: GroupHeadFragment }) {
  const { pathname } = useLocation();
  const tabs = viewsOf(group).map(({ path, ...view }) => {
    const to = path ? `${group.path}/${path}` : group.path;
    return { ...view, to, current: path ? pathname === to || pathname.startsWith(`${to}/`) : pathname === to };
  });
  return <Tabs label="Group" tabs={tabs} />;
}

function viewsOf(group: GroupHeadFragment): View[] {
  const { viewerCan, memberCount, requestCount, casesToDecide, fileCount, wikiSpaceCount } = group;
  const postCount = group.blog?.postCount ?? 0;
  const reads = readsInside(group);
  return [
    { label: 'Overview', path: '' },
    ...(reads || postCount > 0 ? [{ label: 'Posts', path: 'posts', note: postCount.toLocaleString('en-GB') }] : []),
    ...(reads || fileCount > 0 ? [{ label: 'Files', path: 'files', note: fileCount > countedFiles ? `${countedFiles}+` : String(fileCount) }] : []),
    ...(wikiSpaceCount > 0 || viewerCan.manage ? [{ label: 'Wiki', path: 'wiki', note: wikiSpaceCount > 0 ? String(wikiSpaceCount) : undefined }] : []),
    ...(viewerCan.seeMembers ? [{ label: 'Members', path: 'members', note: memberCount?.toLocaleString('en-GB') }] : []),
    ...(requestCount > 0 ? [{ label: 'Requests', path: 'requests', note: String(requestCount) }] : []),
    { label: 'About', path: 'about' },
    ...(viewerCan.moderate ? [{ label: 'Reports', path: 'reports', note: casesToDecide ? String(casesToDecide) : undefined }] : []),
    ...(viewerCan.manage ? [{ label: 'Settings', path: 'settings' }] : []),
  ];
}
