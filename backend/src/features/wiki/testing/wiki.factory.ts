import { randomUUID } from 'node:crypto';
import type { TestApp } from '../../../testing/test-app.js';
import { CreatePage } from '../pages/actions/create-page.js';
import { CreateSpace, type CreateSpaceInput } from '../spaces/actions/create-space.js';

/** What the form sends. */
export function spaceInput(changes: Partial<CreateSpaceInput> = {}): CreateSpaceInput {
  const id = randomUUID();
  return { id, name: `Space ${id.slice(0, 8)}`, description: 'How we work.', readers: 'EVERYONE', editing: 'MEMBERS', ...changes };
}

/** A space that this person opened by the same action that people use; answers its id. */
export async function givenSpace(app: TestApp, person: { id: string }, changes: Partial<CreateSpaceInput> = {}): Promise<string> {
  const outcome = await app.get(CreateSpace).run(await app.actor(person), spaceInput(changes));
  if (outcome.type !== 'WikiSpaceSaved') throw new Error(JSON.stringify(outcome.problems));
  return outcome.spaceId;
}

/** A page that this person created; answers its id. */
export async function givenPage(
  app: TestApp,
  person: { id: string },
  { spaceId, parentId, title = `Page ${randomUUID().slice(0, 8)}` }: { spaceId: string; parentId?: string | null; title?: string },
): Promise<string> {
  const outcome = await app.get(CreatePage).run(await app.actor(person), { id: randomUUID(), spaceId, parentId, title });
  if (outcome.type !== 'WikiPageSaved') throw new Error(JSON.stringify(outcome.problems));
  return outcome.pageId;
}
