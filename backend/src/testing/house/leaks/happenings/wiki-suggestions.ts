import { randomUUID } from 'node:crypto';
import { textOf } from '../../../../features/blogs/testing/post.factory.js';
import { SuggestChange } from '../../../../features/wiki/suggestions/actions/suggest-change.js';
import { allPages, editsPage, isListedPage, opensPage } from '../wiki-pages.js';
import type { Happening } from './happenings.js';

/** Of the first version, which says nothing. */
export const suggestChange: Happening = async (world) => {
  const { app, dice } = world;
  const placed = dice.maybeOne(allPages(world).filter(({ page, space }) => isListedPage(page) && !space.group?.isArchived));
  const person = placed && dice.maybeOne(world.present.filter((one) => opensPage(one, placed) && !editsPage(one, placed)));
  if (!person) return undefined;
  const [id, word] = [randomUUID(), world.newWord()];
  const outcome = await app.get(SuggestChange).run(await app.actor(person), { id, pageId: placed.page.id, baseVersion: 1, body: textOf(word), reason: word });
  if (outcome.type !== 'WikiSuggestionSaved') throw new Error(JSON.stringify(outcome));
  placed.page.suggestions.push({ id, word, person });
  return `${person.name} suggests ${word} for ${placed.page.word}`;
};
