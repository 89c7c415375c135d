import { useState } from 'react';
import { Link } from 'react-router';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { RequestFailure } from '../../../../lib/request-failure';
import { GroupAvatar } from '../../../../ui/group-avatar/group-avatar';
import { ReachQuestion } from '../change/reach-question';
import { TreeList } from './tree-list';
import type { DropPlace } from './tree-node';
import './tree.scss';
import { useMovePage } from './use-move-page';
import { useTree, type TreeLevel } from './use-tree';

export interface PageTreeProps {
  space: { id: string; name: string; path: string; viewerCan: { edit: boolean } };
  /** What the server gives as `tree`. */
  levels: readonly TreeLevel[];
  /** The page that is shown. */
  currentId?: string;
}

/** The pages of a space. Whoever may edit there moves them by dragging; the page's own menu has buttons for the same. */
export function PageTree({ space, levels, currentId }: PageTreeProps) {
  const tree = useTree(space.id, levels);
  const moving = useMovePage();
  const [dragged, setDragged] = useState<string>();
  const drop = async (place: DropPlace) => {
    if (!dragged || !(await moving.move({ pageId: dragged, ...place }))) return;
    tree.refresh();
    // Where it was let go it is seen.
    if (place.parentId !== null) tree.open(place.parentId);
  };
  return (
    <>
      {currentId && (
        <p className="cb-space">
          <GroupAvatar group={space} size="s" />
          <Link to={space.path}>{space.name}</Link>
        </p>
      )}
      <TreeList
        parentId={null}
        tree={tree}
        currentId={currentId}
        drag={space.viewerCan.edit ? { dragged, setDragged, drop: (place) => void drop(place) } : undefined}
      />
      {tree.level(null)?.nodes.length === 0 && <p className="meta">There are no pages yet.</p>}
      {tree.failed && <FailureNotice failure={new RequestFailure('INTERNAL')} />}
      {moving.problem}
      <p className="vh" role="status">
        {moving.news}
      </p>
      <ReachQuestion moving={moving} onMoved={tree.refresh} />
      {space.viewerCan.edit && currentId && (
        <p className="cb-tree__new">
          <Link to={`/wiki/new?space=${space.id}&parent=${currentId}`}>New page</Link>
        </p>
      )}
    </>
  );
}
