import { ArchiveGroup } from '../../../../features/groups/actions/archive-group.js';
import { ChangeKind } from '../../../../features/groups/actions/change-kind.js';
import { MergeGroups } from '../../../../features/groups/actions/merge-groups.js';
import { type GroupKind, groupKinds } from '../../../../features/groups/groups.public.js';
import { type Group, type Person, isListed, isOwner, isWithin } from '../model.js';
import type { World } from '../world.js';
import type { Happening } from './happenings.js';

/** A group with one of its owners. */
function owned({ dice, standingGroups }: World, among: (group: Group) => boolean = () => true): { group: Group; owner: Person } | undefined {
  const group = dice.maybeOne(standingGroups.filter(among));
  const owner = group && dice.maybeOne([...group.members.keys()].filter((person) => isOwner(person, group)));
  return owner && { group, owner };
}

export const makeGroup: Happening = async (world) => {
  if (!world.canHoldMoreGroups) return undefined;
  const { name, kind, limitedTo } = await world.addGroup(world.dice.one(groupKinds));
  return `${name} is made, ${kind}, limited to ${limitedTo.length} departments`;
};

export const changeKind: Happening = async (world) => change(world, owned(world), world.dice.one(groupKinds));

/** Something that others than members read. */
export const closeWhatIsOpen: Happening = async (world) =>
  change(world, owned(world, (group) => world.posts.some((post) => post.group === group && post.audience === 'EVERYONE' && isListed(post))), 'HIDDEN');

async function change(world: World, found: ReturnType<typeof owned>, kind: GroupKind): Promise<string | undefined> {
  if (!found) return undefined;
  const { group, owner } = found;
  const limitedTo = world.limitsFor(owner);
  const outcome = await world.app.get(ChangeKind).run(await world.app.actor(owner), { groupId: group.id, kind, departmentIds: limitedTo });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome));
  group.kind = kind;
  group.limitedTo = limitedTo;
  // What was said behind closed doors stays there.
  if (kind !== 'OPEN') for (const space of world.spaces.filter((one) => one.group === group)) space.readers = 'GROUP';
  if (kind !== 'OPEN') for (const post of world.posts.filter((one) => one.group === group)) post.audience = 'GROUP';
  return `${group.name} is now ${kind}, limited to ${limitedTo.length} departments`;
}

export const archiveGroup: Happening = async (world) => {
  const found = owned(world);
  if (!found) return undefined;
  const { group, owner } = found;
  const actor = await world.app.actor(owner);
  if (group.isArchived) await world.app.get(ArchiveGroup).restore(actor, group.id);
  else await world.app.get(ArchiveGroup).archive(actor, group.id);
  group.isArchived = !group.isArchived;
  return `${group.name} is ${group.isArchived ? 'archived' : 'restored'}`;
};

export const mergeGroups: Happening = async (world) => {
  const found = owned(world, (group) => !group.isArchived);
  const gone = found && world.dice.maybeOne(world.standingGroups.filter((group) => group !== found.group && isOwner(found.owner, group)));
  if (!gone) return undefined;
  const { group: into, owner } = found;
  await world.app.get(MergeGroups).run(await world.app.actor(owner), gone.id, into.id);
  for (const person of gone.members.keys()) {
    if (into.members.has(person) || !isWithin(person, into.limitedTo) || into.removed.has(person)) continue;
    into.members.set(person, 'MEMBER');
    into.invited.delete(person);
  }
  for (const post of world.posts.filter((one) => one.group === gone)) Object.assign(post, { group: into, audience: 'GROUP' });
  for (const space of world.spaces.filter((one) => one.group === gone)) Object.assign(space, { group: into, readers: 'GROUP' });
  if (world.hadPosts.has(gone.id)) world.hadPosts.add(into.id);
  gone.members.clear();
  gone.invited.clear();
  gone.mergedInto = into;
  return `${into.name} takes over ${gone.name}`;
};
