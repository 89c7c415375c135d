import type { WikiEditing, WikiSpaceLineFragment, WikiSpaceScope } from '../../../gql/wiki/graphql';

type Place = Pick<WikiSpaceLineFragment, 'department' | 'group'>;

/** Whose a space is. */
export function placeInWords({ department, group }: { department: { name: string } | null; group: { name: string } | null }): string {
  return group?.name ?? department?.name ?? 'All staff';
}

export const scopeNames: Record<WikiSpaceScope, string> = {
  GROUPS: 'Your groups',
  DEPARTMENT: 'Your department',
  ALL_STAFF: 'All staff',
  OTHERS: 'Other groups and departments',
};

/** The choices of who edits where a space is. For all staff its members are its readers. */
export function editingChoices({ department, group }: Place | { department: { name: string } | null; group: { name: string } | null }) {
  const members = group ? `Members of ${group.name}` : department ? `Everyone in ${department.name}` : undefined;
  const named = group ? 'Only people you name, and the owners and moderators of the group' : 'Only people you name';
  const choices: { value: WikiEditing; label: string }[] = [
    { value: 'READERS', label: 'Everyone who can read it' },
    ...(members ? [{ value: 'MEMBERS' as const, label: members }] : []),
    { value: 'EDITORS', label: named },
  ];
  return choices;
}

export function editingInWords(editing: WikiEditing, place: Place): string {
  const choices = editingChoices(place);
  return (choices.find(({ value }) => value === editing) ?? choices[0])?.label.replace('people you name', 'named people') ?? '';
}

/** The only choice there where it comes to the same: nobody is a member of all staff and no reader. */
export function editingChosen(editing: WikiEditing, { department, group }: Place): WikiEditing {
  return editing === 'MEMBERS' && !department && !group ? 'READERS' : editing;
}
