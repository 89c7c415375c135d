import { AnswerInvitation } from '../../../../features/groups/actions/answer-invitation.js';
import { ChangeMemberRole } from '../../../../features/groups/actions/change-member-role.js';
import { JoinGroup } from '../../../../features/groups/actions/join-group.js';
import { LeaveGroup } from '../../../../features/groups/actions/leave-group.js';
import { RemoveMember } from '../../../../features/groups/actions/remove-member.js';
import { groupRoles } from '../../../../features/groups/groups.public.js';
import { givenInvited } from '../../../../features/groups/testing/belonging.factory.js';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type Group, type Person, isOpenTo, isOwner, isWithin } from '../model.js';
import type { World } from '../world.js';
import type { Happening } from './happenings.js';

const ownerOf = (group: Group): Person | undefined => [...group.members.keys()].find((person) => isOwner(person, group));

/** A group where somebody can be let in, an owner of it, and that person. */
function newcomer({ dice, standingGroups, present }: World): { group: Group; owner: Person; person: Person } | undefined {
  const group = dice.maybeOne(standingGroups.filter((one) => !one.isArchived && ownerOf(one)));
  const person = group && dice.maybeOne(present.filter((one) => !group.members.has(one) && isWithin(one, group.limitedTo)));
  const owner = group && ownerOf(group);
  return person && owner && { group, owner, person };
}

export const join: Happening = async (world) => {
  const found = newcomer(world);
  if (!found) return undefined;
  const { group, owner, person } = found;
  const isFree = isOpenTo(person, group) && !group.removed.has(person);
  if (isFree) await world.app.get(JoinGroup).run(await world.app.actor(person), group.id);
  else {
    if (!group.invited.has(person)) await givenInvited(world.app, group.id, owner, [person]);
    await world.app.get(AnswerInvitation).accept(await world.app.actor(person), group.id);
  }
  group.members.set(person, 'MEMBER');
  group.invited.delete(person);
  group.removed.delete(person);
  return `${person.name} joins ${group.name}`;
};

export const invite: Happening = async (world) => {
  const found = newcomer(world);
  if (!found || found.group.invited.has(found.person)) return undefined;
  const { group, owner, person } = found;
  await givenInvited(world.app, group.id, owner, [person]);
  group.invited.add(person);
  return `${person.name} is invited to ${group.name}`;
};

function invited({ dice, standingGroups }: World): { group: Group; person: Person } | undefined {
  const group = dice.maybeOne(standingGroups.filter((one) => one.invited.size > 0));
  return group && { group, person: dice.one([...group.invited]) };
}

export const decline: Happening = async (world) => {
  const found = invited(world);
  if (!found) return undefined;
  await world.app.get(AnswerInvitation).decline(await world.app.actor(found.person), found.group.id);
  found.group.invited.delete(found.person);
  return `${found.person.name} declines the invitation of ${found.group.name}`;
};

export const expire: Happening = async (world) => {
  const found = invited(world);
  if (!found) return undefined;
  await world.app.get(Database).rows(sql`
    update group_invitation set expires_at = ${world.app.get(Clock).now()}
    where group_id = ${found.group.id} and person_id = ${found.person.id} and decided_at is null`);
  found.group.invited.delete(found.person);
  return `the invitation of ${found.person.name} to ${found.group.name} is over`;
};

export const leave: Happening = async (world) => {
  const group = world.dice.maybeOne(world.standingGroups);
  const person = group && world.dice.maybeOne([...group.members.keys()].filter((one) => !isOwner(one, group) || othersOwn(group, one)));
  if (!person) return undefined;
  await succeed(await world.app.get(LeaveGroup).run(await world.app.actor(person), { groupId: group.id }));
  group.members.delete(person);
  return `${person.name} leaves ${group.name}`;
};

export const remove: Happening = async (world) => {
  const group = world.dice.maybeOne(world.standingGroups.filter((one) => ownerOf(one)));
  const owner = group && ownerOf(group);
  const person = owner && world.dice.maybeOne([...group.members.keys()].filter((one) => one !== owner));
  if (!person) return undefined;
  await succeed(await world.app.get(RemoveMember).run(await world.app.actor(owner), { groupId: group.id, personId: person.id, reason: 'Because' }));
  group.members.delete(person);
  group.removed.add(person);
  return `${person.name} is removed from ${group.name}`;
};

export const handRole: Happening = async (world) => {
  const group = world.dice.maybeOne(world.standingGroups.filter((one) => ownerOf(one)));
  const owner = group && ownerOf(group);
  const person = owner && world.dice.maybeOne([...group.members.keys()].filter((one) => one !== owner));
  if (!person) return undefined;
  const role = world.dice.one(groupRoles);
  await succeed(await world.app.get(ChangeMemberRole).run(await world.app.actor(owner), { groupId: group.id, personId: person.id, role }));
  group.members.set(person, role);
  return `${person.name} is now ${role} of ${group.name}`;
};

function othersOwn(group: Group, person: Person): boolean {
  return [...group.members.keys()].some((one) => one !== person && isOwner(one, group));
}

async function succeed(outcome: { readonly type: string }): Promise<void> {
  if (outcome.type !== 'BelongingChanged') throw new Error(JSON.stringify(outcome));
}
