import type { TreeLevel } from './use-tree';

type Node = TreeLevel['nodes'][number];

/** The pages that stand right before and after a page. */
export function neighboursOf({ id, parentId, tree }: { id: string; parentId: string | null; tree: readonly TreeLevel[] }): {
  previous: Node | undefined;
  next: Node | undefined;
} {
  const nodes = tree.find((level) => level.parentId === parentId)?.nodes ?? [];
  const index = nodes.findIndex((node) => node.id === id);
  return index < 0 ? { previous: undefined, next: undefined } : { previous: nodes[index - 1], next: nodes[index + 1] };
}
