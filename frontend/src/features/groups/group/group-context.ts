import { useOutletContext } from 'react-router';
import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import { usePageTitle } from '../../../ui/page/use-page-title';

export interface GroupOnScreen {
  group: GroupHeadFragment;
  /** Asks for the group again, past the cache. */
  refresh: () => void;
}

/** The group whose page is open, for the views under its tabs. */
function useGroup(): GroupOnScreen {
  return useOutletContext<GroupOnScreen>();
}

/** The same, naming the window after the view. */
export function useGroupView(view?: string): GroupOnScreen {
  const context = useGroup();
  usePageTitle(view ? `${view}, ${context.group.name}` : context.group.name);
  return context;
}
