import { type ReaderKey, departmentKey, everyone, groupInvitedKey, groupKey } from '../../../platform/access/reader-keys.js';
import { type AddressedGroup, isWithinLimit, knownBy, readersOfGroup } from '../../groups/groups.public.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody else than the authors, as far as it matters for what they can read. */
export interface ReaderKind {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly ReaderKey[];
  readonly departmentId: string | null;
}

/** What an item and whoever asks have to do with departments and groups. */
export interface Surroundings {
  /** Of the person who asks. */
  readonly department: Named | null;
  /** To which the item or its group is addressed beside that one. */
  readonly otherDepartments: readonly Named[];
  readonly group: Named | null;
}

/** So many departments are told apart. */
const mostDepartments = 8;

/** All who differ in what they can read: of the group and of departments. Whoever is named second is in no group. */
export function readerKindsAround({ department, otherDepartments, group }: Surroundings): ReaderKind[] {
  const outside = group ? `, not in ${group.name}` : '';
  const named = otherDepartments.slice(0, mostDepartments);
  return [
    ...(group ? [{ id: 'member', label: `A member of ${group.name}`, keys: [everyone, groupKey(group.id)], departmentId: null }] : []),
    ...(department ? [of('colleague', `A colleague in your department${outside}`, department.id)] : []),
    ...named.map(({ id, name }) => of(`department-${id}`, `Somebody in ${name}${outside}`, id)),
    of('other', `Somebody in ${named.length > 0 ? 'any other' : 'another'} department${outside}`, null),
  ];
}

function of(id: string, label: string, departmentId: string | null): ReaderKind {
  return { id, label, departmentId, keys: departmentId ? [everyone, departmentKey(departmentId)] : [everyone] };
}

/** What a kind of person sees of a group. */
export interface GroupSight extends Pick<ReaderKind, 'id' | 'label'> {
  readonly knows: boolean;
  readonly seesMembers: boolean;
  readonly reads: boolean;
  readonly readsMembersOnly: boolean;
}

/** The same for a group as a whole: what its members, those it has invited and all others see of it. */
export function sightsOfGroup(group: AddressedGroup & Named, around: Omit<Surroundings, 'group'>): GroupSight[] {
  const invited = { id: 'invited', label: 'Somebody who is invited and has yet to decide', keys: [everyone, groupInvitedKey(group.id)], departmentId: null };
  const [member, ...others] = readerKindsAround({ ...around, group });
  return [...(member ? [member] : []), invited, ...others].map(({ id, label, keys, departmentId }) => {
    const holdsOneOf = (readers: readonly ReaderKey[]): boolean => keys.some((key) => readers.includes(key));
    const knows = holdsOneOf(knownBy(group));
    const belongs = keys.includes(groupKey(group.id));
    return {
      id, label, knows,
      seesMembers: knows && (belongs || (group.kind === 'OPEN' && isWithinLimit({ departmentId }, group))),
      reads: holdsOneOf(readersOfGroup(group)),
      readsMembersOnly: belongs,
    };
  });
}
