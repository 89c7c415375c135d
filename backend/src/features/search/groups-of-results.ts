import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { GroupQueries, type GroupRow, isMember } from '../groups/groups.public.js';
import type { ReadableFound } from './find-readable.js';
import { mostGroupsOffered } from './search.limits.js';

export interface FoundGroups {
  readonly values: readonly { readonly group: GroupRow; readonly count: number }[];
  /** False where there may be more in them than are counted. */
  readonly areExact: boolean;
}

interface Narrowing {
  /** What was found without regard to groups. */
  readonly everywhere: ReadableFound;
  /** What was found in the chosen ones. */
  readonly found: ReadableFound;
  readonly kind: string | null;
  readonly groupIds: readonly string[];
}

/** The groups in which results stand, by which they can be narrowed. Only groups that the actor knows of are named or counted. */
@Injectable()
export class GroupsOfResults {
  constructor(private readonly groups: GroupQueries) {}

  async of(actor: Actor, { everywhere, found, kind, groupIds }: Narrowing): Promise<FoundGroups> {
    const elsewhere = countsOf(everywhere, kind);
    const chosen = countsOf(found, kind);
    const counts = new Map([...elsewhere, ...groupIds.map((id) => [id, chosen.get(id) ?? 0] as const)]);
    const isChosen = (id: string) => Number(groupIds.includes(id));
    const offered = [...counts].sort(([one, ofOne], [other, ofOther]) => isChosen(other) - isChosen(one) || ofOther - ofOne);
    const ids = offered.slice(0, mostGroupsOffered).map(([id]) => id);
    const rows = ids.length > 0 ? await this.groups.byIds(actor, ids) : [];
    // Search finds no hidden group for those who are only invited, so it offers them none.
    const values = rows.filter((group) => group.kind !== 'HIDDEN' || isMember(group)).map((group) => ({ group, count: counts.get(group.id) ?? 0 }));
    return {
      values: values.sort((one, other) => other.count - one.count || one.group.name.localeCompare(other.group.name)),
      areExact: kind === null ? everywhere.cutKinds.size === 0 : !everywhere.cutKinds.has(kind),
    };
  }
}

function countsOf({ candidates }: ReadableFound, kind: string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { groupId, kind: own } of candidates) {
    if (groupId !== null && (kind === null || own === kind)) counts.set(groupId, (counts.get(groupId) ?? 0) + 1);
  }
  return counts;
}
