import { LinkButton } from '../../../../ui/link-button/link-button';
import { TreeNode, type Drag } from './tree-node';
import type { Tree } from './use-tree';

export interface TreeListProps {
  parentId: string | null;
  tree: Tree;
  currentId: string | undefined;
  /** Left out for those who may not move pages. */
  drag: Drag | undefined;
}

/** Pages that stand side by side, with what is open below them. */
export function TreeList({ parentId, tree, currentId, drag }: TreeListProps) {
  const level = tree.level(parentId);
  if (!level) return null;
  return (
    <ul className={parentId === null ? 'cb-tree' : undefined}>
      {level.hasPrevious && (
        <li>
          <LinkButton onClick={() => tree.showMore(parentId, 'before')}>Show earlier pages</LinkButton>
        </li>
      )}
      {level.nodes.map((node) => (
        <TreeNode key={node.id} node={node} tree={tree} currentId={currentId} drag={drag}>
          {tree.isOpen(node.id) && <TreeList parentId={node.id} tree={tree} currentId={currentId} drag={drag} />}
        </TreeNode>
      ))}
      {level.hasNext && (
        <li>
          <LinkButton onClick={() => tree.showMore(parentId, 'after')}>Show more pages</LinkButton>
        </li>
      )}
    </ul>
  );
}
