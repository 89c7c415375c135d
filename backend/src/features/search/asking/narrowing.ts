import type { Temporal } from 'temporal-polyfill';

/** What a filter leaves over. */
export interface Narrowing {
  readonly kinds?: readonly string[];
  readonly formats?: readonly string[];
  readonly groupIds?: readonly string[];
  readonly placeIds?: readonly string[];
  readonly departmentIds?: readonly string[];
  readonly tagIds?: readonly string[];
  readonly authorIds?: readonly string[];
  /** From this day on, and before this day. */
  readonly from?: Temporal.PlainDate | undefined;
  readonly before?: Temporal.PlainDate | undefined;
}

const lists = ['kinds', 'formats', 'groupIds', 'placeIds', 'departmentIds', 'tagIds', 'authorIds'] as const;

/** All of them together: of each kind of value any is enough, and of days the narrowest count. */
export function addedUp(narrowings: readonly Narrowing[]): Narrowing {
  const values = lists.map((list) => [list, [...new Set(narrowings.flatMap((narrowing) => narrowing[list] ?? []))]] as const);
  return {
    ...Object.fromEntries(values.filter(([, all]) => all.length > 0)),
    from: extreme(narrowings.flatMap(({ from }) => from ?? []), 1),
    before: extreme(narrowings.flatMap(({ before }) => before ?? []), -1),
  };
}

function extreme(days: readonly Temporal.PlainDate[], sign: 1 | -1): Temporal.PlainDate | undefined {
  return [...days].sort((one, other) => sign * (one.toString() < other.toString() ? 1 : -1))[0];
}

export function isNarrow(narrowing: Narrowing): boolean {
  return narrowing.from !== undefined || narrowing.before !== undefined || lists.some((list) => (narrowing[list]?.length ?? 0) > 0);
}
