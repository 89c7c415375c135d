import type { TestPerson } from '../../../testing/people.factory.js';
import type { TestApp } from '../../../testing/test-app.js';
import { type AudienceChoice, ItemQueries, canEdit } from '../../content/content.public.js';
import { ChangeSpaceReaders } from '../spaces/actions/change-space-readers.js';
import { SpaceQueries } from '../spaces/space.queries.js';

/** Those of these people who read each of these pages, by name. */
export function readersOfPages(app: TestApp, people: readonly TestPerson[], pageIds: readonly string[]): Promise<string[]> {
  return Promise.all(pageIds.map((id) => those(people, async (person) => Boolean(await app.get(ItemQueries).readableItem(await app.actor(person), id)))));
}

/** Those of these people who may change the page, by name. */
export function mayEdit(app: TestApp, people: readonly TestPerson[], pageId: string): Promise<string> {
  return those(people, async (person) => {
    const actor = await app.actor(person);
    const page = await app.get(ItemQueries).readableItem(actor, pageId);
    return page !== undefined && canEdit(actor, page);
  });
}

export async function canSee(app: TestApp, person: TestPerson, spaceId: string): Promise<boolean> {
  return (await app.get(SpaceQueries).readable(await app.actor(person), [spaceId])).length > 0;
}

/** As somebody who is asked, and agrees. */
export async function setReaders(app: TestApp, person: TestPerson, spaceId: string, readers: AudienceChoice): Promise<void> {
  const actor = await app.actor(person);
  const asked = await app.get(ChangeSpaceReaders).run(actor, { spaceId, readers });
  if (asked.type !== 'WikiReadersChangeToAccept') return;
  const outcome = await app.get(ChangeSpaceReaders).run(actor, { spaceId, readers, acceptedChange: asked.change.key });
  if (outcome.type !== 'WikiSpaceSaved') throw new Error(JSON.stringify(outcome));
}

async function those(people: readonly TestPerson[], are: (person: TestPerson) => Promise<boolean>): Promise<string> {
  const names = await Promise.all(people.map(async (person) => ((await are(person)) ? [person.name] : [])));
  return names.flat().sort().join(' ');
}
