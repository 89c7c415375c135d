import type { Happening } from './history-setting';

interface Shown<Row> {
  nodes: Row[];
  /** Older ones are there that are not shown yet. */
  hasMore: boolean;
}

/** What is shown of a history with what else happened, the newest first: of one person, and nothing older than the oldest that is shown. */
export function withHappenings<Row extends { createdAt: string }>(
  { nodes, hasMore }: Shown<Row>,
  happenings: readonly Happening[],
  by: string | null,
): (Row | Happening)[] {
  const oldest = hasMore ? (nodes.at(-1)?.createdAt ?? '') : '';
  const fitting = happenings.filter(({ createdAt, person }) => createdAt > oldest && (by === null || person?.id === by));
  return [...nodes, ...fitting].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}
