import { randomUUID } from 'node:crypto';
import { ChangeSpaceEditing } from '../../../../features/wiki/spaces/actions/change-space-editing.js';
import { NameSpacePeople } from '../../../../features/wiki/spaces/actions/name-space-people.js';
import { CreateSpace } from '../../../../features/wiki/wiki.public.js';
import { setReaders } from '../../../../features/wiki/testing/sight.js';
import { type Person, isOwner } from '../model.js';
import { type Space, isAmongEditors, managesSpace, readsSpace } from '../spaces.js';
import type { World } from '../world.js';
import type { Happening } from './happenings.js';
import { addPage, shortIdOf } from './wiki-pages.js';

const mostSpaces = 7;
const ways = ['READERS', 'MEMBERS', 'EDITORS'] as const;

/** A space with somebody who looks after it. */
function managed({ dice, spaces, present }: World, which: (space: Space) => boolean = () => true): { space: Space; manager: Person } | undefined {
  const space = dice.maybeOne(spaces.filter(which));
  const manager = space && dice.maybeOne(present.filter((person) => managesSpace(person, space)));
  return manager && { space, manager };
}

function readersIn({ dice }: World, { group, departmentId }: Pick<Space, 'group' | 'departmentId'>): Space['readers'] {
  if (group) return group.kind === 'OPEN' && dice.chance(0.7) ? 'EVERYONE' : 'GROUP';
  return departmentId && dice.chance(0.5) ? 'DEPARTMENT' : 'EVERYONE';
}

export const addSpace: Happening = async (world) => {
  if (world.spaces.length >= mostSpaces) return undefined;
  const { dice } = world;
  const person = dice.one(world.present);
  const group = dice.chance(0.6) ? dice.maybeOne(world.standingGroups.filter((one) => !one.isArchived && isOwner(person, one))) ?? null : null;
  const departmentId = !group && dice.chance(0.7) ? person.departmentId : null;
  const space: Space = {
    id: randomUUID(), shortId: '', word: world.newWord(), group, departmentId, readers: readersIn(world, { group, departmentId }), editing: dice.one(ways),
    managers: new Set(group ? [] : [person]), editors: new Set(), pages: [],
  };
  const { id, word, readers, editing } = space;
  const outcome = await world.app.get(CreateSpace).run(await world.app.actor(person), {
    id, name: word, description: word, departmentId, groupId: group?.id ?? null, readers, editing,
  });
  if (outcome.type !== 'WikiSpaceSaved') throw new Error(JSON.stringify(outcome));
  world.spaces.push({ ...space, shortId: await shortIdOf(world, 'wiki_space', id) });
  await addPage(world);
  return `${person.name} opens the space ${word} in ${group?.name ?? (departmentId ? 'their department' : 'all staff')} for ${readers}, edited by ${editing}`;
};

export const changeReaders: Happening = async (world) => {
  const found = managed(world);
  if (!found) return undefined;
  const { space, manager } = found;
  const readers = readersIn(world, space);
  await setReaders(world.app, manager, space.id, readers);
  space.readers = readers;
  return `${manager.name} makes the space ${space.word} for ${readers}`;
};

export const changeEditing: Happening = (world) => letEdit(world, world.dice.one(ways));

/** Somebody who wrote there, and reads it still, may no longer edit. */
export const leaveToEditors: Happening = (world) =>
  letEdit(world, 'EDITORS', (space) => space.pages.some(({ author }) => !author.isGone && readsSpace(author, space) && !isAmongEditors(author, { ...space, editing: 'EDITORS' })));

async function letEdit(world: World, editing: Space['editing'], which: (space: Space) => boolean = () => true): Promise<string | undefined> {
  const found = managed(world, which);
  if (!found) return undefined;
  const { space, manager } = found;
  space.editing = editing;
  await world.app.get(ChangeSpaceEditing).run(await world.app.actor(manager), { spaceId: space.id, editing: space.editing });
  return `${manager.name} has ${space.word} edited by ${space.editing}`;
}

export const nameInSpace: Happening = async (world) => {
  const found = managed(world);
  if (!found) return undefined;
  const { space, manager } = found;
  const person = world.dice.maybeOne(world.present.filter((one) => readsSpace(one, space) && !space.managers.has(one)));
  if (!person) return undefined;
  const role = !space.group && world.dice.chance(0.4) ? 'MANAGER' : 'EDITOR';
  const outcome = await world.app.get(NameSpacePeople).name(await world.app.actor(manager), { spaceId: space.id, personId: person.id, role });
  if (outcome.type !== 'WikiSpaceSaved') throw new Error(JSON.stringify(outcome));
  space.editors.delete(person);
  (role === 'MANAGER' ? space.managers : space.editors).add(person);
  return `${manager.name} names ${person.name} as ${role} of ${space.word}`;
};

export const removeFromSpace: Happening = async (world) => {
  const found = managed(world);
  const person = found && world.dice.maybeOne([...found.space.editors]);
  if (!person) return undefined;
  const { space, manager } = found;
  await world.app.get(NameSpacePeople).remove(await world.app.actor(manager), { spaceId: space.id, personId: person.id });
  space.editors.delete(person);
  return `${manager.name} takes ${person.name} off ${space.word}`;
};
