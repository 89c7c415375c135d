import ChevronRight from 'lucide-react/icons/chevron-right';
import { useState, type DragEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../../../ui/icon/icon';
import type { Tree, TreeLevel } from './use-tree';

type Node = TreeLevel['nodes'][number];

/** Where a page is put that is let go over another one. */
export interface DropPlace {
  parentId: string | null;
  beforeId?: string;
  afterId?: string;
}

export interface Drag {
  dragged: string | undefined;
  setDragged: (id: string | undefined) => void;
  drop: (place: DropPlace) => void;
}

type Edge = 'before' | 'inside' | 'after';

interface TreeNodeProps {
  node: Node;
  tree: Tree;
  currentId: string | undefined;
  drag: Drag | undefined;
  /** What stands below it; shown while it is open. */
  children: ReactNode;
}

export function TreeNode({ node, tree, currentId, drag, children }: TreeNodeProps) {
  const [edge, setEdge] = useState<Edge>();
  const isOpen = node.hasChildren && tree.isOpen(node.id);
  const name = node.title ?? 'Hidden page';
  return (
    <li>
      <div className={edge ? `node node--${edge}` : 'node'} {...(drag && dropping(drag, node, setEdge))}>
        {node.hasChildren ? (
          <button type="button" aria-expanded={isOpen} aria-label={`Pages below ${name}`} onClick={() => tree.toggle(node.id)}>
            <Icon of={ChevronRight} />
          </button>
        ) : (
          <span className="leaf" />
        )}
        {node.path === null ? (
          <span className="cb-tree__hidden">{name}</span>
        ) : (
          <Link
            to={node.path}
            aria-current={node.id === currentId ? 'page' : undefined}
            {...(drag && { draggable: true, onDragStart: (event: DragEvent) => begin(drag, node, event), onDragEnd: () => drag.setDragged(undefined) })}
          >
            {name}
          </Link>
        )}
      </div>
      {isOpen && children}
    </li>
  );
}

function begin(drag: Drag, node: Node, event: DragEvent): void {
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', node.title ?? '');
  drag.setDragged(node.id);
}

function dropping(drag: Drag, node: Node, setEdge: (edge: Edge | undefined) => void) {
  const isTarget = drag.dragged !== undefined && drag.dragged !== node.id;
  return {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!isTarget) return;
      event.preventDefault();
      setEdge(edgeAt(event));
    },
    onDragLeave: () => setEdge(undefined),
    onDrop: (event: DragEvent<HTMLElement>) => {
      setEdge(undefined);
      if (!isTarget) return;
      event.preventDefault();
      drag.drop(placeAt(node, edgeAt(event)));
      drag.setDragged(undefined);
    },
  };
}

/** Near the upper or lower edge it comes beside the page, else below it. */
function edgeAt({ clientY, currentTarget }: DragEvent<HTMLElement>): Edge {
  const { top, height } = currentTarget.getBoundingClientRect();
  const share = height === 0 ? 0.5 : (clientY - top) / height;
  if (share < 0.3) return 'before';
  return share > 0.7 ? 'after' : 'inside';
}

function placeAt({ id, parentId }: Node, edge: Edge): DropPlace {
  if (edge === 'inside') return { parentId: id };
  return edge === 'before' ? { parentId, beforeId: id } : { parentId, afterId: id };
}
