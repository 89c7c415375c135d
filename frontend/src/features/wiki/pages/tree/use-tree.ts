import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { WikiTreeLevelDocument, type TreeLevelFieldsFragment } from '../../../../gql/wiki/graphql';

export type TreeLevel = TreeLevelFieldsFragment;

interface Known {
  /** What the server said last, which this was made from. */
  given: readonly TreeLevel[];
  levels: ReadonlyMap<string, TreeLevel>;
  open: ReadonlySet<string>;
}

export interface Tree {
  level: (parentId: string | null) => TreeLevel | undefined;
  isOpen: (id: string) => boolean;
  toggle: (id: string) => void;
  /** Shows what is below a page now. */
  open: (id: string) => void;
  showMore: (parentId: string | null, where: 'before' | 'after') => void;
  /** Asks again for what is known beside what the server gave: something was moved. */
  refresh: () => void;
  /** A level could not be fetched. */
  failed: boolean;
}

interface Place {
  parentId: string | null;
  after?: string;
  before?: string;
}

const keyOf = (parentId: string | null): string => parentId ?? '';

/** The levels of a tree that are known, and which of them are open. Others are fetched when they are opened. */
export function useTree(space: string, given: readonly TreeLevel[]): Tree {
  const client = useClient();
  const [known, setKnown] = useState<Known>(() => merged({ given: [], levels: new Map(), open: new Set() }, given));
  const [failed, setFailed] = useState(false);
  // Another page of the space is shown: its place is opened, and what the reader has opened stays so.
  const current = known.given === given ? known : merged(known, given);
  if (current !== known) setKnown(current);

  const fetchLevel = useCallback(
    async (place: Place) => {
      const { data } = await client.query(WikiTreeLevelDocument, { space, ...place }, { requestPolicy: 'network-only' });
      setFailed(data === undefined);
      if (!data) return;
      const { treeLevel } = data.wikiSpace;
      setKnown((now) => ({ ...now, levels: new Map(now.levels).set(keyOf(place.parentId), joined(now, treeLevel, place)) }));
    },
    [client, space],
  );

  return {
    failed,
    level: (parentId) => current.levels.get(keyOf(parentId)),
    isOpen: (id) => current.open.has(id),
    toggle: (id) => {
      const open = new Set(current.open);
      if (!open.delete(id)) open.add(id);
      setKnown({ ...current, open });
      if (open.has(id) && !current.levels.has(id)) void fetchLevel({ parentId: id });
    },
    open: (id) => {
      setKnown((now) => ({ ...now, open: new Set(now.open).add(id) }));
      void fetchLevel({ parentId: id });
    },
    refresh: () => {
      for (const level of current.levels.values()) if (!given.includes(level)) void fetchLevel({ parentId: level.parentId });
    },
    showMore: (parentId, where) => {
      const nodes = current.levels.get(keyOf(parentId))?.nodes ?? [];
      const edge = where === 'after' ? nodes.at(-1) : nodes[0];
      if (edge) void fetchLevel({ parentId, [where]: edge.id });
    },
  };
}

function merged(known: Known, given: readonly TreeLevel[]): Known {
  const levels = new Map(known.levels);
  const open = new Set(known.open);
  for (const level of given) {
    levels.set(keyOf(level.parentId), level);
    if (level.parentId !== null) open.add(level.parentId);
  }
  // What stood below a page may have moved away since: it is asked for again.
  for (const id of known.levels.keys()) {
    if (!given.some(({ parentId }) => keyOf(parentId) === id) && !isAmong(levels, id)) levels.delete(id);
  }
  return { given, levels, open };
}

function isAmong(levels: ReadonlyMap<string, TreeLevel>, id: string): boolean {
  return [...levels.values()].some(({ nodes }) => nodes.some((node) => node.id === id && node.hasChildren));
}

function joined({ levels }: Known, added: TreeLevel, place: Place): TreeLevel {
  const before = levels.get(keyOf(place.parentId));
  if (!before || (!place.after && !place.before)) return added;
  return place.after
    ? { ...added, nodes: [...before.nodes, ...added.nodes], hasPrevious: before.hasPrevious }
    : { ...added, nodes: [...added.nodes, ...before.nodes], hasNext: before.hasNext };
}
