import { CloseAccount, CorrectDepartment } from '../../../../features/identity/identity.public.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { Happening } from './happenings.js';

export const moveDepartment: Happening = async (world) => {
  const person = world.dice.one(world.present);
  const { departmentId } = world.dice.one(world.people);
  const row = await world.app.get(Database).row<{ name: string }>(sql`select name from department where id = ${departmentId}`);
  const outcome = await world.app.get(CorrectDepartment).run({ email: person.email, departmentName: row?.name ?? '' });
  if (outcome !== 'corrected') throw new Error(outcome);
  person.departmentId = departmentId;
  return `${person.name} moves to ${row?.name}`;
};

export const closeAccount: Happening = async (world) => {
  const person = world.present.find(({ password }) => password);
  if (!person || !world.dice.chance(0.3)) return undefined;
  const outcome = await world.app.get(CloseAccount).run(await world.app.actor(person), { password: person.password ?? '' });
  if (outcome.type !== 'AccountClosed') throw new Error(JSON.stringify(outcome));
  person.isGone = true;
  for (const group of world.groups) {
    group.members.delete(person);
    group.invited.delete(person);
    group.removed.delete(person);
  }
  // What nobody else could finish goes with them.
  const left = world.posts.filter((post) => post.departmentId !== null || post.authors.some(({ isGone }) => !isGone));
  world.posts.splice(0, world.posts.length, ...left);
  return `${person.name} closes their account`;
};
